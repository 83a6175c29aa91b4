import type { Model } from "../data/model.js";

export function TasksPage({ model }: { model: Model }) {
  return <p>{model.document.name}</p>;
}
