import { firstFrom, type Slices } from "../data/slices.js";
import { type Gravity, type Level, levelFor, pyramidOf, spread } from "./pyramid.js";
import type { Span } from "./window.js";

/** More slices in view than this are taken from the pyramid. */
const FEW = 4000;

/** How much of each pixel a row covers (0..1), and the gravest state there. */
export interface Density {
  cover: Float32Array;
  state: Uint8Array;
}

/** A row with what is needed to draw it at any scale. */
export class Band {
  /** Latest end up to each slice: slices may nest, and one that began long ago may still run. */
  readonly #reach: Uint32Array;
  #levels: Level[] | null = null;

  constructor(
    readonly row: Slices,
    private readonly end: number,
    private readonly gravity: Gravity,
  ) {
    this.#reach = new Uint32Array(row.count);
    let reach = 0;
    for (let i = 0; i < row.count; i++) this.#reach[i] = reach = Math.max(reach, row.end(i));
  }

  /** Positions of the slices that may lie in it: from the first, up to and without the last. */
  visible({ from, to }: Span): [number, number] {
    return [firstFrom(this.#reach, from + 1e-9), firstFrom(this.row.start, to)];
  }

  density(span: Span, pixels: number, into: Density) {
    const { cover, state } = into;
    cover.fill(0);
    state.fill(0);
    const scale = pixels / (span.to - span.from);
    const [first, last] = this.visible(span);
    if (last - first > FEW) return this.#fromPyramid(span, 1 / scale, into);
    const states = this.row.column("state");
    const { start } = this.row;
    for (let i = first; i < last; i++) {
      spread(cover, state, (start[i] - span.from) * scale, (this.row.end(i) - span.from) * scale, states[i], this.gravity);
    }
  }

  #fromPyramid({ from }: Span, ticksPerPixel: number, { cover, state }: Density) {
    this.#levels ??= pyramidOf(this.row, this.end, this.gravity);
    const level = levelFor(this.#levels, ticksPerPixel);
    const most = level.cover.length - 1;
    for (let pixel = 0; pixel < cover.length; pixel++) {
      const left = (from + pixel * ticksPerPixel) / level.width;
      const right = left + ticksPerPixel / level.width;
      const last = Math.min(most, Math.ceil(right) - 1);
      let sum = 0;
      for (let i = Math.max(0, Math.floor(left)); i <= last; i++) {
        if (level.cover[i] === 0) continue;
        sum += (level.cover[i] / level.width) * (Math.min(right, i + 1) - Math.max(left, i));
        if (state[pixel] === 0 || this.gravity(level.state[i]) > this.gravity(state[pixel])) state[pixel] = level.state[i];
      }
      cover[pixel] = sum / (right - left);
    }
  }
}
