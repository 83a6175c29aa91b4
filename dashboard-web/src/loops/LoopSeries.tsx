import { useMemo } from "preact/hooks";
import { adjust } from "../app/place.js";
import { type Column, DataTable } from "../chart/DataTable.js";
import { Figure } from "../chart/Figure.js";
import { Keys } from "../chart/Keys.js";
import { type Line, Series } from "../chart/Series.js";
import type { LoopSeconds } from "../data/document.js";
import type { Model } from "../data/model.js";
import { position, time } from "../words/units.js";

/** Lag and queue delay of one loop by time. */
export function LoopSeries({ model, loop }: { model: Model; loop: LoopSeconds }) {
  const { seconds, startMs } = model.document;
  const x = useMemo(
    () => Array.from({ length: seconds.count }, (_, i) => Math.max(0, seconds.startMs - startMs + i * seconds.stepMs)),
    [model],
  );
  const lines = useMemo<Line[]>(
    () => [
      { title: "longest lag", values: loop.lagMaxMs, colour: "ink" },
      { title: "lag p99", values: loop.lagP99Ms, colour: "slate" },
      { title: "queue delay p99", values: loop.queueDelayP99Ms, colour: "amber", dash: [6, 4] },
    ],
    [loop],
  );
  const xWords = (ms: number) => position(ms, Math.max(seconds.stepMs, 1));
  const columns: Column<number>[] = [
    { name: "from", kind: "word", cell: (i) => xWords(x[i]) },
    ...lines.map(({ title, values }) => ({ name: title, cell: (i: number) => time(values[i]), by: (i: number) => values[i] })),
  ];
  return (
    <Figure
      title={loop.loop}
      tools={
        <select aria-label="Loop" value={loop.loop} onChange={(event) => adjust({ loop: event.currentTarget.value })}>
          {seconds.loops.map(({ loop }) => (
            <option key={loop}>{loop}</option>
          ))}
        </select>
      }
      table={() => <DataTable caption={`Lag and queue delay of ${loop.loop}`} columns={columns} rows={x.map((_, i) => i)} limit={20} />}
    >
      <Series
        label={`Lag and queue delay of ${loop.loop} by time, logarithmic`}
        x={x}
        lines={lines}
        xWords={xWords}
        yWords={time}
        leastStep={seconds.stepMs}
        log
      />
      <Keys lines={lines} />
    </Figure>
  );
}
