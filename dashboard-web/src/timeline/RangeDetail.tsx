import { FlameFigure } from "../flame/FlameFigure.js";
import { position, time } from "../words/units.js";
import { useSettled } from "./settled.js";
import { SliceTable } from "./SliceTable.js";
import type { Stage } from "./stage.js";

/** Of the chosen range its longest and its stacks; without one, the longest of what is in view. */
export function RangeDetail({ stage }: { stage: Stage }) {
  const { model } = stage;
  const span = useSettled(stage);
  const chosen = stage.range.value !== null;
  const step = model.ms(span.to - span.from) / 100;
  return (
    <>
      <section>
        <div class="row apart">
          <h2>
            {chosen
              ? `${position(model.ms(span.from), step)} to ${position(model.ms(span.to), step)}, ${time(model.ms(span.to - span.from))}`
              : "Longest in view"}
          </h2>
          {chosen && (
            <span class="row">
              <button type="button" class="plain" onClick={() => stage.show(span)}>
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
      {chosen && <FlameFigure model={model} range={span} title="Stacks of the range" />}
    </>
  );
}
