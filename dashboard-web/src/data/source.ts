// What is shown: one document, from the page itself, from a recording of the server, or live.

import { computed, effect, signal } from "@preact/signals";
import { adjust, chosen } from "../app/place.js";
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

// other choices of the address change nothing here
const pid = computed(() => chosen("pid"));
const id = computed(() => chosen("recording"));
/** What was shown because nothing was asked for; if it cannot be read, another one is. */
const tried = new Set<string>();

const failed = (error: unknown): Shown => ({ state: "failed", message: error instanceof Error ? error.message : String(error) });

export async function start() {
  try {
    const document = await embedded();
    if (document) return void (shown.value = { state: "ready", model: new Model(document) });
    const running = lookForJvms();
    // they take longer to list, and are waited for only where there is no recording
    running.catch(() => {});
    await lookForRecordings();
    served.value = true;
    if (!pid.value && !id.value) {
      if (!readable().length) await running;
      adjust(first());
    }
  } catch (error) {
    return void (shown.value = failed(error));
  }
  effect(() => {
    if (pid.value) {
      shown.value = { state: "loading" };
      return follow(
        pid.value,
        (model) => (shown.value = { state: "ready", model }),
        (message) => (shown.value = { state: "failed", message }),
      );
    }
    if (id.value) return load(id.value);
    shown.value = { state: "nothing" };
    return undefined;
  });
}

/** Which recordings and JVMs there are by now. */
export const look = () => Promise.all([lookForRecordings(), lookForJvms()]);

const lookForRecordings = async () => void (recordings.value = await api.recordings());
const lookForJvms = async () => void (jvms.value = await api.jvms());

/** What is shown where nothing was asked for: the newest recording, else a JVM that has the agent. */
function first(): Record<string, string> {
  const newest = readable().reduce<api.Row | undefined>(
    (newest, row) => ((row.modifiedMs ?? 0) > (newest?.modifiedMs ?? -1) ? row : newest),
    undefined,
  );
  const jvm = jvms.value.find(({ agent }) => agent);
  if (newest) tried.add(newest.id);
  return newest ? { recording: newest.id } : jvm ? { pid: jvm.id } : {};
}

const readable = () => recordings.value.filter(({ id, state }) => state !== "failed" && !tried.has(id));

/** Answers what ends it: an answer that comes after another was asked for is not shown. */
function load(wanted: string) {
  let current = true;
  shown.value = { state: "loading" };
  api.recording(wanted).then(
    (document) => current && (shown.value = { state: "ready", model: new Model(document) }),
    (error) => {
      if (!current) return;
      const other = tried.has(wanted) ? first() : {};
      if (other.recording) adjust(other);
      else shown.value = failed(error);
    },
  );
  return () => void (current = false);
}
