import { decoded, UNKNOWN } from "./columns.js";
import type { Document, Lane, Row } from "./document.js";

export type RowKind = Row["kind"];
export type State = Document["states"][number];

/** One row of a lane; columns are read when first asked for, since most of them matter only to what one points at. */
export class Slices {
  readonly kind: RowKind;
  readonly first: number;
  readonly count: number;
  #read = new Map<string, Uint32Array>();

  constructor(
    readonly lane: Lane,
    private readonly row: Row,
  ) {
    this.kind = row.kind;
    this.first = row.first;
    this.count = row.count;
  }

  column(
    name: "start" | "length" | "label" | "state" | "finding" | "stack" | "detail" | "owner" | "victims" | "inflicted" | "leaf",
  ): Uint32Array {
    let values = this.#read.get(name);
    if (!values) this.#read.set(name, (values = decoded(this.row[name])));
    return values;
  }

  get start() {
    return this.column("start");
  }

  get length() {
    return this.column("length");
  }

  end(i: number): number {
    return this.start[i] + this.length[i];
  }
}

/** A slice by its row and its position there. */
export interface Slice {
  row: Slices;
  at: number;
}

export const sameSlice = (a: Slice | null, b: Slice | null) => a?.row === b?.row && a?.at === b?.at;

/** First position whose value is at least so much, of values in order. */
export function firstFrom(values: Uint32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const amount = (value: number) => (value === UNKNOWN ? null : value);
