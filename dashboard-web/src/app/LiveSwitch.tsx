import { held, live, type Live } from "../data/live.js";
import type { Model } from "../data/model.js";
import { jvms } from "../data/source.js";
import { chosen, page, to } from "./place.js";

const WORDS: Record<Live, string> = {
  off: "Live",
  connecting: "Live, connecting",
  on: "Live",
  broken: "Live, reconnecting",
  gone: "The JVM is gone",
};

/** On a live JVM it holds the page still; on a recording it leads to its JVM, where that still runs. */
export function LiveSwitch({ model }: { model: Model | null }) {
  if (chosen("pid") || live.value !== "off") {
    const words = live.value === "on" && held.value ? "Live, held" : WORDS[live.value];
    return (
      <>
        <button
          type="button"
          aria-pressed={live.value === "on" && !held.value}
          disabled={live.value === "gone"}
          onClick={() => (held.value = !held.value)}
        >
          {words}
          <i class="dot" />
        </button>
        <span class="spoken" role="status">
          {words}
        </span>
      </>
    );
  }
  const pid = model?.report.recording.pid;
  if (!pid || !jvms.value.some((jvm) => jvm.pid === pid && jvm.agent)) return null;
  return (
    <a class="light" href={to(page.value || "verdict", { pid: String(pid), recording: null, range: null })}>
      Live
      <i class="dot" />
    </a>
  );
}
