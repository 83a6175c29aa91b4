import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";

interface Props {
  title: string;
  /** What its axes and colours mean, in a sentence. */
  hint?: ComponentChildren;
  /** Choices that stand beside the title. */
  tools?: ComponentChildren;
  table: () => ComponentChildren;
  children: ComponentChildren;
}

/** A chart that is a table as well: for those who cannot see it, and for those who want the numbers. */
export function Figure({ title, hint, tools, table, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section class="figure" aria-labelledby={id}>
      <div class="row apart figure-head">
        <h2 id={id}>{title}</h2>
        <div class="row">
          {tools}
          <button type="button" class="plain" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            As a table
          </button>
        </div>
      </div>
      {hint && <p class="light text">{hint}</p>}
      <div class="figure-body">{asTable ? table() : children}</div>
    </section>
  );
}
