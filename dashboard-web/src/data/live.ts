import { signal } from "@preact/signals";
import { liveAddress, refusal } from "./api.js";
import type { Document } from "./document.js";
import { Model } from "./model.js";

export type Live = "off" | "connecting" | "on" | "broken" | "gone";

export const live = signal<Live>("off");
/** Held still, while what is shown is looked at. */
export const held = signal(false);
/** Why no more comes. */
export const ending = signal("");

/** What is shown moves by whole seconds, however often news come. */
const PACE_MS = 1000;

/** Shows what the server sends of a JVM. Answers what ends it. */
export function follow(pid: string, show: (model: Model) => void, fail: (message: string) => void): () => void {
  let latest: string | null = null;
  let shownAt = -PACE_MS;
  let timer: ReturnType<typeof setTimeout>;
  const events = new EventSource(liveAddress(pid));
  const turn = () => {
    if (latest === null || held.value) return;
    const document: Document = JSON.parse(latest);
    latest = null;
    shownAt = performance.now();
    show(new Model(document));
  };
  live.value = "connecting";
  held.value = false;
  events.addEventListener("document", ({ data }) => {
    live.value = "on";
    latest = data;
    clearTimeout(timer);
    timer = setTimeout(turn, Math.max(0, shownAt + PACE_MS - performance.now()));
  });
  events.addEventListener("gone", ({ data }) => {
    turn();
    live.value = "gone";
    ending.value = JSON.parse(data).sentence;
    events.close();
  });
  events.onerror = () => {
    // a connection that broke is made again by the browser; a refusal is final
    if (events.readyState === EventSource.CONNECTING) live.value = live.value === "connecting" ? "connecting" : "broken";
    else if (live.value !== "gone") void refusal(liveAddress(pid)).then(fail);
  };
  return () => {
    clearTimeout(timer);
    events.close();
    live.value = "off";
    ending.value = "";
  };
}
