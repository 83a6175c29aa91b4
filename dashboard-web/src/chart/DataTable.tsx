import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { count } from "../words/units.js";
import { Cell } from "./Cell.js";
import { Scroll } from "./Scroll.js";

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ComponentChildren;
  /** Makes the column sortable; null sorts last. */
  by?: (row: Row) => number | string | null;
  kind?: "number" | "word" | "code";
  /** Left out on a narrow screen. */
  wide?: boolean;
  hot?: (row: Row) => boolean;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  /** Rows shown before one asks for all. */
  limit?: number;
  chosen?: (row: Row) => boolean;
  total?: (row: Row) => boolean;
  spoken?: boolean;
}

export function DataTable<Row>({ caption, columns, rows, limit = 50, chosen, total, spoken = true }: Props<Row>) {
  const [sort, setSort] = useState<{ column: number; up: boolean } | null>(null);
  const [all, setAll] = useState(false);
  const sorted = sort ? [...rows].sort((a, b) => compare(columns[sort.column].by!, a, b) * (sort.up ? 1 : -1)) : rows;
  const shown = all ? sorted : sorted.slice(0, limit);
  const turn = (column: number) => setSort(sort?.column === column ? { column, up: !sort.up } : { column, up: false });
  return (
    <>
      <Scroll label={caption}>
        <table>
          <caption class={spoken ? "spoken" : ""}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th
                  key={column.name}
                  scope="col"
                  class={classes(column)}
                  aria-sort={sort?.column === i ? (sort.up ? "ascending" : "descending") : undefined}
                >
                  {column.by ? (
                    <button type="button" class="plain" onClick={() => turn(i)}>
                      {column.name}
                    </button>
                  ) : (
                    column.name
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={at} class={`${chosen?.(row) ? "chosen" : ""} ${total?.(row) ? "total" : ""}`.trim()}>
                {columns.map((column) => (
                  <td key={column.name} class={`${classes(column)} ${column.hot?.(row) ? "hot" : ""}`}>
                    {column.kind === "code" ? <bdi>{column.cell(row)}</bdi> : <Cell>{column.cell(row)}</Cell>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown.length < sorted.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          All {count(sorted.length)} rows
        </button>
      )}
    </>
  );
}

const classes = <Row,>({ kind = "number", wide }: Column<Row>) => `${kind} ${wide ? "wide" : ""}`.trim();

function compare<Row>(by: NonNullable<Column<Row>["by"]>, one: Row, other: Row): number {
  const [a, b] = [by(one), by(other)];
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
}
