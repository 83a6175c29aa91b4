// Keys that work on every page; charts have more of their own.

import { openPalette } from "./Palette.js";
import { PAGES } from "./pages.js";
import { go } from "./place.js";
import { turn } from "./scheme.js";

export function listen() {
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      return openPalette();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const page = PAGES[Number(event.key) - 1];
    if (page) return go(page.id);
    if (event.key === "?") return openPalette();
    if (event.key === "t") return turn();
    if (event.key === "/") {
      const search = document.querySelector<HTMLInputElement>("main input[type=search]");
      if (search) event.preventDefault();
      search?.focus();
    }
  });
}

const typing = (target: EventTarget | null) => target instanceof Element && target.matches("input, select, textarea, dialog *");
