import { Scroll } from "../chart/Scroll.js";
import { type Edge, type Graph as Laid, HEIGHT, type Node } from "./graph.js";

/** Nodes and edges as they were laid out; what is a cycle has the accent. */
export function Graph({ graph, label }: { graph: Laid; label: string }) {
  const { width, height, nodes, edges } = graph;
  return (
    <Scroll label="Graph">
      <svg class="waits" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {edges.map((edge, i) => (
          <Arrow key={i} edge={edge} />
        ))}
        {nodes.map((node) => (
          <Box key={node.id} node={node} />
        ))}
      </svg>
    </Scroll>
  );
}

function Box({ node: { name, note, thread, x, y, width } }: { node: Node }) {
  const letters = Math.floor((width - 16) / 7.3);
  return (
    <g class={thread ? "thread" : "thing"}>
      <title>{[name, note].filter(Boolean).join(": ")}</title>
      <rect x={x - width / 2} y={y - HEIGHT / 2} width={width} height={HEIGHT} rx={thread ? 0 : HEIGHT / 2} />
      <text x={x} y={note ? y - 4 : y + 4}>
        {cut(name, letters)}
      </text>
      <text class="note" x={x} y={y + 14}>
        {cut(note, letters)}
      </text>
    </g>
  );
}

function Arrow({ edge: { points, words, knot } }: { edge: Edge }) {
  if (points.length < 2) return null;
  const middle = points[Math.floor(points.length / 2)];
  const end = points[points.length - 1];
  const before = points[points.length - 2];
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  return (
    <g class={knot ? "arrow knot" : "arrow"}>
      <path d={pathOf(points)} />
      <path class="tip-of" d="M0 0L-9 -4.5L-9 4.5Z" transform={`translate(${end.x} ${end.y}) rotate(${angle})`} />
      <text x={middle.x} y={middle.y}>
        {words}
      </text>
    </g>
  );
}

/** Through the first and last point, bent towards those between. */
function pathOf(points: { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (points.length === 3) return `M${first.x} ${first.y}Q${rest[0].x} ${rest[0].y} ${rest[1].x} ${rest[1].y}`;
  return `M${first.x} ${first.y}` + rest.map(({ x, y }) => `L${x} ${y}`).join("");
}

/** Of long names the ends differ. */
const cut = (text: string, letters: number) => (text.length > letters ? "…" + text.slice(1 - letters) : text);
