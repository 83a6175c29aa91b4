import type { Model } from "../data/model.js";

export function LoopsPage({ model }: { model: Model }) {
  return <p>{model.document.name}</p>;
}
