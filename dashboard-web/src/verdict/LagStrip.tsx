import { useMemo } from "preact/hooks";
import { go } from "../app/place.js";
import { marks, stepOf } from "../chart/axis.js";
import { Canvas, type Surface } from "../chart/Canvas.js";
import { Cell } from "../chart/Cell.js";
import { palette } from "../chart/colours.js";
import { hideTip, showTip } from "../chart/Tip.js";
import type { Model } from "../data/model.js";
import { position, time } from "../words/units.js";
import { type Strip, stripOf } from "./strip.js";

const HEIGHT = 68;
const AXIS = 20;

/** Lag of the worst loop, by time; steps in which something held a loop have the accent. */
export function LagStrip({ model }: { model: Model }) {
  const strip = useMemo(() => stripOf(model), [model]);
  const draw = useMemo(() => (surface: Surface) => drawStrip(surface, strip), [strip]);
  const worst = model.report.loops.reduce((worst, { lag }) => (lag && lag.p99Ms > (worst?.p99Ms ?? -1) ? lag : worst), null as Lag);
  if (!strip.steps.length) return <p class="light">Lag is not told: the recording has no figures of loops.</p>;

  const stepAt = (event: MouseEvent) => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    return strip.steps[Math.max(0, Math.min(strip.steps.length - 1, Math.floor(((event.clientX - left) / width) * strip.steps.length)))];
  };
  return (
    <div class="lag">
      <p class="strip-head light">
        <span>lag of the worst loop</span>
        <span>
          p50 <Figure ms={worst?.p50Ms} />
        </span>
        <span>
          p99 <Figure ms={worst?.p99Ms} />
        </span>
        <span>
          max <Figure ms={worst?.maxMs} />
        </span>
      </p>
      <Canvas
        height={HEIGHT}
        draw={draw}
        label={`Longest lag by time: up to ${time(strip.mostMs)} over ${time(model.document.durationMs)}, ${strip.steps.filter(({ held }) => held).length} of ${strip.steps.length} steps with a loop held up. The figures are on the page of loops.`}
        onMouseMove={(event) => {
          const { fromMs, toMs, lagMs } = stepAt(event);
          const step = toMs - fromMs;
          showTip(event, `${position(fromMs, step)} to ${position(toMs, step)}: lag up to ${time(lagMs)}`);
        }}
        onMouseLeave={hideTip}
        onClick={(event) => {
          const { fromMs, toMs } = stepAt(event);
          go("timeline", { range: `${Math.round(fromMs)}-${Math.round(toMs)}` });
        }}
      />
    </div>
  );
}

type Lag = Model["report"]["loops"][number]["lag"];

const Figure = ({ ms }: { ms: number | undefined }) => (
  <span class="ink">
    <Cell>{time(ms)}</Cell>
  </span>
);

function drawStrip({ context, width, height }: Surface, { steps, mostMs }: Strip) {
  const colours = palette.value;
  const step = width / steps.length;
  const bottom = height - AXIS;
  steps.forEach(({ lagMs, held }, i) => {
    if (!lagMs) return;
    const h = Math.max(1, (lagMs / mostMs) * (bottom - 1));
    context.fillStyle = held ? colours.harm : colours["slate-light"];
    context.fillRect(i * step, bottom - h, Math.max(1, step - (step > 4 ? 1 : 0)), h);
  });
  context.fillStyle = colours.line;
  context.fillRect(0, bottom, width, 1);
  const [fromMs, toMs] = [steps[0].fromMs, steps[steps.length - 1].toMs];
  const apart = stepOf(fromMs, toMs, width / 160);
  context.font = `12px ${colours.sans}`;
  context.textBaseline = "middle";
  context.fillStyle = colours["ink-light"];
  for (const ms of marks(fromMs, toMs, apart)) {
    const x = ((ms - fromMs) / (toMs - fromMs)) * width;
    context.fillRect(x, bottom, 1, 6);
    if (x + 56 < width) context.fillText(position(ms, apart), x + 4, bottom + 12);
  }
}
