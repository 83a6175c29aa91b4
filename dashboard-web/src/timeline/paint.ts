// One frame of the lanes. Rows with many slices in view are painted pixel by pixel, the others slice by slice.

import type { Surface } from "../chart/Canvas.js";
import { palette } from "../chart/colours.js";
import type { Model } from "../data/model.js";
import type { Slice } from "../data/slices.js";
import type { Band, Density } from "./density.js";
import type { LaneBox, Strip } from "./layout.js";
import { painted, shade } from "./states.js";
import type { Span } from "./window.js";

const TEXT_ROOM = 40;

export interface Scene {
  model: Model;
  boxes: LaneBox[];
  view: Span;
  /** Left of the lanes, for their names. */
  gutter: number;
  top: number;
}

const image = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1);

export function paintLanes({ context, width }: Surface, scene: Scene) {
  const area = width - scene.gutter;
  const pixels = Math.max(1, Math.round(area * context.getTransform().a));
  const strips = scene.boxes.flatMap((box) => box.strips);
  const dense = (band: Band) => {
    const [first, last] = band.visible(scene.view);
    return last - first > pixels / 2;
  };
  const dots = painter(scene.model, pixels, strips.length);
  strips.forEach((strip, i) => strip.bands.filter(dense).forEach((band) => dots.add(band, scene.view, i)));
  dots.show((row, source) => {
    const { top, height } = strips[row];
    context.drawImage(source, 0, row, pixels, 1, scene.gutter, scene.top + top, area, height);
  });
  context.save();
  context.beginPath();
  context.rect(scene.gutter, 0, area, 1e6);
  context.clip();
  for (const strip of strips) {
    const texts = strip.bands.filter((band) => !dense(band)).map((band) => paintSlices(context, scene, area, strip, band));
    paintTexts(context, scene, strip, texts);
  }
  context.restore();
}

/** Pixels of all strips at once: a line each, stretched when shown. */
function painter(model: Model, pixels: number, lines: number) {
  const used = new Set<number>();
  const density: Density = { cover: new Float32Array(pixels), state: new Uint8Array(pixels) };
  let data: ImageData | null = null;
  let dots: Uint32Array;
  return {
    add(band: Band, view: Span, line: number) {
      if (!data) {
        data = new ImageData(pixels, Math.max(1, lines));
        dots = new Uint32Array(data.data.buffer);
      }
      used.add(line);
      band.density(view, pixels, density);
      const looks = model.document.states.map((state) => painted.value.get(state)!.shades);
      const { cover, state } = density;
      const offset = line * pixels;
      for (let i = 0; i < pixels; i++) if (cover[i] > 0) dots[offset + i] = shade(looks[state[i]], cover[i]);
    },
    show(draw: (line: number, source: CanvasImageSource) => void) {
      if (!data || !image) return;
      if (image.width !== pixels || image.height !== lines) Object.assign(image, { width: pixels, height: lines });
      image.getContext("2d")!.putImageData(data, 0, 0);
      for (const line of used) draw(line, image);
    },
  };
}

/** A stretch that a slice takes, in pixels, and what can be written on it. */
interface Painted {
  from: number;
  to: number;
  at: number;
  band: Band;
  ink: string;
}

function paintSlices(context: CanvasRenderingContext2D, scene: Scene, area: number, { top, height }: Strip, band: Band): Painted[] {
  const { model, view, gutter } = scene;
  const scale = area / (view.to - view.from);
  const states = band.row.column("state");
  const { start, length } = band.row;
  const [first, last] = band.visible(view);
  const done: Painted[] = [];
  for (let at = first; at < last; at++) {
    const w = Math.max(1, length[at] * scale);
    const x = gutter + (start[at] - view.from) * scale;
    if (x + w < gutter) continue;
    const { fill, ink } = painted.value.get(model.document.states[states[at]])!;
    context.fillStyle = fill;
    context.fillRect(x, scene.top + top, w > 3 ? w - 0.5 : w, height);
    done.push({ from: Math.max(gutter, x), to: Math.min(gutter + area, x + w), at, band, ink });
  }
  return done;
}

/** What lies under another row keeps its name to itself. */
function paintTexts(context: CanvasRenderingContext2D, { model, top }: Scene, strip: Strip, bands: Painted[][]) {
  if (strip.height < 12) return;
  context.font = `12px ${palette.value.mono}`;
  context.textBaseline = "middle";
  bands.forEach((slices, i) => {
    const above = bands.slice(i + 1).flat();
    for (const { from, to, at, band, ink } of slices) {
      if (to - from < TEXT_ROOM || above.some((other) => other.from < to && other.to > from)) continue;
      paintText(context, model.label({ row: band.row, at }), from, to, top + strip.top + strip.height / 2, ink);
    }
  });
}

/** As much of it as fits. */
export function paintText(context: CanvasRenderingContext2D, text: string, from: number, to: number, y: number, ink: string) {
  const letters = Math.floor((to - from - 8) / 7.3);
  if (letters < 3) return;
  context.fillStyle = ink;
  context.fillText(text.length > letters ? text.slice(0, letters - 1) + "…" : text, from + 4, y);
}

/** Where a slice is drawn. */
export function boundsOf({ boxes, view, gutter, top }: Scene, width: number, { row, at }: Slice) {
  const strip = boxes.flatMap((box) => box.strips).find(({ bands }) => bands.some((band) => band.row === row));
  if (!strip) return null;
  const scale = (width - gutter) / (view.to - view.from);
  return {
    x: gutter + (row.start[at] - view.from) * scale,
    y: top + strip.top,
    w: Math.max(2, row.length[at] * scale),
    h: strip.height,
  };
}
