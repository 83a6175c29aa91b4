import { type Column, DataTable } from "../chart/DataTable.js";
import type { Document } from "../data/document.js";
import type { Model } from "../data/model.js";
import { fileOf, placeOf } from "../words/code.js";
import { count, counted, time } from "../words/units.js";

type Chain = Document["report"]["blame"]["chains"][number];

const last = ({ edges }: Chain) => edges[edges.length - 1];

const COLUMNS: Column<Chain>[] = [
  { name: "waited for", kind: "code", cell: ({ edges }) => edges[0]?.lock ?? "–", by: ({ edges }) => edges[0]?.lock ?? null },
  {
    name: "held by",
    kind: "code",
    cell: (chain) => chain.edges.map(({ owner }) => owner ?? "nobody seen").join(" → "),
    by: (chain) => last(chain)?.owner ?? null,
  },
  { name: "who stood at", kind: "code", cell: (chain) => place(chain), wide: true },
  { name: "times", cell: (chain) => count(chain.count), by: (chain) => chain.count, wide: true },
  { name: "waited", cell: ({ waitedMs }) => time(waitedMs), by: ({ waitedMs }) => waitedMs },
  { name: "max", cell: ({ maxMs }) => time(maxMs), by: ({ maxMs }) => maxMs, wide: true },
];

/** Locks that loops waited for, and who held them. */
export function Chains({ model }: { model: Model }) {
  const { chains, otherCount, otherMs } = model.report.blame;
  if (!chains.length) return null;
  return (
    <section>
      <h2>Locks that loops waited for</h2>
      <DataTable caption="Locks that loops waited for, by the time waited" columns={COLUMNS} rows={chains} limit={20} />
      {otherCount > 0 && (
        <p class="light">
          and {counted(otherCount, "other wait")}, {time(otherMs)}
        </p>
      )}
    </section>
  );
}

function place(chain: Chain): string {
  const frame = last(chain)?.frame;
  return frame ? `${placeOf(frame)} ${fileOf(frame)}` : "–";
}
