// The colours of style/tokens.css for canvases, read once a scheme.

import { computed } from "@preact/signals";
import { scheme } from "../app/scheme.js";

const NAMES = [
  "paper",
  "raised",
  "ink",
  "ink-light",
  "line",
  "track",
  "jdk",
  "framework",
  "application",
  "on-grey",
  "harm",
  "harm-light",
  "harm-pale",
  "on-harm",
  "slate",
  "slate-light",
  "slate-pale",
  "on-slate",
  "amber",
  "amber-light",
  "amber-pale",
  "on-amber",
  "violet",
  "violet-light",
  "violet-pale",
  "on-violet",
  "grey",
  "on-grey-strong",
  "mono",
  "sans",
] as const;

export type Colour = (typeof NAMES)[number];
export type Palette = Record<Colour, string>;

export const palette = computed<Palette>(() => {
  document.documentElement.dataset.scheme = scheme.value;
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue("--" + name).trim()])) as Palette;
});

/** A #rrggbb as a pixel of an ImageData seen as little-endian integers. */
export function pixel(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return (0xff000000 | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
}

/** Between two #rrggbb: 0 the first, 1 the second. */
export function mixed(one: string, other: string, share: number): string {
  const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(1), 16));
  const part = (shift: number) => Math.round(((a >> shift) & 255) * (1 - share) + ((b >> shift) & 255) * share);
  return "#" + ((1 << 24) | (part(16) << 16) | (part(8) << 8) | part(0)).toString(16).slice(1);
}
