// Numbers as people read them: at most three significant digits, the unit beside the number.

/** Keeps a number and its unit on one line. */
const NBSP = "\u00a0";

/** From ms: "43 µs", "0.2 ms", "412 ms", "37.2 s", "17 min", "2.1 h"; "–" for what is not known. */
export function time(ms: number | null | undefined): string {
  if (ms === null || ms === undefined) return "–";
  if (ms <= 0) return unit("0", "ms");
  if (ms < 0.0995) return unit(Math.max(1, Math.round(1000 * ms)), "µs");
  if (ms < 9.95) return unit(ms.toFixed(1), "ms");
  if (ms < 999.5) return unit(Math.round(ms), "ms");
  const seconds = ms / 1000;
  if (seconds < 99.95) return unit(seconds.toFixed(1), "s");
  if (seconds < 999.5) return unit(Math.round(seconds), "s");
  const minutes = seconds / 60;
  return minutes < 99.5 ? unit(Math.round(minutes), "min") : unit((minutes / 60).toFixed(1), "h");
}

/** Of 0..1. */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined) return "–";
  const value = 100 * share;
  if (value > 0 && value < 0.05) return "<" + NBSP + unit("0.1", "%");
  return unit(value > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value), "%");
}

export const count = (number: number | null | undefined) => (number === null || number === undefined ? "–" : number.toLocaleString("en"));

/** "1 loop", "3 loops". */
export const counted = (number: number, one: string) => `${count(number)}${NBSP}${one}${number === 1 ? "" : "s"}`;

export function bytes(number: number): string {
  if (number < 1000) return unit(number, "B");
  return number < 999_500 ? unit(Math.round(number / 1000), "kB") : unit((number / 1e6).toFixed(1), "MB");
}

/** A position in a recording, from ms, as finely as a step of so many ms needs. */
export function position(ms: number, stepMs: number): string {
  const digits = Math.max(0, Math.min(6, Math.ceil(-Math.log10(stepMs / 1000) - 1e-9)));
  return unit((ms / 1000).toFixed(digits), "s");
}

/** The number and its unit apart, for a lighter ink: ["412", "ms"]. */
export function parts(text: string): [string, string] {
  const at = text.lastIndexOf(NBSP);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function unit(number: number | string, name: string): string {
  return number + NBSP + name;
}
