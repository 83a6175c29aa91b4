import { useMemo, useRef } from "preact/hooks";
import { Canvas, type Surface } from "../chart/Canvas.js";
import { palette } from "../chart/colours.js";
import { type Strip, stripOf } from "../verdict/strip.js";
import { gutterOf } from "./Lanes.js";
import type { Stage } from "./stage.js";

const HEIGHT = 32;

/** The lag of all of the recording, and which part of it is in view; a drag moves that. */
export function Overview({ stage }: { stage: Stage }) {
  const held = useRef<number | null>(null);
  const strip = useMemo(() => stripOf(stage.model), [stage]);
  const draw = useMemo(() => (surface: Surface) => paintOverview(surface, strip, stage), [strip, stage]);
  const tickAt = (event: MouseEvent) => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const gutter = gutterOf(width);
    return ((event.clientX - left - gutter) / (width - gutter)) * stage.model.end;
  };
  const centre = (tick: number) => {
    const { from, to } = stage.view.value;
    stage.show({ from: tick - (to - from) / 2, to: tick + (to - from) / 2 });
  };
  return (
    <Canvas
      class="canvas overview"
      height={HEIGHT}
      draw={draw}
      label="Lag over the whole recording; the part in view is framed."
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = event.pointerId;
        centre(tickAt(event));
      }}
      onPointerMove={(event) => held.current === event.pointerId && centre(tickAt(event))}
      onPointerUp={() => (held.current = null)}
      onPointerCancel={() => (held.current = null)}
    />
  );
}

function paintOverview({ context, width, height }: Surface, { steps, mostMs }: Strip, stage: Stage) {
  const colours = palette.value;
  const gutter = gutterOf(width);
  const { model } = stage;
  const scale = (width - gutter) / model.document.durationMs;
  context.fillStyle = colours["ink-light"];
  context.font = `12px ${colours.sans}`;
  context.textBaseline = "middle";
  context.fillText("lag", 0, height / 2);
  for (const { fromMs, toMs, lagMs, held } of steps) {
    if (!lagMs) continue;
    const h = Math.max(1, (lagMs / mostMs) * (height - 4));
    context.fillStyle = held ? colours.harm : colours["slate-light"];
    context.fillRect(gutter + fromMs * scale, height - 2 - h, Math.max(1, (toMs - fromMs) * scale - 0.5), h);
  }
  const { from, to } = stage.view.value;
  const x = gutter + model.ms(from) * scale;
  const w = Math.max(3, model.ms(to - from) * scale);
  context.fillStyle = colours.paper;
  context.globalAlpha = 0.7;
  context.fillRect(gutter, 0, x - gutter, height);
  context.fillRect(x + w, 0, width - x - w, height);
  context.globalAlpha = 1;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, 0.5, w - 1, height - 1);
}
