import type { Slice } from "../data/slices.js";
import type { LaneBox } from "./layout.js";
import type { Span } from "./window.js";

/** The longest slices of work that touch a stretch, longest first; a run that was seen again as a stall is told once. */
export function longestIn(boxes: LaneBox[], span: Span, most: number): Slice[] {
  const found: Slice[] = [];
  for (const { strips } of boxes) {
    for (const { row, first, last } of strips[0]?.bands.map((band) => ({ row: band.row, first: band.visible(span)[0], last: band.visible(span)[1] })) ?? []) {
      const own: Slice[] = [];
      for (let at = first; at < last; at++) if (row.end(at) > span.from) own.push({ row, at });
      own.sort(byLength);
      found.push(...own.slice(0, most));
    }
  }
  const sorted = found.sort(byLength);
  const stalls = new Set(sorted.filter(({ row }) => row.kind === "stalls").map(placeOf));
  return sorted.filter((slice) => slice.row.kind !== "runs" || !stalls.has(placeOf(slice))).slice(0, most);
}

const byLength = (a: Slice, b: Slice) => b.row.length[b.at] - a.row.length[a.at];
const placeOf = ({ row, at }: Slice) => `${row.lane.name} ${row.start[at]}`;
