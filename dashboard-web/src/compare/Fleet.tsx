import { chosen, to } from "../app/place.js";
import { Command } from "../app/states.js";
import { type Column, DataTable } from "../chart/DataTable.js";
import type { Row } from "../data/api.js";
import { jvms, recordings } from "../data/source.js";
import { bytes, count, counted, time } from "../words/units.js";

/** Nothing that the application does. */
const NOBODYS = ["host-starved", "gc-or-safepoint"];

const COLUMNS: Column<Row>[] = [
  { name: "recording or JVM", kind: "code", cell: (row) => <a href={address(row)}>{row.name}</a>, by: ({ name }) => name },
  { name: "is", kind: "word", cell: stateOf },
  {
    name: "worst",
    kind: "word",
    cell: ({ top, error }) => <span class="cut">{top?.title ?? error ?? "–"}</span>,
    hot: ({ top }) => top !== null && !NOBODYS.includes(top.kind),
    wide: true,
  },
  { name: "waited", cell: ({ inflictedMs }) => time(inflictedMs), by: ({ inflictedMs }) => inflictedMs },
  { name: "lag p99", cell: ({ worstLagP99Ms }) => time(worstLagP99Ms), by: ({ worstLagP99Ms }) => worstLagP99Ms },
  { name: "deadlocks", cell: ({ deadlocks }) => count(deadlocks), by: ({ deadlocks }) => deadlocks, wide: true },
  { name: "evidence", kind: "word", cell: ({ quality }) => quality ?? "–", wide: true },
  { name: "length", cell: ({ durationMs }) => time(durationMs), by: ({ durationMs }) => durationMs, wide: true },
  { name: "size", cell: ({ sizeBytes }) => (sizeBytes === null ? "–" : bytes(sizeBytes)), by: ({ sizeBytes }) => sizeBytes, wide: true },
];

/** All that there is, worst first; of JVMs without the agent only their names. */
export function Fleet() {
  const rows = [...jvms.value.filter(({ agent }) => agent), ...recordings.value].sort(worse);
  const without = jvms.value.filter(({ agent }) => !agent);
  return (
    <section aria-label="All recordings and JVMs">
      <DataTable
        caption="All recordings and JVMs, worst first"
        columns={COLUMNS}
        rows={rows}
        limit={20}
        chosen={({ id, live }) => chosen(live ? "pid" : "recording") === id}
      />
      {without.length > 0 && (
        <details class="without">
          <summary>{counted(without.length, "JVM")} without the agent</summary>
          <ul>
            {without.map(({ id, name }) => (
              <li key={id} class="row">
                <span class="mono">{name}</span> <Command>{`holdup attach ${id}`}</Command>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** More waiting first, then more lag; what cannot be read is last. */
export function worse(a: Row, b: Row): number {
  const known = (row: Row) => (row.state === "ready" ? 1 : 0);
  return (
    known(b) - known(a) ||
    (b.deadlocks ?? 0) - (a.deadlocks ?? 0) ||
    (b.inflictedMs ?? -1) - (a.inflictedMs ?? -1) ||
    (b.worstLagP99Ms ?? -1) - (a.worstLagP99Ms ?? -1)
  );
}

const address = ({ id, live }: Row) => to("verdict", { finding: null, range: null, pid: live ? id : null, recording: live ? null : id });

function stateOf({ live, state }: Row): string {
  if (live) return "live";
  return { waiting: "being read", ready: "recording", failed: "not readable" }[state];
}
