import { useMemo } from "preact/hooks";
import { type Column, DataTable } from "../chart/DataTable.js";
import { amount, sameSlice, type Slice } from "../data/slices.js";
import { count, position, time } from "../words/units.js";
import { longestIn } from "./longest.js";
import { headOf } from "./SliceTip.js";
import type { Stage } from "./stage.js";
import type { Span } from "./window.js";
import { wordsOf } from "./words.js";

const MOST = 200;

/** The longest runs, calls, stalls and pauses of a stretch: the timeline as a table. */
export function SliceTable({ stage, span }: { stage: Stage; span: Span }) {
  const { model } = stage;
  const rows = useMemo(() => longestIn(stage.layout.value.boxes, span, MOST), [stage, span]);
  const step = model.ms(span.to - span.from) / 1000;
  const columns: Column<Slice>[] = [
    {
      name: "what",
      kind: "code",
      by: (slice) => headOf(model, slice),
      cell: (slice) => (
        <button type="button" class="plain" onClick={() => stage.choose(slice)}>
          {headOf(model, slice)}
        </button>
      ),
    },
    { name: "lane", kind: "code", cell: ({ row }) => row.lane.name, by: ({ row }) => row.lane.name, wide: true },
    { name: "was", kind: "word", cell: (slice) => wordsOf(model, slice), by: (slice) => wordsOf(model, slice), wide: true },
    { name: "at", cell: ({ row, at }) => position(model.ms(row.start[at]), step), by: ({ row, at }) => row.start[at] },
    { name: "length", cell: ({ row, at }) => time(model.ms(row.length[at])), by: ({ row, at }) => row.length[at] },
    {
      name: "who waited",
      cell: ({ row, at }) => count(amount(row.column("victims")[at])),
      by: ({ row, at }) => amount(row.column("victims")[at]),
      wide: true,
    },
    {
      name: "waited",
      cell: ({ row, at }) => waited(row.column("inflicted")[at]),
      by: ({ row, at }) => amount(row.column("inflicted")[at]),
    },
  ];
  return (
    <DataTable
      caption={`The longest of ${position(model.ms(span.from), step)} to ${position(model.ms(span.to), step)}`}
      columns={columns}
      rows={rows}
      limit={12}
      chosen={(slice) => sameSlice(slice, stage.slice.value)}
    />
  );
}

function waited(micros: number): string {
  const known = amount(micros);
  return time(known === null ? null : known / 1000);
}
