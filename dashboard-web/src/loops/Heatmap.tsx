import { useMemo } from "preact/hooks";
import { adjust, chosen, go } from "../app/place.js";
import { marks, stepOf } from "../chart/axis.js";
import { Canvas, type Surface } from "../chart/Canvas.js";
import { Choice } from "../chart/Choice.js";
import { mixed, palette } from "../chart/colours.js";
import { Figure } from "../chart/Figure.js";
import { hideTip, showTip } from "../chart/Tip.js";
import type { Model } from "../data/model.js";
import { gutterOf } from "../timeline/Lanes.js";
import { position } from "../words/units.js";
import { grouped, intensity } from "./grid.js";
import { HeatmapTable } from "./HeatmapTable.js";
import { MEASURES, type Measure, measureOf } from "./measures.js";
import { Scale } from "./Scale.js";

const ROW = 24;
const AXIS = 24;
/** Loops drawn; they are worst first. */
const MOST = 40;

/** Loops by time: which loop, when, and whether all of them at once. */
export function Heatmap({ model }: { model: Model }) {
  const measure = measureOf(chosen("measure"));
  const { seconds, startMs } = model.document;
  const loops = seconds.loops.slice(0, MOST);
  const most = useMemo(
    () => Math.max(0, ...seconds.loops.flatMap((loop) => measure.of(loop).map((value) => value ?? 0))),
    [model, measure],
  );
  const draw = useMemo(() => (surface: Surface) => paint(surface, model, measure, most), [model, measure, most]);
  const first = seconds.startMs - startMs;

  const at = (event: MouseEvent) => {
    const { left, top, width } = (event.currentTarget as Element).getBoundingClientRect();
    const gutter = gutterOf(width);
    const step = Math.floor(((event.clientX - left - gutter) / (width - gutter)) * seconds.count);
    const loop = loops[Math.floor((event.clientY - top) / ROW)];
    return loop && step >= 0 && step < seconds.count ? { loop, step, fromMs: Math.max(0, first + step * seconds.stepMs) } : null;
  };
  return (
    <Figure
      title="Loops by time"
      tools={
        <Choice
          label="Shown"
          value={measure.id}
          of={MEASURES.map(({ id, title }) => [id, title])}
          onChoose={(measure) => adjust({ measure: measure === "lag" ? null : measure })}
        />
      }
      table={() => <HeatmapTable model={model} measure={measure} />}
    >
      <Canvas
        class="canvas heatmap"
        height={loops.length * ROW + AXIS}
        draw={draw}
        label={`${measure.title} of ${loops.length} loops by time, at most ${measure.words(most)}`}
        onMouseMove={(event): void => {
          const cell = at(event);
          if (!cell) return hideTip();
          showTip(
            event,
            <>
              <b>{measure.words(measure.of(cell.loop)[cell.step])}</b>
              <span>
                {cell.loop.loop}, {position(cell.fromMs, seconds.stepMs)} to {position(cell.fromMs + seconds.stepMs, seconds.stepMs)}
              </span>
            </>,
          );
        }}
        onMouseLeave={hideTip}
        onClick={(event) => {
          const cell = at(event);
          if (cell) go("timeline", { range: `${Math.round(cell.fromMs)}-${Math.round(cell.fromMs + seconds.stepMs)}` });
        }}
      />
      <Scale measure={measure} most={most} />
    </Figure>
  );
}

function paint({ context, width }: Surface, model: Model, measure: Measure, most: number) {
  const colours = palette.value;
  const gutter = gutterOf(width);
  const { seconds, durationMs, startMs } = model.document;
  const columns = Math.min(seconds.count, Math.floor(width - gutter));
  const cell = (width - gutter) / columns;
  const letters = Math.floor((gutter - 12) / 7.3);
  context.textBaseline = "middle";
  const loops = seconds.loops.slice(0, MOST);
  loops.forEach((loop, row) => {
    context.font = `12px ${colours.mono}`;
    context.fillStyle = colours.ink;
    context.fillText(loop.loop.length > letters ? "…" + loop.loop.slice(1 - letters) : loop.loop, 0, row * ROW + ROW / 2);
    grouped(measure.of(loop), columns).forEach((value, i) => {
      context.fillStyle = value === null ? colours.paper : mixed(colours.track, colours.slate, intensity(value, most, measure.rooted));
      context.fillRect(gutter + i * cell, row * ROW + 1, cell > 3 ? cell - 1 : cell + 0.5, ROW - 2);
    });
  });
  paintAxis(context, width, loops.length * ROW, seconds.startMs - startMs, Math.min(durationMs, seconds.count * seconds.stepMs));
}

function paintAxis(context: CanvasRenderingContext2D, width: number, y: number, fromMs: number, lengthMs: number) {
  const colours = palette.value;
  const gutter = gutterOf(width);
  const step = stepOf(fromMs, fromMs + lengthMs, (width - gutter) / 120);
  context.font = `12px ${colours.sans}`;
  context.fillStyle = colours["ink-light"];
  for (const ms of marks(fromMs, fromMs + lengthMs, step)) {
    const x = gutter + ((ms - fromMs) / lengthMs) * (width - gutter);
    context.fillRect(x, y, 1, 6);
    if (x + 48 < width) context.fillText(position(ms, step), x + 4, y + 14);
  }
}
