import { useMemo } from "preact/hooks";
import { to } from "../app/place.js";
import { type Column, DataTable } from "../chart/DataTable.js";
import type { Model } from "../data/model.js";
import { amount, type Slice } from "../data/slices.js";
import { fileOf } from "../words/code.js";
import { count, position, time } from "../words/units.js";

const MOST = 100;

/** The longest runs, each with what it was and where it can be seen. */
export function SlowestTable({ model }: { model: Model }) {
  const rows = useMemo(() => slowest(model), [model]);
  if (!rows.length) return null;
  const columns: Column<Slice>[] = [
    {
      name: "run of",
      kind: "code",
      cell: (slice) => <a href={to("timeline", { slice: String(slice.row.first + slice.at), range: null })}>{model.label(slice)}</a>,
      by: (slice) => model.label(slice),
    },
    { name: "loop", kind: "code", cell: ({ row }) => row.lane.name, by: ({ row }) => row.lane.name, wide: true },
    { name: "at", cell: ({ row, at }) => position(model.ms(row.start[at]), 10), by: ({ row, at }) => row.start[at] },
    { name: "ran", cell: ({ row, at }) => time(model.ms(row.length[at])), by: ({ row, at }) => row.length[at] },
    {
      name: "who waited",
      cell: ({ row, at }) => count(amount(row.column("victims")[at])),
      by: ({ row, at }) => amount(row.column("victims")[at]),
      wide: true,
    },
    {
      name: "held by",
      kind: "code",
      cell: (slice) => fileOf(model.findingOf(slice)?.frame ?? null) || "–",
      by: (slice) => model.findingOf(slice)?.id ?? null,
    },
  ];
  return (
    <section>
      <h2>Slowest runs</h2>
      <DataTable caption="The longest runs" columns={columns} rows={rows} limit={12} />
    </section>
  );
}

function slowest(model: Model): Slice[] {
  const found: Slice[] = [];
  for (const row of model.rows) {
    if (row.kind !== "runs") continue;
    const own = Array.from({ length: row.count }, (_, at) => at).sort((a, b) => row.length[b] - row.length[a]);
    found.push(...own.slice(0, MOST).map((at) => ({ row, at })));
  }
  return found.sort((a, b) => b.row.length[b.at] - a.row.length[a.at]).slice(0, MOST);
}
