import { useSignalEffect } from "@preact/signals";
import { useState } from "preact/hooks";
import type { Stage } from "./stage.js";
import type { Span } from "./window.js";

/** While a hand moves the view, what is below it stays. */
const REST_MS = 150;

/** The chosen range, else what is in view, as soon as it rests. */
export function useSettled(stage: Stage): Span {
  const [settled, setSettled] = useState(stage.range.peek() ?? stage.view.peek());
  useSignalEffect(() => {
    const span = stage.range.value ?? stage.view.value;
    const timer = setTimeout(() => setSettled(span), REST_MS);
    return () => clearTimeout(timer);
  });
  return settled;
}
