import { useMemo } from "preact/hooks";
import { to } from "../app/place.js";
import { type Column, DataTable } from "../chart/DataTable.js";
import type { Model } from "../data/model.js";
import { fileOf, nameOf } from "../words/code.js";
import { count, time } from "../words/units.js";
import { type HeldUp, heldUp } from "./heldUp.js";

/** Held up by: for each class of tasks that waited, what it waited behind. */
export function HeldUpTable({ model }: { model: Model }) {
  const rows = useMemo(() => heldUp(model), [model]);
  if (!rows.length) return null;
  const columns: Column<HeldUp>[] = [
    { name: "who waited", kind: "code", cell: ({ who }) => who, by: ({ who }) => who },
    {
      name: "behind",
      kind: "code",
      cell: ({ finding, behind }) => (finding ? <a href={to("blocking", { finding: finding.id })}>{nameOf(finding)}</a> : behind),
      by: ({ finding, behind }) => (finding ? nameOf(finding) : behind),
    },
    { name: "where", kind: "code", cell: ({ finding }) => fileOf(finding?.frame ?? null) || "–", wide: true },
    { name: "waiters", cell: ({ victims }) => count(victims), by: ({ victims }) => victims },
    {
      name: "longest",
      cell: ({ longestMs, example }) => (
        <a href={to("timeline", { slice: String(example.row.first + example.at), range: null })}>{time(longestMs)}</a>
      ),
      by: ({ longestMs }) => longestMs,
    },
  ];
  return (
    <section>
      <h2>Held up by</h2>
      <p class="light text">Waits that were long enough to be written down; each counts for what it waited behind longest.</p>
      <DataTable caption="Who waited behind what" columns={columns} rows={rows} limit={12} />
    </section>
  );
}
