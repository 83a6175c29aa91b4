import { useMemo } from "preact/hooks";
import { Canvas, type Surface } from "../chart/Canvas.js";
import { palette } from "../chart/colours.js";
import { type Column, DataTable } from "../chart/DataTable.js";
import { Figure } from "../chart/Figure.js";
import { percent, time } from "../words/units.js";
import type { Bucket } from "./diff.js";

interface Pair {
  toMs: number | null;
  fromMs: number;
  before: number;
  after: number;
}

const HEIGHT = 160;
const BOTTOM = 24;
const LABEL = 56;

const COLUMNS: Column<Pair>[] = [
  { name: "up to", cell: ({ toMs, fromMs }) => (toMs === null ? `over ${time(fromMs)}` : time(toMs)) },
  { name: "before", cell: ({ before }) => percent(before), by: ({ before }) => before },
  { name: "after", cell: ({ after }) => percent(after), by: ({ after }) => after },
];

/** Two distributions over each other, by the same steps of length. */
export function Distribution({ name, before, after }: { name: string; before: Bucket[]; after: Bucket[] }) {
  const pairs = useMemo(() => pairsOf(before, after), [before, after]);
  const draw = useMemo(() => (surface: Surface) => paint(surface, pairs), [pairs]);
  const words = name.replaceAll("-", " ");
  return (
    <Figure
      title={words.charAt(0).toUpperCase() + words.slice(1)}
      table={() => <DataTable caption={`${words}, before and after`} columns={COLUMNS} rows={pairs} />}
    >
      <Canvas height={HEIGHT} draw={draw} label={`${words}: shares by length, before and after`} />
      <ul class="legend">
        <li>
          <i class="before" />
          before
        </li>
        <li>
          <i class="after" />
          after
        </li>
        <li>share of all, square root</li>
      </ul>
    </Figure>
  );
}

function pairsOf(before: Bucket[], after: Bucket[]): Pair[] {
  const pairs = new Map<number, Pair>();
  for (const [side, buckets] of [
    ["before", before],
    ["after", after],
  ] as const) {
    for (const { fromMs, toMs, share } of buckets) {
      const pair = pairs.get(fromMs) ?? { fromMs, toMs, before: 0, after: 0 };
      pair[side] = share;
      pairs.set(fromMs, pair);
    }
  }
  return [...pairs.values()].sort((a, b) => a.fromMs - b.fromMs);
}

function paint({ context, width, height }: Surface, pairs: Pair[]) {
  const colours = palette.value;
  const step = width / Math.max(1, pairs.length);
  const every = Math.ceil(LABEL / step);
  // long ones are few, and they are what matters: the root lets them be seen
  const tall = (share: number) => (share > 0 ? Math.max(1, Math.sqrt(share) * (height - BOTTOM - 4)) : 0);
  context.font = `12px ${colours.sans}`;
  context.textBaseline = "middle";
  context.textAlign = "center";
  pairs.forEach(({ toMs, fromMs, before, after }, i) => {
    const x = i * step;
    const bottom = height - BOTTOM;
    context.fillStyle = colours.application;
    context.fillRect(x + step * 0.1, bottom - tall(before), step * 0.8, tall(before));
    context.fillStyle = colours.slate;
    context.fillRect(x + step * 0.3, bottom - tall(after), step * 0.4, tall(after));
    context.fillStyle = colours["ink-light"];
    if (i % every === 0) context.fillText(toMs === null ? "> " + time(fromMs) : time(toMs), x + step / 2, height - BOTTOM / 2);
  });
  context.textAlign = "left";
  context.fillStyle = colours.line;
  context.fillRect(0, height - BOTTOM, width, 1);
}
