import { decoded } from "../data/columns.js";
import type { Finding, Model } from "../data/model.js";
import { amount, type Slice } from "../data/slices.js";

export interface HeldUp {
  /** What waited. */
  who: string;
  /** What it waited behind, where that is a finding. */
  finding: Finding | undefined;
  behind: string;
  times: number;
  victims: number;
  longestMs: number;
  /** The longest wait. */
  example: Slice;
}

/** Who waited behind what, by class of the waiter; each wait counts for what it waited behind longest. */
export function heldUp(model: Model): HeldUp[] {
  const { links } = model.document;
  const [from, to, kind] = [links.from, links.to, links.kind].map(decoded);
  const told = new Set<number>();
  const rows = new Map<string, HeldUp>();
  for (let i = 0; i < links.count; i++) {
    // the longest in common comes first
    if (links.kinds[kind[i]] !== "waited-behind" || told.has(from[i])) continue;
    const [waiter, culprit] = [model.slice(from[i]), model.slice(to[i])];
    if (!waiter || !culprit) continue;
    told.add(from[i]);
    add(rows, model, waiter, culprit);
  }
  return [...rows.values()].sort((a, b) => b.victims - a.victims);
}

function add(rows: Map<string, HeldUp>, model: Model, waiter: Slice, culprit: Slice) {
  const who = model.label(waiter);
  const finding = model.findingOf(culprit);
  const behind = model.label(culprit);
  const key = `${who}\n${finding?.id ?? behind}`;
  const longestMs = model.ms(waiter.row.length[waiter.at]);
  const row = rows.get(key) ?? { who, finding, behind, times: 0, victims: 0, longestMs: 0, example: waiter };
  row.times++;
  row.victims += amount(waiter.row.column("victims")[waiter.at]) ?? 1;
  if (longestMs > row.longestMs) Object.assign(row, { longestMs, example: waiter });
  rows.set(key, row);
}
