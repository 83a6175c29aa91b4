// Where one is: page, recording, finding, range. It is all in the address, so that a link shows what its sender saw.

import { computed, signal } from "@preact/signals";

export type Choices = Record<string, string>;

interface Place {
  page: string;
  choices: Choices;
}

/** "#/timeline?finding=blk-7f3a91" */
export function read(hash: string): Place {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { page: path, choices: Object.fromEntries(new URLSearchParams(query)) };
}

export function address({ page, choices }: Place): string {
  const query = new URLSearchParams(Object.entries(choices).sort(([a], [b]) => a.localeCompare(b))).toString();
  return `#/${page}${query && "?" + query}`;
}

export const place = signal<Place>(read(location.hash));
export const chosen = (name: string) => place.value.choices[name];
export const page = computed(() => place.value.page);

addEventListener("hashchange", () => (place.value = read(location.hash)));

/** What stays when one turns to another page. */
const KEPT = ["recording", "pid", "finding", "range"];

/** The address of another page, with what stays and what is added; null takes a choice away. */
export function to(page: string, changes: Record<string, string | null> = {}): string {
  const kept = Object.entries(place.value.choices).filter(([name]) => page === place.value.page || KEPT.includes(name));
  return address({ page, choices: changed(Object.fromEntries(kept), changes) });
}

/** Changes choices of this page without a step in the history: for what is dragged. */
export function adjust(changes: Record<string, string | null>) {
  const { page, choices } = place.value;
  place.value = { page, choices: changed(choices, changes) };
  history.replaceState(null, "", address(place.value));
}

export function go(page: string, changes: Record<string, string | null> = {}) {
  location.hash = to(page, changes);
}

function changed(choices: Choices, changes: Record<string, string | null>): Choices {
  const next = { ...choices };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}
