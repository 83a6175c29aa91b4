import type { RowKind, Slice } from "../data/slices.js";
import type { LaneBox } from "./layout.js";
import type { Span } from "./window.js";

/** What was seen most closely comes first: a call is seen again as the stall and the run around it. */
export const CLOSEST: RowKind[] = ["calls", "pins", "hogs", "pauses", "stalls", "runs"];
/** What covers as much of another one is the same. */
const SAME = 0.8;

/** The longest slices of work that touch a stretch, longest first, each thing once. */
export function longestIn(boxes: LaneBox[], span: Span, most: number): Slice[] {
  return boxes
    .flatMap(({ strips }) => distinct((strips[0]?.bands ?? []).flatMap((band) => longest(band.row, band.visible(span), span, most))))
    .sort(byLength)
    .slice(0, most);
}

function longest(row: Slice["row"], [first, last]: [number, number], span: Span, most: number): Slice[] {
  const found: Slice[] = [];
  const least = last - first > most ? row.length.slice(first, last).sort()[last - first - most] : 0;
  for (let at = first; at < last && found.length < most; at++)
    if (row.length[at] >= least && row.end(at) > span.from) found.push({ row, at });
  return found.sort(byLength);
}

/** Of one lane. */
function distinct(slices: Slice[]): Slice[] {
  const kept: Slice[] = [];
  slices.sort((a, b) => CLOSEST.indexOf(a.row.kind) - CLOSEST.indexOf(b.row.kind));
  for (const slice of slices) if (!kept.some((other) => other.row !== slice.row && covers(other, slice))) kept.push(slice);
  return kept;
}

function covers(one: Slice, other: Slice): boolean {
  const shared = Math.min(one.row.end(one.at), other.row.end(other.at)) - Math.max(one.row.start[one.at], other.row.start[other.at]);
  return shared >= SAME * other.row.length[other.at];
}

const byLength = (a: Slice, b: Slice) => b.row.length[b.at] - a.row.length[a.at];
