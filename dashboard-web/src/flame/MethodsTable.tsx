import { type Column, DataTable } from "../chart/DataTable.js";
import type { Flame } from "../data/document.js";
import { percent, time } from "../words/units.js";
import type { Methods } from "./code.js";
import { methodsOf, type MethodSum } from "./tree.js";
import { type Weight, WEIGHTS } from "./weights.js";

interface Props {
  flame: Flame;
  values: Float64Array;
  methods: Methods;
  weight: Weight;
  matches?: (method: number) => boolean;
  onMethod: (method: number) => void;
}

/** The flame graph as a table: by method, those that held loops first. */
export function MethodsTable({ flame, values, methods, weight, matches, onMethod }: Props) {
  const whole = values.reduce((sum, value) => sum + value, 0);
  const rows = methodsOf(flame, values).filter(({ method }) => !matches || matches(method));
  const columns: Column<MethodSum>[] = [
    {
      name: "method",
      kind: "code",
      by: ({ method }) => methods.place(method),
      cell: ({ method }) => (
        <button type="button" class="plain" title={methods.name(method)} onClick={() => onMethod(method)}>
          {methods.place(method)}
        </button>
      ),
    },
    { name: "file", kind: "code", cell: ({ method }) => methods.file(method), by: ({ method }) => methods.file(method), wide: true },
    {
      name: "whose",
      kind: "word",
      cell: ({ method }) => methods.origin(method).toLowerCase(),
      by: ({ method }) => methods.origin(method),
      wide: true,
    },
    {
      name: "as culprit",
      cell: ({ held }) => time(held),
      by: ({ held }) => held,
      hot: ({ held }) => weight === "harm" && held > 0.05 * whole,
    },
    { name: "share", cell: ({ held }) => percent(whole > 0 ? held / whole : 0), by: ({ held }) => held },
    { name: "with calls", cell: ({ total }) => time(total), by: ({ total }) => total, wide: true },
    { name: "itself", cell: ({ self }) => time(self), by: ({ self }) => self, wide: true },
  ];
  return <DataTable caption={`Methods by time ${WEIGHTS[weight].means}`} columns={columns} rows={rows} limit={30} />;
}
