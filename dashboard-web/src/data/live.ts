import { signal } from "@preact/signals";
import { liveAddress } from "./api.js";
import type { Document } from "./document.js";
import { Model } from "./model.js";

export type Live = "off" | "paused" | "connecting" | "on" | "broken" | "gone";

export const live = signal<Live>("off");
/** Held still, while what is shown is looked at. */
export const paused = signal(false);

/** Shows each document that the server sends of a JVM. Answers what ends it. */
export function follow(pid: string, show: (model: Model) => void): () => void {
  live.value = "connecting";
  const events = new EventSource(liveAddress(pid));
  events.addEventListener("document", (event) => {
    const document: Document = JSON.parse(event.data);
    live.value = document.live?.gone ? "gone" : paused.value ? "paused" : "on";
    if (!paused.value) show(new Model(document));
  });
  events.addEventListener("gone", () => {
    live.value = "gone";
    events.close();
  });
  // the browser tries again by itself, after as long as the server asked for
  events.onerror = () => live.value !== "gone" && (live.value = "broken");
  return () => {
    events.close();
    live.value = "off";
  };
}
