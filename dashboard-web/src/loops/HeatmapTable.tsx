import { type Column, DataTable } from "../chart/DataTable.js";
import type { LoopSeconds } from "../data/document.js";
import type { Model } from "../data/model.js";
import { position } from "../words/units.js";
import type { Measure } from "./measures.js";

interface Step {
  loop: LoopSeconds;
  step: number;
  value: number;
}

const MOST = 500;

/** Greatest first: what one looks for in the chart. */
export function HeatmapTable({ model, measure }: { model: Model; measure: Measure }) {
  const { seconds, startMs } = model.document;
  const rows = seconds.loops
    .flatMap((loop) => measure.of(loop).flatMap((value, step): Step[] => (value === null ? [] : [{ loop, step, value }])))
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST);
  const atMs = (step: number) => Math.max(0, seconds.startMs - startMs + step * seconds.stepMs);
  const columns: Column<Step>[] = [
    { name: "loop", kind: "code", cell: ({ loop }) => loop.loop, by: ({ loop }) => loop.loop },
    { name: "from", cell: ({ step }) => position(atMs(step), seconds.stepMs), by: ({ step }) => step },
    { name: measure.title, cell: ({ value }) => measure.words(value), by: ({ value }) => value },
  ];
  return <DataTable caption={`${measure.title} by loop and step, greatest first`} columns={columns} rows={rows} limit={20} />;
}
