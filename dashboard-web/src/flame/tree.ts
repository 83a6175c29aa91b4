import type { Flame } from "../data/document.js";

/** Stacks merged from one end. Node 0 is the root, of no method of its own; parents come before children. */
export interface Tree {
  parent: number[];
  /** Position in code.methods; -1 at the root. */
  method: number[];
  /** With what it called. */
  total: number[];
  /** At the end of the stack. */
  self: number[];
  /** As the culprit. */
  held: number[];
  /** Heaviest first. */
  children: number[][];
}

/** No culprit among the methods. */
const NOBODY = -2;

class Builder {
  readonly tree: Tree = { parent: [-1], method: [-1], total: [0], self: [0], held: [0], children: [[]] };
  #known: Map<number, number>[] = [new Map()];

  child(parent: number, method: number): number {
    const known = this.#known[parent].get(method);
    if (known !== undefined) return known;
    const { tree } = this;
    const node = tree.parent.length;
    tree.parent.push(parent);
    tree.method.push(method);
    tree.total.push(0);
    tree.self.push(0);
    tree.held.push(0);
    tree.children.push([]);
    tree.children[parent].push(node);
    this.#known[parent].set(method, node);
    this.#known.push(new Map());
    return node;
  }

  /** A stack of methods below the root; the culprit is a position in it, -1 the root itself. */
  add(methods: number[], culprit: number, value: number) {
    let node = 0;
    this.tree.total[0] += value;
    if (culprit === -1) this.tree.held[0] += value;
    methods.forEach((method, depth) => {
      node = this.child(node, method);
      this.tree.total[node] += value;
      if (depth === culprit) this.tree.held[node] += value;
    });
    this.tree.self[node] += value;
  }

  done(): Tree {
    const { total, children } = this.tree;
    for (const own of children) own.sort((a, b) => total[b] - total[a] || a - b);
    return this.tree;
  }
}

/** All stacks, from their roots. */
export function treeOf(flame: Flame, values: Float64Array): Tree {
  const builder = new Builder();
  eachStack(flame, values, (methods, culprit, value) => builder.add(methods, culprit < 0 ? NOBODY : culprit, value));
  return builder.done();
}

/** One method is the root: of who called it, and of what it called. A stack counts once, however often the method is in it. */
export function sandwichOf(flame: Flame, values: Float64Array, method: number): { callers: Tree; callees: Tree } {
  const callers = new Builder();
  const callees = new Builder();
  eachStack(flame, values, (methods, culprit, value) => {
    const first = methods.indexOf(method);
    if (first < 0) return;
    const last = methods.lastIndexOf(method);
    callees.add(methods.slice(first + 1), culprit < first ? NOBODY : culprit - first - 1, value);
    callers.add(methods.slice(0, last).reverse(), culprit < 0 || culprit > last ? NOBODY : last - culprit - 1, value);
  });
  return { callers: callers.done(), callees: callees.done() };
}

function eachStack({ nodes, leaves }: Flame, values: Float64Array, use: (methods: number[], culprit: number, value: number) => void) {
  values.forEach((value, leaf) => {
    if (value <= 0) return;
    const path: number[] = [];
    for (let node = leaves.nodes[leaf]; ; node -= nodes.up[node]) {
      path.push(node);
      if (nodes.up[node] === 0) break;
    }
    path.reverse();
    use(
      path.map((node) => nodes.methods[node]),
      path.indexOf(leaves.culprits[leaf]),
      value,
    );
  });
}

export interface MethodSum {
  method: number;
  /** With what it called, each stack once. */
  total: number;
  self: number;
  /** As the culprit. */
  held: number;
}

/** By method, most held first, then by total. */
export function methodsOf(flame: Flame, values: Float64Array): MethodSum[] {
  const sums = new Map<number, MethodSum>();
  const of = (method: number) => {
    const sum = sums.get(method) ?? { method, total: 0, self: 0, held: 0 };
    sums.set(method, sum);
    return sum;
  };
  eachStack(flame, values, (methods, culprit, value) => {
    for (const method of new Set(methods)) of(method).total += value;
    of(methods[methods.length - 1]).self += value;
    if (culprit >= 0) of(methods[culprit]).held += value;
  });
  return [...sums.values()].sort((a, b) => b.held - a.held || b.total - a.total);
}
