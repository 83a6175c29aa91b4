import { computed, effect, signal } from "@preact/signals";
import { adjust, chosen } from "../app/place.js";
import { held } from "../data/live.js";
import type { Model } from "../data/model.js";
import type { Slice } from "../data/slices.js";
import { layoutOf } from "./layout.js";
import { CLOSEST } from "./longest.js";
import { around, panned, parsed, type Span, within, written, zoomed } from "./window.js";

/** Waits until a hand rests before the address is written. */
const REST_MS = 200;

/** What of a recording is in view, which stretch and slice are chosen; all of it in the address as well. */
export class Stage {
  readonly view;
  readonly range;
  readonly slice;
  readonly hovered = signal<Slice | null>(null);
  readonly most = signal(24);
  readonly layout = computed(() => layoutOf(this.model, this.most.value));
  /** Where the finding of the address occurred. */
  readonly marks = computed(() => this.#occurrences(chosen("finding")));
  #wanted: Span | null = null;
  /** The range that the address has, as far as this stage knows. */
  #known: string | null;

  constructor(readonly model: Model) {
    const { ticksPerMs, end } = model;
    this.#known = chosen("range") ?? null;
    const range = parsed(chosen("range"), ticksPerMs, end);
    this.range = signal<Span | null>(range);
    // the numbers of a live window are others each second
    const slice = model.document.live ? -1 : Number(chosen("slice") ?? -1);
    this.slice = signal<Slice | null>(model.slice(slice) ?? null);
    const whole = { from: 0, to: end };
    this.view = signal<Span>(
      parsed(chosen("view"), ticksPerMs, end) ?? (range ? around(range, end) : this.slice.value ? this.#near(this.slice.value) : whole),
    );
  }

  /** Keeps the address, and follows it; answers what ends it. */
  listen(): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const stopWriting = effect(() => {
      const choices = this.#choices();
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#known = choices.range;
        adjust(choices);
      }, REST_MS);
    });
    const stopReading = effect(() => {
      const range = chosen("range") ?? null;
      if (range === this.#known) return;
      this.#known = range;
      this.slice.value = null;
      this.range.value = parsed(range ?? undefined, this.model.ticksPerMs, this.model.end);
      if (this.range.value) this.show(around(this.range.value, this.model.end));
    });
    return () => {
      stopWriting();
      stopReading();
      clearTimeout(timer);
    };
  }

  #choices() {
    const { ticksPerMs, end } = this.model;
    const [view, range, slice] = [this.view.value, this.range.value, this.slice.value];
    return {
      view: view.from === 0 && view.to === end ? null : written(view, ticksPerMs),
      range: range && written(range, ticksPerMs),
      slice: slice && String(slice.row.first + slice.at),
    };
  }

  zoom(at: number, factor: number) {
    this.#move(zoomed(this.#latest(), at, factor, this.model.end));
  }

  /** By a share of what is in view. */
  pan(share: number) {
    const { from, to } = this.#latest();
    this.#move(panned({ from, to }, share * (to - from), this.model.end));
  }

  show(span: Span) {
    this.#move(within(span, this.model.end));
  }

  whole() {
    this.#move({ from: 0, to: this.model.end });
  }

  select(range: Span | null) {
    this.#hold();
    this.slice.value = null;
    this.range.value = range;
  }

  choose(slice: Slice | null) {
    if (slice) this.#hold();
    this.slice.value = slice;
    if (!slice) return;
    const { from, to } = this.view.value;
    const [start, end] = [slice.row.start[slice.at], slice.row.end(slice.at)];
    if (end < from || start > to || end - start < (to - from) / 2000) this.show(this.#near(slice));
  }

  #near(slice: Slice): Span {
    const length = slice.row.length[slice.at];
    const start = slice.row.start[slice.at];
    return within({ from: start - 4 * length, to: start + 5 * length }, this.model.end);
  }

  /** Many events of a wheel lie in a frame: the last one is drawn. */
  #move(span: Span) {
    this.#hold();
    const waiting = this.#wanted !== null;
    this.#wanted = span;
    if (waiting) return;
    requestAnimationFrame(() => {
      this.view.value = this.#wanted!;
      this.#wanted = null;
    });
  }

  /** What one looks at more closely does not move on. */
  #hold() {
    if (this.model.document.live) held.value = true;
  }

  #latest = () => this.#wanted ?? this.view.value;

  #occurrences(id: string | undefined): Slice[] {
    const number = this.model.report.findings.findIndex((finding) => finding.id === id) + 1;
    if (number === 0) return [];
    // a call is seen again as the run and the stall around it; it is told once
    for (const kind of CLOSEST) {
      const found = this.model.rows
        .filter((row) => row.kind === kind)
        .flatMap((row) => [...row.column("finding").entries()].filter(([, finding]) => finding === number).map(([at]) => ({ row, at })));
      if (found.length) return found;
    }
    return [];
  }
}
