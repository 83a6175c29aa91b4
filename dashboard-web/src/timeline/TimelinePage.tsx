import { useEffect, useMemo } from "preact/hooks";
import { Note } from "../app/states.js";
import { Figure } from "../chart/Figure.js";
import type { Model } from "../data/model.js";
import { count, counted, position } from "../words/units.js";
import { FindingPicker } from "./FindingPicker.js";
import { Lanes } from "./Lanes.js";
import { Legend } from "./Legend.js";
import { Overview } from "./Overview.js";
import { RangeDetail } from "./RangeDetail.js";
import { useSettled } from "./settled.js";
import { SliceDetail } from "./SliceDetail.js";
import { SliceTable } from "./SliceTable.js";
import { Stage } from "./stage.js";
import "./timeline.css";

export function TimelinePage({ model }: { model: Model }) {
  const stage = useMemo(() => new Stage(model), [model]);
  useEffect(() => stage.listen(), [stage]);
  const { empty, more, boxes } = stage.layout.value;
  if (!boxes.length) {
    return (
      <Note title="Nothing to draw" command="holdup record PID --duration 30s">
        In this recording no loop ran, blocked or stood for long enough to be written down. Shorter runs are written with a lower threshold,
        as in threshold=100us.
      </Note>
    );
  }
  return (
    <div class="timeline">
      <h1 class="spoken">Timeline</h1>
      <Figure title="Timeline" tools={<Tools stage={stage} />} table={() => <InView stage={stage} />}>
        <Overview stage={stage} />
        <Lanes stage={stage} />
        <div class="row apart">
          <Legend model={model} />
          <p class="light small">
            {empty > 0 && `${counted(empty, "lane")} with nothing to show. `}
            {more > 0 && (
              <button type="button" class="plain" onClick={() => (stage.most.value = 300)}>
                {count(more)} more
              </button>
            )}
          </p>
        </div>
        <p class="keys">
          Wheel or <kbd>W</kbd> <kbd>S</kbd> zooms, <kbd>A</kbd> <kbd>D</kbd> or shift and wheel moves, a drag chooses a range, <kbd>←</kbd>{" "}
          <kbd>→</kbd> go from run to run, <kbd>0</kbd> shows all, <kbd>Esc</kbd> lets go.
        </p>
      </Figure>
      {stage.slice.value ? <SliceDetail stage={stage} slice={stage.slice.value} /> : <RangeDetail stage={stage} />}
    </div>
  );
}

const InView = ({ stage }: { stage: Stage }) => <SliceTable stage={stage} span={useSettled(stage)} />;

function Tools({ stage }: { stage: Stage }) {
  const { from, to } = stage.view.value;
  const { model } = stage;
  const step = model.ms(to - from) / 100;
  const middle = (from + to) / 2;
  return (
    <>
      <FindingPicker stage={stage} />
      <span class="light" role="status">
        {position(model.ms(from), step)} to {position(model.ms(to), step)}
      </span>
      <span class="steps">
        <button type="button" class="plain" aria-label="Closer" onClick={() => stage.zoom(middle, 0.5)}>
          +
        </button>
        <button type="button" class="plain" aria-label="Further away" onClick={() => stage.zoom(middle, 2)}>
          −
        </button>
        <button type="button" class="plain" onClick={() => stage.whole()}>
          All of it
        </button>
      </span>
    </>
  );
}
