import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { type Colour, palette } from "./colours.js";
import { hideTip, showTip } from "./Tip.js";

export interface Line {
  title: string;
  values: (number | null)[];
  colour: Colour;
  /** Drawn with gaps, so that lines differ without their colours. */
  dash?: number[];
}

/** A logarithm has no place for nothing at all, and what is shorter matters to nobody. */
const LEAST = 0.1;
const logged = (value: number | null) => (value === null ? null : Math.max(value, LEAST));

const STEPS = Array.from({ length: 6 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();

interface Props {
  label: string;
  /** In the unit that is written at the axis. */
  x: number[];
  lines: Line[];
  xWords: (x: number) => string;
  yWords: (y: number) => string;
  /** No marks of the axis are closer. */
  leastStep?: number;
  log?: boolean;
  height?: number;
}

/** Lines over one axis; what is under the pointer is told beside it. */
export function Series({ label, x, lines, xWords, yWords, leastStep, log = false, height = 200 }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const colours = palette.value;
  useEffect(() => {
    const element = host.current!;
    const axis = {
      stroke: colours["ink-light"],
      font: `12px ${colours.sans}`,
      grid: { stroke: colours.line, width: 1 },
      ticks: { show: false },
    };
    const plot = new uPlot(
      {
        width: element.clientWidth,
        height,
        legend: { show: false },
        cursor: { drag: { x: false, y: false }, points: { show: false } },
        scales: { x: { time: false }, y: log ? { distr: 3, log: 10 } : { range: (_, __, most) => [0, Math.max(most, 1e-9)] } },
        axes: [
          { ...axis, size: 28, incrs: leastStep ? STEPS.map((step) => step * leastStep) : undefined, values: (_, ticks) => ticks.map(xWords) },
          { ...axis, size: 72, values: (_, ticks) => ticks.map((tick) => (tick === null ? "" : yWords(tick))) },
        ],
        series: [
          {},
          ...lines.map(({ title, colour, dash }) => ({ label: title, stroke: colours[colour], width: 1.5, dash, points: { show: false } })),
        ],
        hooks: { setCursor: [(plot) => tell(plot)] },
      },
      [x, ...lines.map(({ values }) => (log ? values.map(logged) : values))] as uPlot.AlignedData,
      element,
    );
    const tell = (now: uPlot): void => {
      const { idx, left = -1 } = now.cursor;
      if (idx === null || idx === undefined || left < 0) return hideTip();
      const { left: x0, top: y0 } = now.over.getBoundingClientRect();
      showTip(
        { clientX: x0 + left, clientY: y0 + (now.cursor.top ?? 0) },
        <>
          <b>{xWords(x[idx])}</b>
          {lines.map(({ title, values }) => (
            <span key={title}>
              {title} {values[idx] === null ? "–" : yWords(values[idx])}
            </span>
          ))}
        </>,
      );
    };
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
      hideTip();
    };
  }, [x, lines, leastStep, log, height, colours]);
  return <div ref={host} class="series" role="img" aria-label={label} />;
}
