import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Shown {
  x: number;
  y: number;
  content: ComponentChildren;
}

const tip = signal<Shown | null>(null);

export function showTip({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">, content: ComponentChildren): void {
  tip.value = { x: clientX, y: clientY, content };
}

export function hideTip(): void {
  tip.value = null;
}

/** Beside the pointer, within the window. One for the whole page. */
export function Tip() {
  const element = useRef<HTMLDivElement>(null);
  const shown = tip.value;
  useLayoutEffect(() => {
    if (!shown || !element.current) return;
    const { offsetWidth, offsetHeight, style } = element.current;
    const left = shown.x + 16 + offsetWidth > innerWidth - 8 ? shown.x - 16 - offsetWidth : shown.x + 16;
    const top = Math.min(shown.y + 16, innerHeight - 8 - offsetHeight);
    style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`;
  }, [shown]);
  return (
    <div ref={element} class={shown ? "tip shown" : "tip"} role="tooltip">
      {shown?.content}
    </div>
  );
}
