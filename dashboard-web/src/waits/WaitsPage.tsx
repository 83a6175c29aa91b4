import type { Model } from "../data/model.js";

export function WaitsPage({ model }: { model: Model }) {
  return <p>{model.document.name}</p>;
}
