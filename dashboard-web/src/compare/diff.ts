import type { ReportFrame } from "../data/document.js";

/** What the pages read of holdup/diff/1. */
export interface Diff {
  findings: Change[];
  metrics: ({ metric: string } & Effect)[];
  distributions: Record<string, { before: Bucket[]; after: Bucket[] }>;
}

type Status = "new" | "worse" | "same" | "fixed" | "better";

export interface Change {
  status: Status;
  id: string;
  kind: string;
  severity: string;
  title: string;
  frame: ReportFrame | null;
  heldMsPerMinute: Effect;
}

export interface Effect {
  medianBefore: number | null;
  medianAfter: number | null;
  shift: number;
  relativeShift?: number | null;
}

export interface Bucket {
  fromMs: number;
  toMs: number | null;
  share: number;
}
