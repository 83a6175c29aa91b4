// Where the boxes are: the root on top, the heaviest to the left.

const ROW = 24;
const THIN = 8;
/** Narrower boxes are not drawn, px. */
const NARROWEST = 0.5;

/** Boxes {node, x, y, w, h}, callers before callees, and the height of all. */
function layout(sums, zoom, width, full) {
  const boxes = [];
  let bottom = 0;
  const put = (node, x, y, w, h) => {
    boxes.push({ node, x, y, w, h });
    bottom = Math.max(bottom, y + h);
    return y + h;
  };
  let y = 0;
  if (zoom >= 0) {
    for (const node of ancestors(zoom)) y = put(node, 0, y, width, full || node < 0 ? ROW : THIN);
  }
  const scale = sums.of(zoom) > 0 ? width / sums.of(zoom) : 0;
  const open = [[zoom, 0, put(zoom, 0, y, width, ROW)]];
  while (open.length) {
    const [node, left, top] = open.pop();
    let x = left;
    for (const child of heaviestFirst(node, sums)) {
      const w = sums.total[child] * scale;
      if (w < NARROWEST) break;
      open.push([child, x, put(child, x, top, w, full || !isPlumbing(child, sums) ? ROW : THIN)]);
      x += w;
    }
  }
  return { boxes, height: bottom };
}

/** Frames that only lead to the application's code: worth a line, not a row. */
function isPlumbing(node, sums) {
  return graph.origin(node) !== "APPLICATION" && sums.app[node] > sums.total[node] / 2;
}

function ancestors(node) {
  const path = [];
  for (let up = graph.parent[node]; up >= 0; up = graph.parent[up]) path.unshift(up);
  return [-1, ...path];
}

function heaviestFirst(node, sums) {
  return Array.from(graph.children(node))
    .filter((child) => sums.total[child] > 0)
    .sort((a, b) => sums.total[b] - sums.total[a] || a - b);
}
