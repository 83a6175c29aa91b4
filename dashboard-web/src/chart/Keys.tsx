import { palette } from "./colours.js";
import type { Line } from "./Series.js";

/** Which line is which. */
export function Keys({ lines }: { lines: Line[] }) {
  return (
    <ul class="legend" aria-label="Lines">
      {lines.map(({ title, colour, dash }) => (
        <li key={title}>
          <i class="line" style={{ borderTop: `2px ${dash ? "dashed" : "solid"} ${palette.value[colour]}` }} />
          {title}
        </li>
      ))}
    </ul>
  );
}
