import { useMemo, useRef } from "preact/hooks";
import { Canvas, type Surface } from "../chart/Canvas.js";
import { hideTip, showTip } from "../chart/Tip.js";
import { counted } from "../words/units.js";
import { laneNames, paintFrame } from "./frame.js";
import { onKey } from "./keys.js";
import { LANE } from "./layout.js";
import type { Scene } from "./paint.js";
import { sliceAt } from "./pick.js";
import { SliceTip } from "./SliceTip.js";
import type { Stage } from "./stage.js";

export const AXIS = 28;
/** A hand that moves less has clicked. */
const CLICK = 4;

interface Drag {
  x: number;
  tick: number;
  moved: boolean;
  pans: boolean;
}

export function Lanes({ stage }: { stage: Stage }) {
  const drag = useRef<Drag | null>(null);
  const { boxes } = stage.layout.value;
  const sceneOf = (width: number): Scene => ({
    model: stage.model,
    boxes: stage.layout.value.boxes,
    view: stage.view.value,
    gutter: gutterOf(width),
    top: AXIS,
  });
  const draw = useMemo(() => (surface: Surface) => paintFrame(surface, sceneOf(surface.width), stage), [stage]);

  const at = (event: MouseEvent) => {
    const { left, top, width } = (event.currentTarget as Element).getBoundingClientRect();
    const { from, to } = stage.view.value;
    const x = event.clientX - left;
    const gutter = gutterOf(width);
    const tick = from + (Math.max(0, x - gutter) / (width - gutter)) * (to - from);
    return { x, y: event.clientY - top, width, gutter, tick: Math.max(0, Math.min(stage.model.end, tick)) };
  };
  const onPointerDown = (event: PointerEvent) => {
    const { x, tick } = at(event);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    drag.current = { x, tick, moved: false, pans: event.shiftKey || event.button === 1 };
  };
  const onPointerMove = (event: PointerEvent) => {
    const { x, y, width, gutter, tick } = at(event);
    const now = drag.current;
    if (!now) {
      const slice = sliceAt(sceneOf(width), width, x, y);
      stage.hovered.value = slice;
      if (slice) showTip(event, <SliceTip model={stage.model} slice={slice} />);
      else hideTip();
      return;
    }
    if (!now.moved && Math.abs(x - now.x) < CLICK) return;
    now.moved = true;
    hideTip();
    if (now.pans) {
      stage.pan((now.x - x) / (width - gutter));
      now.x = x;
    } else {
      stage.select({ from: Math.min(now.tick, tick), to: Math.max(now.tick, tick) });
    }
  };
  const onPointerUp = (event: PointerEvent) => {
    const now = drag.current;
    drag.current = null;
    if (!now || now.moved) return;
    const { x, y, width } = at(event);
    const slice = sliceAt(sceneOf(width), width, x, y);
    if (!slice) stage.range.value = null;
    stage.choose(slice);
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const { width, gutter, tick } = at(event);
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.deltaY) || event.shiftKey) stage.pan(sideways / (width - gutter));
    else stage.zoom(tick, 1.0015 ** event.deltaY);
  };
  return (
    <Canvas
      class="canvas lanes"
      height={AXIS + boxes.length * LANE + 4}
      draw={draw}
      tabIndex={0}
      role="application"
      aria-roledescription="timeline"
      label={`Timeline of ${counted(boxes.length, "lane")}: ${laneNames(boxes)}. Arrows go from run to run, W and S zoom, A and D move.`}
      onKeyDown={(event) => onKey(event, stage, sceneOf(event.currentTarget.clientWidth))}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => (drag.current = null)}
      onPointerLeave={() => {
        stage.hovered.value = null;
        hideTip();
      }}
      onDblClick={() => stage.range.value && stage.show(stage.range.value)}
      onWheel={onWheel}
    />
  );
}

/** Room for the names of lanes. */
export const gutterOf = (width: number) => (width < 640 ? 96 : 184);
