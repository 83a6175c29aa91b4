import type { Model } from "../data/model.js";

export function ComparePage({ model }: { model: Model }) {
  return <p>{model.document.name}</p>;
}
