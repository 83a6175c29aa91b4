import type { Document, Row } from "../src/data/document.js";
import { encoded } from "../src/data/columns.js";

type Columns = Partial<Record<"label" | "state" | "finding" | "stack" | "detail" | "owner" | "victims" | "inflicted" | "leaf", number[]>>;

/** Slices as [start, length], in ticks. */
export function row(kind: Row["kind"], slices: [number, number][], columns: Columns = {}, first = 0): Row {
  const of = (values: number[] = slices.map(() => 0)) => encoded(Uint32Array.from(values));
  const { label, state, finding, stack, detail, owner, victims, inflicted, leaf } = columns;
  return {
    kind,
    first,
    count: slices.length,
    start: of(slices.map(([start]) => start)),
    length: of(slices.map(([, length]) => length)),
    label: of(label),
    state: of(state),
    finding: of(finding),
    stack: of(stack),
    detail: of(detail),
    owner: of(owner),
    victims: of(victims),
    inflicted: of(inflicted),
    leaf: of(leaf),
  };
}

export function lanes(...rows: Row[]): Document["lanes"] {
  return [{ name: "loop-1", kind: "loop", rows }];
}

/** Of one second, with these parts in it. */
export function documentOf(parts: Partial<Document>): Document {
  return {
    durationMs: 1000,
    startMs: 0,
    tickMicros: 1,
    states: ["running", "blocked", "lock", "cpu", "gc", "starved", "waiting"],
    labels: ["run"],
    lanes: [],
    report: { findings: [] },
    seconds: { startMs: 0, stepMs: 1000, count: 0, loops: [] },
    ...parts,
  } as unknown as Document;
}
