import { useSignalEffect } from "@preact/signals";
import type { HTMLAttributes } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface Surface {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
}

type Props = Omit<HTMLAttributes<HTMLCanvasElement>, "height"> & {
  height: number;
  /** Draws all of it, in CSS pixels; anew for each other function, size, scheme, and signal that it reads. */
  draw: (surface: Surface) => void;
  /** What a screen reader says. */
  label: string;
};

/** As sharp as the screen, drawn at most once a frame. */
export function Canvas({ draw, height, label, ...rest }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const paint = useRef(() => {});
  paint.current = () => {
    const element = canvas.current;
    if (!element) return;
    const ratio = devicePixelRatio || 1;
    const width = element.clientWidth;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (element.width !== w || element.height !== h) Object.assign(element, { width: w, height: h });
    const context = element.getContext("2d");
    if (!context || width === 0) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    draw({ context, width, height });
  };

  useEffect(() => {
    const observer = new ResizeObserver(() => paint.current());
    observer.observe(canvas.current!);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const frame = requestAnimationFrame(() => paint.current());
    return () => cancelAnimationFrame(frame);
  }, [draw, height]);
  useSignalEffect(() => paint.current());

  return <canvas ref={canvas} role="img" aria-label={label} class="canvas" {...rest} style={{ height }} />;
}
