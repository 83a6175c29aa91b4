// What is shown: one document, from the page itself, from a recording of the server, or live.

import { batch, effect, signal } from "@preact/signals";
import { chosen } from "../app/place.js";
import * as api from "./api.js";
import { embedded } from "./embedded.js";
import { follow } from "./live.js";
import { Model } from "./model.js";

export type Shown = { state: "loading" | "nothing" } | { state: "failed"; message: string } | { state: "ready"; model: Model };

export const shown = signal<Shown>({ state: "loading" });
/** Whether there is a server to ask for more. */
export const served = signal(false);
export const recordings = signal<api.Row[]>([]);
export const jvms = signal<api.Row[]>([]);

const failed = (error: unknown): Shown => ({ state: "failed", message: error instanceof Error ? error.message : String(error) });

export async function start() {
  try {
    const document = await embedded();
    if (document) return void (shown.value = { state: "ready", model: new Model(document) });
    await look();
    served.value = true;
  } catch (error) {
    return void (shown.value = failed(error));
  }
  effect(() => {
    const pid = chosen("pid") ?? (recordings.value.length ? undefined : firstJvm());
    const id = chosen("recording") ?? recordings.value.find((one) => !one.error)?.id ?? recordings.value[0]?.id;
    if (pid) return follow(pid, (model) => (shown.value = { state: "ready", model }));
    if (id) return load(id);
    shown.value = { state: "nothing" };
    return undefined;
  });
}

/** Which recordings and JVMs there are by now. */
export async function look() {
  const [files, running] = await Promise.all([api.recordings(), api.jvms()]);
  batch(() => {
    recordings.value = files;
    jvms.value = running;
  });
}

const firstJvm = () => (jvms.value.find((jvm) => jvm.agent) ?? jvms.value[0])?.id;

/** Answers what ends it: an answer that comes after another was asked for is not shown. */
function load(id: string) {
  let wanted = true;
  shown.value = { state: "loading" };
  api.recording(id).then(
    (document) => wanted && (shown.value = { state: "ready", model: new Model(document) }),
    (error) => wanted && (shown.value = failed(error)),
  );
  return () => void (wanted = false);
}
