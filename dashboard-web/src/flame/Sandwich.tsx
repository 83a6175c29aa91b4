import { useMemo } from "preact/hooks";
import type { Model } from "../data/model.js";
import { percent, time } from "../words/units.js";
import type { Methods } from "./code.js";
import { Flame } from "./Flame.js";
import { sandwichOf } from "./tree.js";
import { type Weight, WEIGHTS } from "./weights.js";

interface Props {
  model: Model;
  values: Float64Array;
  method: number;
  weight: Weight;
  methods: Methods;
  full: boolean;
  matches?: (method: number) => boolean;
  onMethod: (method: number | null) => void;
}

/** One method between those that called it, above, and what it called, below. */
export function Sandwich({ model, values, method, weight, methods, full, matches, onMethod }: Props) {
  const { callers, callees } = useMemo(() => sandwichOf(model.document.flame, values, method), [model, values, method]);
  const whole = useMemo(() => values.reduce((sum, value) => sum + value, 0), [values]);
  const shared = { model, weight, full, matches, root: methods.place(method), onMethod };
  return (
    <div class="sandwich">
      <p class="row">
        <span>
          <b class="mono">{methods.place(method)}</b>{" "}
          <span class="light">
            {methods.file(method)} · {time(callees.total[0])} {WEIGHTS[weight].means}, {percent(whole > 0 ? callees.total[0] / whole : 0)}{" "}
            of all
          </span>
        </span>
        <button type="button" class="plain" onClick={() => onMethod(null)}>
          Back to all stacks
        </button>
      </p>
      {callees.total[0] <= 0 ? (
        <p class="light">It is in none of these stacks.</p>
      ) : (
        <>
          <h3>Called by</h3>
          <Flame {...shared} tree={callers} upwards />
          <h3>Calls</h3>
          <Flame {...shared} tree={callees} />
        </>
      )}
    </div>
  );
}
