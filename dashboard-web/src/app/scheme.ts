// Light or dark: as the system says, until one chooses.

import { effect, signal } from "@preact/signals";

type Scheme = "light" | "dark";

const KEY = "holdup.scheme";
const system = matchMedia("(prefers-color-scheme: dark)");
const ofSystem = (): Scheme => (system.matches ? "dark" : "light");

let told: string | null = null;
try {
  told = localStorage.getItem(KEY);
} catch {
  // A page opened from disk may have no storage; then the choice lasts as long as the page.
}
let own = told === "light" || told === "dark";

/** What is drawn: canvases follow it. */
export const scheme = signal<Scheme>(own ? (told as Scheme) : ofSystem());

system.addEventListener("change", () => own || (scheme.value = ofSystem()));
effect(() => void (document.documentElement.dataset.scheme = scheme.value));

export function turn() {
  own = true;
  scheme.value = scheme.value === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(KEY, scheme.value);
  } catch {
    // see above
  }
}
