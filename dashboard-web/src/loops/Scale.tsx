import { palette, mixed } from "../chart/colours.js";
import { intensity } from "./grid.js";
import type { Measure } from "./measures.js";

const STEPS = [0, 0.01, 0.1, 0.3, 0.6, 1];

/** What the shades of the heatmap stand for. */
export function Scale({ measure, most }: { measure: Measure; most: number }) {
  const colours = palette.value;
  const shares = measure.rooted ? STEPS : [0, 0.25, 0.5, 0.75, 1];
  return (
    <ul class="legend" aria-label="Shades">
      {shares.map((share) => (
        <li key={share}>
          <i style={{ background: mixed(colours.track, colours.slate, intensity(share * most, most, measure.rooted)) }} />
          {measure.words(share * most)}
        </li>
      ))}
      <li>empty: nothing was measured</li>
    </ul>
  );
}
