import { type Column, DataTable } from "../chart/DataTable.js";
import { fileOf } from "../words/code.js";
import { count, time } from "../words/units.js";
import { taskName, type TaskClass } from "./points.js";

const COLUMNS: Column<TaskClass>[] = [
  { name: "task class", kind: "code", cell: (row) => <span title={row.class}>{taskName(row.class)}</span>, by: (row) => row.class },
  { name: "runs", cell: (row) => count(row.count), by: (row) => row.count, wide: true },
  { name: "delay p50", cell: ({ queueDelay }) => time(queueDelay?.p50Ms), by: ({ queueDelay }) => queueDelay?.p50Ms ?? null, wide: true },
  { name: "delay p99", cell: ({ queueDelay }) => time(queueDelay?.p99Ms), by: ({ queueDelay }) => queueDelay?.p99Ms ?? null },
  { name: "delay max", cell: ({ queueDelay }) => time(queueDelay?.maxMs), by: ({ queueDelay }) => queueDelay?.maxMs ?? null, wide: true },
  { name: "run p99", cell: ({ serviceTime }) => time(serviceTime?.p99Ms), by: ({ serviceTime }) => serviceTime?.p99Ms ?? null, wide: true },
  { name: "run max", cell: ({ serviceTime }) => time(serviceTime?.maxMs), by: ({ serviceTime }) => serviceTime?.maxMs ?? null, wide: true },
  { name: "waited", cell: ({ waitedMs }) => time(waitedMs), by: ({ waitedMs }) => waitedMs, wide: true },
  { name: "inflicted", cell: ({ inflictedMs }) => time(inflictedMs), by: ({ inflictedMs }) => inflictedMs },
  { name: "submitted at", kind: "code", cell: ({ submitSite }) => fileOf(submitSite), wide: true },
];

export function ClassesTable({ classes }: { classes: TaskClass[] }) {
  const told = classes.some(({ submitSite }) => submitSite);
  return (
    <DataTable
      caption="Classes of tasks, by the waiting that they caused"
      columns={told ? COLUMNS : COLUMNS.filter(({ name }) => name !== "submitted at")}
      rows={classes}
      limit={12}
    />
  );
}
