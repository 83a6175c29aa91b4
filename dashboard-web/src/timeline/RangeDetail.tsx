import type { JSX } from "preact";
import { FlameFigure } from "../flame/FlameFigure.js";
import { position, time } from "../words/units.js";
import { SliceTable } from "./SliceTable.js";
import type { Stage } from "./stage.js";

/** Of the chosen range its longest and its stacks; without one, the longest of what is in view. */
export function RangeDetail({ stage }: { stage: Stage }): JSX.Element {
  const { model } = stage;
  const range = stage.range.value;
  const span = range ?? stage.view.value;
  const step = model.ms(span.to - span.from) / 100;
  return (
    <>
      <section>
        <div class="row apart">
          <h2>
            {range
              ? `${position(model.ms(range.from), step)} to ${position(model.ms(range.to), step)}, ${time(model.ms(range.to - range.from))}`
              : "Longest in view"}
          </h2>
          {range && (
            <span class="row">
              <button type="button" class="plain" onClick={() => stage.show(range)}>
                Closer
              </button>
              <button type="button" class="plain" onClick={() => (stage.range.value = null)}>
                Let go
              </button>
            </span>
          )}
        </div>
        <SliceTable stage={stage} span={span} />
      </section>
      {range && <FlameFigure model={model} range={range} title="Stacks of the range" />}
    </>
  );
}
