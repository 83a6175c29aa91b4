import type { Model } from "../data/model.js";
import type { Tree } from "./tree.js";

/** Names of methods by their numbers. */
export class Methods {
  readonly #code;

  constructor(model: Model) {
    this.#code = model.document.code;
  }

  place(method: number): string {
    return this.#code.methods.places[method] || "(no stack)";
  }

  /** With its package. */
  name(method: number): string {
    const { classes, names } = this.#code.methods;
    return `${this.#code.classes[classes[method]]}.${names[method]}`;
  }

  file(method: number): string {
    return this.#code.files[this.#code.methods.files[method]] ?? "";
  }

  origin(method: number) {
    return this.#code.origins[this.#code.methods.origins[method]];
  }

  /** Text as it stands or as a regular expression, in any case. */
  matching(text: string): (method: number) => boolean {
    const plain = text.trim().toLowerCase();
    if (!plain) return () => false;
    let pattern: RegExp | null = null;
    try {
      pattern = new RegExp(text.trim(), "i");
    } catch {
      // half-typed, or not meant as one: the text alone decides
    }
    const known = new Map<number, boolean>();
    return (method) => {
      if (method < 0) return false;
      if (!known.has(method)) {
        const names = [this.name(method), this.place(method), this.file(method)];
        known.set(
          method,
          names.some((name) => name.toLowerCase().includes(plain) || pattern?.test(name)),
        );
      }
      return known.get(method)!;
    };
  }
}

/** Frames that only lead to the application's code: worth a line, not a row. */
export function plumbing(tree: Tree, methods: Methods): (node: number) => boolean {
  const within = new Float64Array(tree.parent.length);
  for (let node = tree.parent.length - 1; node > 0; node--) {
    const own = methods.origin(tree.method[node]) === "APPLICATION";
    within[tree.parent[node]] += own ? tree.total[node] : within[node];
  }
  return (node) => node > 0 && methods.origin(tree.method[node]) !== "APPLICATION" && within[node] > tree.total[node] / 2;
}

/** Frames that are not the application's: above its callers nothing else is of interest. */
export const others = (tree: Tree, methods: Methods) => (node: number) => node > 0 && methods.origin(tree.method[node]) !== "APPLICATION";

/** The share of all stacks that a method of the matching ones is in. */
export function matched(tree: Tree, matches: (method: number) => boolean): number {
  let sum = 0;
  const open = [0];
  while (open.length) {
    const node = open.pop()!;
    if (matches(tree.method[node])) sum += tree.total[node];
    else open.push(...tree.children[node]);
  }
  return tree.total[0] > 0 ? sum / tree.total[0] : 0;
}
