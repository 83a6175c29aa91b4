import { useMemo } from "preact/hooks";
import { Canvas, type Surface } from "../chart/Canvas.js";
import type { Model } from "../data/model.js";
import type { State } from "../data/slices.js";
import { LOOKS, painted } from "./states.js";

/** The states that occur in it. */
export function Legend({ model }: { model: Model }) {
  const present = useMemo(() => {
    const seen = new Set<number>();
    for (const row of model.rows) if (row.kind !== "samples") for (const state of row.column("state")) seen.add(state);
    return model.document.states.filter((_, i) => seen.has(i));
  }, [model]);
  return (
    <ul class="legend" aria-label="Colours">
      {present.map((state) => (
        <li key={state}>
          <Swatch state={state} />
          {LOOKS[state].words}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ state }: { state: State }) {
  const draw = useMemo(
    () =>
      ({ context, width, height }: Surface) => {
        context.fillStyle = painted.value.get(state)!.fill;
        context.fillRect(0, 0, width, height);
      },
    [state],
  );
  return <Canvas height={12} draw={draw} label="" aria-hidden="true" />;
}
