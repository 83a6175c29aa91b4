import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Scrolls sideways where it is too wide, and then by the keyboard as well. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      const { scrollWidth, clientWidth } = element.current!;
      if (scrollWidth > clientWidth) element.current!.tabIndex = 0;
      else element.current!.removeAttribute("tabindex");
    });
    observer.observe(element.current!);
    observer.observe(element.current!.firstElementChild!);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={element} class="scroll" role="group" aria-label={label}>
      {children}
    </div>
  );
}
