import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import { parts } from "../words/units.js";

/** A text with a number and its unit has the unit in a lighter ink; whatever else stays as it is. */
export function Cell({ children }: { children: ComponentChildren }) {
  if (typeof children !== "string") return <Fragment>{children}</Fragment>;
  const [number, unit] = parts(children);
  return unit ? (
    <>
      {number}
      {"\u00a0"}
      <span class="unit">{unit}</span>
    </>
  ) : (
    <>{children}</>
  );
}
