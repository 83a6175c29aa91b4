import type { Slice } from "../data/slices.js";
import type { Scene } from "./paint.js";
import { neighbour } from "./pick.js";
import type { Stage } from "./stage.js";

/** Keys of the timeline when it has the focus. */
export function onKey(event: KeyboardEvent, stage: Stage, scene: Scene) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { from, to } = stage.view.value;
  const middle = (from + to) / 2;
  const actions: Record<string, () => void> = {
    w: () => stage.zoom(middle, 0.8),
    s: () => stage.zoom(middle, 1.25),
    a: () => stage.pan(-0.1),
    d: () => stage.pan(0.1),
    "0": () => stage.whole(),
    f: () => stage.range.value && stage.show(stage.range.value),
    arrowleft: () => stage.choose(beside(stage, scene, -1)),
    arrowright: () => stage.choose(beside(stage, scene, 1)),
    arrowup: () => stage.choose(otherLane(stage, scene, -1)),
    arrowdown: () => stage.choose(otherLane(stage, scene, 1)),
    escape: () => {
      stage.choose(null);
      stage.range.value = null;
    },
  };
  const action = actions[event.key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  // 0 is a page's key elsewhere, and nothing else of the page hears what the timeline took
  event.stopPropagation();
  action();
}

function beside(stage: Stage, scene: Scene, step: 1 | -1): Slice | null {
  const now = stage.slice.value;
  return now ? (neighbour(scene, now, step) ?? now) : firstIn(scene, 0, 1);
}

function otherLane(stage: Stage, scene: Scene, step: 1 | -1): Slice | null {
  const lane = stage.slice.value?.row.lane;
  const now = scene.boxes.findIndex((box) => box.lane === lane);
  return firstIn(scene, now < 0 ? 0 : now + step, step) ?? stage.slice.value;
}

/** The first slice in view of a lane, or of the next one that has some. */
function firstIn({ boxes, view }: Scene, from: number, step: 1 | -1): Slice | null {
  for (let i = from; i >= 0 && i < boxes.length; i += step) {
    for (const { row, visible } of boxes[i].strips[0].bands.map((band) => ({ row: band.row, visible: band.visible(view) }))) {
      if (visible[0] < visible[1]) return { row, at: visible[0] };
    }
  }
  return null;
}
