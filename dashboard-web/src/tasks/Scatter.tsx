import { useMemo } from "preact/hooks";
import { Canvas, type Surface } from "../chart/Canvas.js";
import { palette } from "../chart/colours.js";
import { hideTip, showTip } from "../chart/Tip.js";
import { count, time } from "../words/units.js";
import { LEAST_MS, type Point, pointsOf, taskName, type TaskClass } from "./points.js";

const HEIGHT = 280;
const LEFT = 72;
const BOTTOM = 28;
const DECADES = [0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000];

/** Where a class lies, by the same scale on both axes. */
function plotOf(points: Point[], width: number) {
  const most = Math.max(1, ...points.flatMap(({ serviceMs, delayMs }) => [serviceMs, delayMs])) * 2;
  const share = (ms: number) => Math.log(ms / LEAST_MS) / Math.log(most / LEAST_MS);
  return {
    most,
    x: (ms: number) => LEFT + 8 + share(ms) * (width - LEFT - 24),
    y: (ms: number) => HEIGHT - BOTTOM - 8 - share(ms) * (HEIGHT - BOTTOM - 24),
    radius: ({ weight }: Point) => 4 + 10 * Math.sqrt(weight),
  };
}

export function Scatter({ classes }: { classes: TaskClass[] }) {
  const points = useMemo(() => pointsOf(classes), [classes]);
  const draw = useMemo(() => (surface: Surface) => paint(surface, points), [points]);
  if (!points.length) return <p class="light">No class has both times.</p>;
  const at = (event: MouseEvent) => {
    const { left, top, width } = (event.currentTarget as Element).getBoundingClientRect();
    const plot = plotOf(points, width);
    const distance = (point: Point) =>
      Math.hypot(plot.x(point.serviceMs) - event.clientX + left, plot.y(point.delayMs) - event.clientY + top);
    const nearest = points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
    return distance(nearest) < plot.radius(nearest) + 6 ? nearest : null;
  };
  return (
    <Canvas
      height={HEIGHT}
      draw={draw}
      label={`Queue delay against service time of ${points.length} classes of tasks; the table below has the figures`}
      onMouseMove={(event): void => {
        const point = at(event);
        if (!point) return hideTip();
        showTip(
          event,
          <>
            <b>{taskName(point.of.class)}</b>
            <span>
              waited {time(point.of.queueDelay?.p99Ms)}, ran {time(point.of.serviceTime?.p99Ms)} at p99, {count(point.of.count)} runs
            </span>
            <span>{time(point.of.inflictedMs)} of waiting caused</span>
          </>,
        );
      }}
      onMouseLeave={hideTip}
    />
  );
}

function paint({ context, width, height }: Surface, points: Point[]) {
  const colours = palette.value;
  const { x, y, most, radius } = plotOf(points, width);
  context.font = `12px ${colours.sans}`;
  context.textBaseline = "middle";
  for (const ms of DECADES.filter((ms) => ms <= most)) {
    context.fillStyle = colours.line;
    context.fillRect(x(ms), 0, 1, height - BOTTOM);
    context.fillRect(LEFT, y(ms), width, 1);
    context.fillStyle = colours["ink-light"];
    context.textAlign = "right";
    context.fillText(time(ms), LEFT - 8, y(ms));
    context.textAlign = "center";
    context.fillText(time(ms), Math.min(x(ms), width - 24), height - BOTTOM / 2);
  }
  context.textAlign = "left";
  context.fillText("waited", LEFT + 4, 10);
  context.textAlign = "right";
  context.fillText("ran", width, height - BOTTOM - 10);
  context.textAlign = "left";
  context.strokeStyle = colours.grey;
  context.setLineDash([4, 4]);
  context.beginPath();
  context.moveTo(x(LEAST_MS), y(LEAST_MS));
  context.lineTo(x(most), y(most));
  context.stroke();
  context.setLineDash([]);
  paintPoints(context, width, points, { x, y, radius });
}

type Plot = Pick<ReturnType<typeof plotOf>, "x" | "y" | "radius">;

function paintPoints(context: CanvasRenderingContext2D, width: number, points: Point[], { x, y, radius }: Plot) {
  const colours = palette.value;
  const taken: { x: number; y: number }[] = [];
  for (const point of [...points].sort((a, b) => b.weight - a.weight)) {
    const [px, py] = [x(point.serviceMs), y(point.delayMs)];
    context.globalAlpha = 0.8;
    context.fillStyle = colours.slate;
    context.beginPath();
    context.arc(px, py, radius(point), 0, 7);
    context.fill();
    context.globalAlpha = 1;
    // names of dots that lie close together would be unreadable; a pointer tells them
    if (taken.some((other) => Math.abs(other.x - px) < 180 && Math.abs(other.y - py) < 16)) continue;
    taken.push({ x: px, y: py });
    const name = taskName(point.of.class);
    const wide = context.measureText(name).width;
    const apart = radius(point) + 4;
    if (px + apart + wide > width && px - apart - wide < LEFT) continue;
    context.fillStyle = colours.ink;
    context.fillText(name, px + apart + wide > width ? px - apart - wide : px + apart, py);
  }
}
