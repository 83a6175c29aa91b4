/** A stretch of the recording, in ticks. */
export interface Span {
  from: number;
  to: number;
}

/** Ticks that a view shows at least. */
const CLOSEST = 20;

/** Closer by a factor below 1, while what lies at a point stays where it is. */
export function zoomed({ from, to }: Span, at: number, factor: number, end: number): Span {
  const length = Math.min(end, Math.max(CLOSEST, (to - from) * factor));
  const share = (at - from) / (to - from);
  return within({ from: at - share * length, to: at + (1 - share) * length }, end);
}

export const panned = ({ from, to }: Span, by: number, end: number) => within({ from: from + by, to: to + by }, end);

/** Moved into the recording, and shortened where it is longer. */
export function within({ from, to }: Span, end: number): Span {
  const length = Math.min(end, to - from);
  const start = Math.min(Math.max(0, from), end - length);
  return { from: start, to: start + length };
}

/** Around a stretch, with some room. */
export function around({ from, to }: Span, end: number): Span {
  const room = Math.max(CLOSEST / 2, (to - from) * 0.15);
  return within({ from: from - room, to: to + room }, end);
}

/** "1200-3400" in ms, as the address has it. */
export function parsed(text: string | undefined, ticksPerMs: number, end: number): Span | null {
  const found = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text ?? "");
  if (!found) return null;
  const [from, to] = [found[1], found[2]].map((ms) => Math.min(end, Number(ms) * ticksPerMs));
  return to > from ? { from, to } : null;
}

export const written = ({ from, to }: Span, ticksPerMs: number) => `${round(from / ticksPerMs)}-${round(to / ticksPerMs)}`;

const round = (ms: number) => Number(ms.toFixed(3));
