import { useEffect, useRef, useState } from "preact/hooks";
import type { Model } from "../data/model.js";
import { nameOf } from "../words/code.js";
import "../style/palette.css";
import { PAGES } from "./pages.js";
import { to } from "./place.js";

let dialog: HTMLDialogElement | null = null;

export const openPalette = () => dialog && !dialog.open && dialog.showModal();

interface Goal {
  text: string;
  kind: string;
  href: string;
}

/** Goes anywhere by a few letters: pages, findings, loops. */
export function Palette({ model }: { model: Model | null }) {
  const [wanted, setWanted] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const goals = goalsOf(model)
    .filter(({ text, kind }) => matches(`${text} ${kind}`, wanted))
    .slice(0, 12);
  useEffect(() => list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }), [at]);

  const close = () => {
    dialog?.close();
    setWanted("");
    setAt(0);
  };
  const go = (goal: Goal | undefined) => {
    if (goal) location.hash = goal.href;
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + goals.length) % Math.max(1, goals.length));
    else if (event.key === "Enter") go(goals[at]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={(element) => void (dialog = element)}
      class="palette"
      aria-label="Go to"
      onClose={close}
      onClick={(event) => event.target === dialog && close()}
    >
      <input
        type="text"
        role="combobox"
        aria-label="Page, finding or loop"
        aria-expanded="true"
        aria-controls="goals"
        aria-activedescendant={goals[at] && "goal-" + at}
        placeholder="Page, finding or loop"
        autocomplete="off"
        spellcheck={false}
        value={wanted}
        onInput={(event) => (setWanted(event.currentTarget.value), setAt(0))}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id="goals" role="listbox" aria-label="Goals">
        {goals.map((goal, i) => (
          <li key={goal.kind + goal.href} id={"goal-" + i} role="option" aria-selected={i === at} onClick={() => go(goal)}>
            <span class="mono">{goal.text}</span> <span class="light">{goal.kind}</span>
          </li>
        ))}
      </ul>
      <p class="keys">
        <kbd>1</kbd>–<kbd>7</kbd> pages · <kbd>t</kbd> light or dark · <kbd>/</kbd> search · <kbd>?</kbd> this list
      </p>
    </dialog>
  );
}

function goalsOf(model: Model | null): Goal[] {
  const pages = PAGES.map(({ id, title }) => ({ text: title, kind: "page", href: to(id) }));
  const findings = (model?.report.findings ?? []).map((finding) => ({
    text: nameOf(finding),
    kind: `finding ${finding.id}`,
    href: to("blocking", { finding: finding.id }),
  }));
  const loops = (model?.report.loops ?? []).map(({ name, role }) => ({ text: name, kind: role, href: to("loops", { loop: name }) }));
  return [...pages, ...findings, ...loops];
}

/** Every word somewhere, in any case. */
function matches(text: string, wanted: string): boolean {
  const inside = text.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => inside.includes(word));
}
