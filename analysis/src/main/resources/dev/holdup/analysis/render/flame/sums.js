// Sums of one weight over one loop, or over all.

const WEIGHTS = {
  harm: { tab: "Harm", column: "waited behind it", of: (leaves, i) => leaves.harm[i] },
  wall: { tab: "Wall clock", column: "busy in it", of: (leaves, i) => leaves.wall[i] },
  cpu: { tab: "On CPU", column: "on CPU in it", of: (leaves, i) => leaves.wall[i] - leaves.blocked[i] },
  blocked: { tab: "Blocked", column: "blocked in it", of: (leaves, i) => leaves.blocked[i] },
};

/** By node: total (with what it called), self (at the top of the stack), held (as culprit), app (in calls of the application). */
function sumsOf(weight, loop) {
  const { leaves, size, parent } = graph;
  const value = WEIGHTS[weight].of;
  const self = new Float64Array(size);
  const held = new Float64Array(size);
  const chosen = [];
  const all = { value: 0, samples: 0, blind: 0, estimated: 0, loops: new Set() };
  for (let i = 0; i < leaves.node.length; i++) {
    if (loop !== null && leaves.loop[i] !== loop) continue;
    const micros = value(leaves, i);
    chosen.push(i);
    self[leaves.node[i]] += micros;
    held[leaves.culprit[i]] += micros;
    all.value += micros;
    all.samples += leaves.samples[i];
    all.blind += leaves.blind[i];
    all.estimated += leaves.estimated[i];
    all.loops.add(leaves.loop[i]);
  }
  const total = self.slice();
  const app = new Float64Array(size);
  for (let node = size - 1; node >= 0; node--) {
    const up = parent[node];
    if (up < 0) continue;
    total[up] += total[node];
    app[up] += graph.origin(node) === "APPLICATION" ? total[node] : app[node];
  }
  return { weight, loop, total, self, held, app, all, chosen, of: (node) => (node < 0 ? all.value : total[node]) };
}

/** The method that was culprit of most: {method, node (its heaviest), value, of (how many there are)}; null for none. */
function leader(sums) {
  const byMethod = new Map();
  sums.held.forEach((value, node) => {
    if (value <= 0) return;
    const known = byMethod.get(graph.method(node)) || { method: graph.method(node), node, value: 0 };
    if (value > sums.held[known.node]) known.node = node;
    known.value += value;
    byMethod.set(known.method, known);
  });
  const most = [...byMethod.values()].reduce((top, one) => (top && top.value >= one.value ? top : one), null);
  return most && { ...most, of: byMethod.size };
}

/** What a box is called. */
function labelOf(node, sums) {
  if (node >= 0) return graph.label(node);
  return sums.loop === null ? "all loops" : data.loops[sums.loop];
}

function inside(node, zoom) {
  while (node > zoom) node = graph.parent[node];
  return zoom < 0 || node === zoom;
}
