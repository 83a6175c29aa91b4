import type { Document, ReportFrame } from "./document.js";
import { Slices, type Slice } from "./slices.js";

export type Finding = Document["report"]["findings"][number];
export type Loop = Document["report"]["loops"][number];

/** A document and what is often asked of it. */
export class Model {
  readonly report;
  readonly rows: Slices[];
  readonly ticksPerMs: number;
  /** In ticks. */
  readonly end: number;

  constructor(readonly document: Document) {
    this.report = document.report;
    this.rows = document.lanes.flatMap((lane) => lane.rows.map((row) => new Slices(lane, row)));
    this.ticksPerMs = 1000 / document.tickMicros;
    this.end = Math.max(1, Math.ceil(document.durationMs * this.ticksPerMs));
  }

  /** Name of the first recording, without the folder, which is the recorder's own business. */
  get file(): string | undefined {
    return this.report.recording.files[0]?.split(/[\\/]/).pop();
  }

  /** Whether a rule of the gate is broken by it. */
  readonly broke = ({ id }: Finding): boolean => !!this.document.gate?.violations.some(({ finding }) => finding === id);

  finding(id: string | undefined): Finding | undefined {
    return this.report.findings.find((finding) => finding.id === id);
  }

  findingOf({ row, at }: Slice): Finding | undefined {
    return this.report.findings[row.column("finding")[at] - 1];
  }

  label({ row, at }: Slice): string {
    return this.document.labels[row.column("label")[at]];
  }

  /** A text that a slice may have. */
  text({ row, at }: Slice, name: "detail" | "owner"): string | undefined {
    return this.document.labels[row.column(name)[at] - 1];
  }

  state({ row, at }: Slice) {
    return this.document.states[row.column("state")[at]];
  }

  ms(ticks: number): number {
    return ticks / this.ticksPerMs;
  }

  /** Top first; empty where none was taken. */
  stack({ row, at }: Slice): ReportFrame[] {
    return this.frames(this.document.code.stacks[row.column("stack")[at] - 1] ?? []);
  }

  private frames(stack: number[]): ReportFrame[] {
    const { classes, files, methods, frames } = this.document.code;
    return stack.map((frame) => {
      const method = frames.methods[frame];
      return {
        class: classes[methods.classes[method]],
        method: methods.names[method],
        file: files[methods.files[method]] ?? null,
        line: frames.lines[frame] || null,
      };
    });
  }

  /** A slice by its number in the document. */
  slice(number: number): Slice | undefined {
    const row = this.rows.find((row) => number >= row.first && number < row.first + row.count);
    return row && { row, at: number - row.first };
  }
}
