import { decoded } from "../data/columns.js";
import type { Model } from "../data/model.js";
import type { Slice } from "../data/slices.js";

export interface Link {
  slice: Slice;
  kind: "waited-behind" | "held-by";
  /** Whether the other one is what was waited behind; else it is who waited. */
  behind: boolean;
}

/** Who waited behind what, in both directions. */
class Links {
  #of = new Map<number, { number: number; kind: number; behind: boolean }[]>();

  constructor(private readonly model: Model) {
    const { from, to, kind } = model.document.links;
    const [waited, behind, kinds] = [from, to, kind].map(decoded);
    waited.forEach((number, i) => {
      this.#add(number, { number: behind[i], kind: kinds[i], behind: true });
      this.#add(behind[i], { number, kind: kinds[i], behind: false });
    });
  }

  of({ row, at }: Slice): Link[] {
    const found = this.#of.get(row.first + at) ?? [];
    return found.flatMap(({ number, kind, behind }) => {
      const slice = this.model.slice(number);
      return slice ? [{ slice, behind, kind: this.model.document.links.kinds[kind] }] : [];
    });
  }

  #add(number: number, link: { number: number; kind: number; behind: boolean }) {
    const known = this.#of.get(number);
    if (known) known.push(link);
    else this.#of.set(number, [link]);
  }
}

const known = new WeakMap<Model, Links>();

export function linksOf(model: Model): Links {
  let links = known.get(model);
  if (!links) known.set(model, (links = new Links(model)));
  return links;
}
