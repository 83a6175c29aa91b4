import type { ComponentChildren } from "preact";
import "../style/states.css";

/** Something to read where a page or a chart would be: what there is not, and what brings it. */
export function Note({ title, children, command }: { title: string; children?: ComponentChildren; command?: string }) {
  return (
    <div class="note">
      <h2>{title}</h2>
      {children && <p class="text light">{children}</p>}
      {command && <Command>{command}</Command>}
    </div>
  );
}

/** A command to type; a click copies it. */
export function Command({ children }: { children: string }) {
  const copy = () => void navigator.clipboard?.writeText(children).catch(() => {});
  return (
    <button type="button" class="command" onClick={copy} title="Copy">
      <code>{children}</code>
    </button>
  );
}

/** Says so only where it takes long: a flash of words is worse than a moment of nothing. */
export function Loading({ what }: { what: string }) {
  return (
    <p class="loading light" role="status">
      Reading {what} …
    </p>
  );
}

export function Failed({ message }: { message: string }) {
  return (
    <div class="note" role="alert">
      <h2>This could not be shown</h2>
      <p class="text">{message}</p>
      <p class="row">
        <button type="button" class="plain" onClick={() => location.reload()}>
          Try again
        </button>
      </p>
    </div>
  );
}
