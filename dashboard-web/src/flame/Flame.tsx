import { useEffect, useMemo, useState } from "preact/hooks";
import { Canvas, type Surface } from "../chart/Canvas.js";
import { palette } from "../chart/colours.js";
import { hideTip, showTip } from "../chart/Tip.js";
import type { Model } from "../data/model.js";
import { paintText } from "../timeline/paint.js";
import { percent, time } from "../words/units.js";
import { beside, type Box, boxAt, boxesOf } from "./boxes.js";
import { Methods, others, plumbing } from "./code.js";
import { shadeOf } from "./shades.js";
import type { Tree } from "./tree.js";
import { type Weight, WEIGHTS } from "./weights.js";

interface Props {
  model: Model;
  tree: Tree;
  weight: Weight;
  /** What the root is called. */
  root: string;
  matches?: (method: number) => boolean;
  /** All frames as rows, those of frameworks too. */
  full?: boolean;
  /** Grows upwards: for callers. */
  upwards?: boolean;
  onMethod?: (method: number) => void;
}

export function Flame({ model, tree, weight, root, matches, full = false, upwards = false, onMethod }: Props) {
  const [zoom, setZoom] = useState(0);
  const [width, setWidth] = useState(1200);
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => (setZoom(0), setAt(null)), [tree]);
  const methods = useMemo(() => new Methods(model), [model]);
  const thin = useMemo(
    () => (full ? () => false : upwards ? others(tree, methods) : plumbing(tree, methods)),
    [tree, methods, full, upwards],
  );
  const node = zoom < tree.parent.length ? zoom : 0;
  const { boxes, height } = useMemo(() => {
    const laid = boxesOf(tree, node, width, thin);
    if (upwards) for (const box of laid.boxes) box.y = laid.height - box.y - box.h;
    return laid;
  }, [tree, node, width, thin, upwards]);
  const name = (node: number) => (node === 0 ? root : methods.place(tree.method[node]));

  const draw = useMemo(
    () =>
      ({ context, width: now }: Surface) => {
        if (now !== width) setWidth(now);
        const colours = palette.value;
        context.font = `12px ${colours.mono}`;
        context.textBaseline = "middle";
        for (const box of boxes) {
          const { fill, ink } = shadeOf(tree, box.node, weight, methods, upwards);
          context.globalAlpha = matches && box.node > 0 && !matches(tree.method[box.node]) ? 0.35 : 1;
          context.fillStyle = colours[fill];
          context.fillRect(box.x, box.y, Math.max(0.5, box.w - 1), box.h - 1);
          if (box.h > 12 && box.w > 30) paintText(context, name(box.node), box.x, box.x + box.w, box.y + box.h / 2, colours[ink]);
        }
        context.globalAlpha = 1;
        const own = boxes.find((box) => box.node === at);
        if (!own) return;
        context.strokeStyle = colours.ink;
        context.lineWidth = 2;
        context.strokeRect(own.x + 1, own.y + 1, Math.max(2, own.w - 3), own.h - 3);
      },
    [boxes, weight, matches, at, width],
  );

  const boxOf = (event: MouseEvent): Box | undefined => {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    return boxAt(boxes, event.clientX - left, event.clientY - top);
  };
  const tip = (node: number) => (
    <>
      <b>{name(node)}</b>
      <span>
        {time(tree.total[node])} {WEIGHTS[weight].means}, {percent(tree.total[node] / tree.total[0])}
      </span>
      {node > 0 && tree.self[node] > 0 && <span>{time(tree.self[node])} of it in itself</span>}
      {node > 0 && <span class="mono">{[methods.name(tree.method[node]), methods.file(tree.method[node])].filter(Boolean).join(" ")}</span>}
    </>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const turned = upwards ? ({ ArrowUp: "ArrowDown", ArrowDown: "ArrowUp" }[event.key] ?? event.key) : event.key;
    if (event.key === "Enter") setZoom(at ?? 0);
    else if (event.key === "Escape") setZoom(0);
    else if (event.key === "s" && at) onMethod?.(tree.method[at]);
    else if (event.key.startsWith("Arrow")) setAt(at === null ? node : (beside(boxes, tree, at, turned) ?? at));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="flame">
      <Canvas
        class="canvas flame-chart"
        height={Math.max(24, height)}
        draw={draw}
        tabIndex={0}
        role="application"
        aria-roledescription="flame graph"
        label={`${root}: ${time(tree.total[0])} ${WEIGHTS[weight].means}. Arrows move, Enter zooms, Escape goes back.`}
        onMouseMove={(event) => {
          const box = boxOf(event);
          return box ? showTip(event, tip(box.node)) : hideTip();
        }}
        onMouseLeave={hideTip}
        onClick={(event) => {
          const box = boxOf(event);
          if (!box) return;
          setAt(box.node);
          setZoom(box.node);
        }}
        onDblClick={() => at && onMethod?.(tree.method[at])}
        onKeyDown={onKeyDown}
      />
      <p class="spoken" role="status">
        {at !== null && `${name(at)}: ${time(tree.total[at])} ${WEIGHTS[weight].means}, ${percent(tree.total[at] / tree.total[0])}`}
      </p>
      {node > 0 && (
        <div class="row small">
          <button type="button" class="plain" onClick={() => setZoom(0)}>
            Whole graph
          </button>
          {onMethod && (
            <button type="button" class="plain" onClick={() => onMethod(tree.method[node])}>
              Callers and callees of {name(node)}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
