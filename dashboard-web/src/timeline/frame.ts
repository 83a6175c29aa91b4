import type { Surface } from "../chart/Canvas.js";
import { marks, stepOf } from "../chart/axis.js";
import { palette } from "../chart/colours.js";
import type { Model } from "../data/model.js";
import type { Slice } from "../data/slices.js";
import { position } from "../words/units.js";
import type { LaneBox } from "./layout.js";
import { linksOf } from "./links.js";
import { boundsOf, paintLanes, type Scene } from "./paint.js";
import type { Stage } from "./stage.js";
import type { Span } from "./window.js";

export function paintFrame(surface: Surface, scene: Scene, stage: Stage) {
  const { context, width } = surface;
  const clip = (paint: () => void) => {
    context.save();
    context.beginPath();
    context.rect(scene.gutter - 1, 0, width - scene.gutter + 1, surface.height);
    context.clip();
    paint();
    context.restore();
  };
  const range = stage.range.value;
  clip(() => {
    if (range) paintRange(surface, scene, range);
    paintAxis(surface, scene);
  });
  paintLanes(surface, scene);
  clip(() => {
    paintMarks(surface, scene, stage.marks.value);
    if (stage.hovered.value) outline(surface, scene, stage.hovered.value, 1);
    if (stage.slice.value) paintChosen(surface, scene, stage.model, stage.slice.value);
  });
  paintNames(surface, scene);
}

const xOf = ({ view, gutter }: Scene, width: number, tick: number) =>
  gutter + ((tick - view.from) / (view.to - view.from)) * (width - gutter);

function paintRange({ context, width, height }: Surface, scene: Scene, { from, to }: Span) {
  const x = xOf(scene, width, from);
  const w = xOf(scene, width, to) - x;
  context.fillStyle = palette.value.raised;
  context.fillRect(x, 0, w, height);
  context.fillStyle = palette.value.ink;
  context.fillRect(x, 0, 1, height);
  context.fillRect(x + w - 1, 0, 1, height);
}

function paintAxis({ context, width, height }: Surface, scene: Scene) {
  const { view, model, gutter } = scene;
  const colours = palette.value;
  const [from, to] = [model.ms(view.from), model.ms(view.to)];
  const step = stepOf(from, to, (width - gutter) / 120);
  context.font = `12px ${colours.sans}`;
  context.textBaseline = "middle";
  for (const ms of marks(from, to, step)) {
    const x = Math.round(xOf(scene, width, ms * model.ticksPerMs));
    context.fillStyle = colours.line;
    context.fillRect(x, 8, 1, height);
    context.fillStyle = colours["ink-light"];
    const text = position(ms, step);
    if (x + 4 + context.measureText(text).width < width) context.fillText(text, x + 4, 12);
  }
}

/** Lines above the slices of the chosen finding. */
function paintMarks({ context, width }: Surface, scene: Scene, slices: Slice[]) {
  context.fillStyle = palette.value.harm;
  for (const slice of slices) {
    const bounds = boundsOf(scene, width, slice);
    if (bounds && bounds.x + bounds.w >= scene.gutter && bounds.x <= width) context.fillRect(bounds.x, bounds.y - 3, bounds.w, 2);
  }
}

function paintChosen(surface: Surface, scene: Scene, model: Model, slice: Slice) {
  const { context, width } = surface;
  const own = boundsOf(scene, width, slice);
  const colours = palette.value;
  for (const other of linksOf(model).of(slice).slice(0, 200)) {
    const bounds = boundsOf(scene, width, other.slice);
    if (!bounds || !own) continue;
    outline(surface, scene, other.slice, 1);
    if (other.slice.row.lane === slice.row.lane) continue;
    context.strokeStyle = colours.ink;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(own.x + own.w / 2, own.y + own.h / 2);
    context.lineTo(bounds.x + bounds.w / 2, bounds.y + bounds.h / 2);
    context.stroke();
  }
  outline(surface, scene, slice, 2);
}

function outline({ context, width }: Surface, scene: Scene, slice: Slice, thick: number) {
  const bounds = boundsOf(scene, width, slice);
  if (!bounds) return;
  context.strokeStyle = palette.value.ink;
  context.lineWidth = thick;
  context.strokeRect(bounds.x - thick / 2, bounds.y - thick / 2, bounds.w + thick, bounds.h + thick);
}

function paintNames({ context, width }: Surface, { boxes, gutter, top }: Scene) {
  const colours = palette.value;
  context.textBaseline = "middle";
  context.font = `12px ${colours.mono}`;
  const letters = Math.floor((gutter - 12) / 7.3);
  for (const { lane, top: y, height } of boxes) {
    context.fillStyle = colours.line;
    context.fillRect(0, top + y + height - 1, width, 1);
    context.fillStyle = colours.ink;
    // of names alike the ends differ
    const name = lane.name.length > letters ? "…" + lane.name.slice(1 - letters) : lane.name;
    context.fillText(name, 0, top + y + height / 2 - 1);
  }
}

export const laneNames = (boxes: LaneBox[]) =>
  boxes
    .slice(0, 8)
    .map(({ lane }) => lane.name)
    .join(", ") + (boxes.length > 8 ? " and others" : "");
