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

/** Asked again as often after a server that was there before refuses: one that starts anew may not know the JVM yet. */
const MOST_REFUSALS = 5;
const RETRY_MS = 2000;

/** Shows what the server sends of a JVM. Answers what ends it. */
export function follow(pid: string, show: (model: Model) => void, fail: (message: string) => void): () => void {
  const address = liveAddress(pid);
  let latest: string | null = null;
  let shownAt = -PACE_MS;
  let refusals = 0;
  let events: EventSource;
  let showing: ReturnType<typeof setTimeout>;
  let retrying: ReturnType<typeof setTimeout>;
  const turn = () => {
    if (latest === null || held.value) return;
    const document: Document = JSON.parse(latest);
    latest = null;
    shownAt = performance.now();
    show(new Model(document));
  };
  const end = (sentence: string) => {
    turn();
    live.value = "gone";
    ending.value = sentence;
    events.close();
  };
  const listen = () => {
    events = new EventSource(address);
    events.addEventListener("document", ({ data }) => {
      live.value = "on";
      refusals = 0;
      latest = data;
      clearTimeout(showing);
      showing = setTimeout(turn, Math.max(0, shownAt + PACE_MS - performance.now()));
    });
    events.addEventListener("gone", ({ data }) => end(JSON.parse(data).sentence));
    events.onerror = () => {
      if (live.value === "gone") return;
      const seen = live.value !== "connecting";
      if (seen) live.value = "broken";
      // a connection that broke is made again by the browser, a refusal is final to it
      if (events.readyState === EventSource.CLOSED) void refusal(address).then((sentence) => refused(seen, sentence));
    };
  };
  const refused = (seen: boolean, sentence: string | null) => {
    if (live.value === "off") return;
    if (sentence !== null && !seen) fail(sentence);
    else if (sentence !== null && ++refusals > MOST_REFUSALS) end(sentence);
    else retrying = setTimeout(listen, RETRY_MS);
  };
  live.value = "connecting";
  held.value = false;
  listen();
  return () => {
    clearTimeout(showing);
    clearTimeout(retrying);
    events.close();
    live.value = "off";
    ending.value = "";
  };
}
