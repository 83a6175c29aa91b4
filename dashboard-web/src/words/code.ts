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

export const whatOf = ({ words, operation, kind }: ReportFinding) => words ?? operation ?? kind.replaceAll("-", " ");
