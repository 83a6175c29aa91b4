import type { ReportFinding, ReportFrame } from "../data/document.js";

/** "OrderDao.load"; the class without its package. */
export const placeOf = (frame: ReportFrame) => [simple(frame.class), frame.method].filter(Boolean).join(".");

/** "OrderDao.java:38", or as much of it as is known. */
export const fileOf = (frame: ReportFrame | null) => (frame?.file ? frame.file + (frame.line ? ":" + frame.line : "") : "");

export function simple(className: string): string {
  const lambda = className.indexOf("$$");
  const name = lambda > 0 ? className.slice(0, lambda) : className;
  return name.slice(name.lastIndexOf(".") + 1).replaceAll("$", ".");
}

/** What a finding is called in lists: its culprit, or what it was where there is nobody to name. */
export const nameOf = (finding: ReportFinding) => (finding.frame ? placeOf(finding.frame) : whatOf(finding));

/** What held a loop, in a word or two and with the operator that it belongs to, as the terminal has it. */
export const whatOf = (finding: ReportFinding) => heldBy(finding) + (finding.operator ? " in " + finding.operator : "");

function heldBy({ kind, operation, words, detail }: ReportFinding): string {
  switch (kind) {
    case "cpu-stall":
      return words ?? "on CPU";
    case "gc-or-safepoint":
      return "GC or safepoint";
    case "host-starved":
      return "no processor";
    case "crowded-iteration":
      return "many short tasks";
    case "blocking-call":
    case "monitor-contention":
      return operation ?? "waiting";
    case "pinned-carrier":
      return `pinned: ${detail ?? operation ?? "reason not told"}`;
    default:
      return kind.replaceAll("-", " ");
  }
}
