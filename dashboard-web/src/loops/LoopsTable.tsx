import { to } from "../app/place.js";
import { type Column, DataTable } from "../chart/DataTable.js";
import type { Loop, Model } from "../data/model.js";
import { count, percent, time } from "../words/units.js";

/** A stall shorter than this is no stall by anybody's measure. */
const HOT_MS = 25;

export function LoopsTable({ model, chosen }: { model: Model; chosen: string | undefined }) {
  const columns: Column<Loop>[] = [
    { name: "loop", kind: "code", cell: ({ name }) => <a href={to("loops", { loop: name })}>{name}</a>, by: ({ name }) => name },
    {
      name: "busy",
      by: ({ utilisation }) => utilisation,
      cell: ({ utilisation }) => (
        <>
          {percent(utilisation)}
          {utilisation !== null && (
            <span class="bar wide" aria-hidden="true">
              <i style={{ width: `${100 * utilisation}%` }} />
            </span>
          )}
        </>
      ),
    },
    { name: "lag p50", cell: ({ lag }) => time(lag?.p50Ms), by: ({ lag }) => lag?.p50Ms ?? null, wide: true },
    { name: "p99", cell: ({ lag }) => time(lag?.p99Ms), by: ({ lag }) => lag?.p99Ms ?? null, hot: (loop) => isHot(model, loop) },
    { name: "max", cell: ({ lag }) => time(lag?.maxMs), by: ({ lag }) => lag?.maxMs ?? null },
    { name: "delay p99", cell: ({ queueDelay }) => time(queueDelay?.p99Ms), by: ({ queueDelay }) => queueDelay?.p99Ms ?? null, wide: true },
    { name: "backlog", cell: ({ maxBacklog }) => count(maxBacklog), by: ({ maxBacklog }) => maxBacklog, wide: true },
    { name: "tasks", cell: ({ tasks }) => count(tasks), by: ({ tasks }) => tasks, wide: true },
    { name: "framework", kind: "word", cell: frameworkOf, by: frameworkOf, wide: true },
  ];
  return (
    <section aria-label="Loops">
      <DataTable
        caption="Loops, worst first"
        columns={columns}
        rows={model.report.loops}
        limit={12}
        chosen={({ name }) => name === chosen}
      />
    </section>
  );
}

/** The worst loop, where something held it up. */
const isHot = (model: Model, loop: Loop) =>
  loop === model.report.loops[0] && (loop.lag?.p99Ms ?? 0) >= HOT_MS && model.report.findings.length > 0;

const frameworkOf = ({ framework, transport, role }: Loop) =>
  [framework, transport, role === "loop" ? null : `(${role})`].filter(Boolean).join(" ") || "–";
