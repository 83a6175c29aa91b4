import type { ComponentChildren } from "preact";
import type { Explanation } from "../data/document.js";

/** The page of a kind of finding, folded until one wants it. */
export function Explained({ explanation }: { explanation: Explanation | undefined }) {
  if (!explanation) return null;
  return (
    <details class="explained">
      <summary>What it means, other ways out, false alarms</summary>
      {explanation.paragraphs.map(({ title, text }) => (
        <div key={title}>
          <h3>{title}</h3>
          <p class="text">{worded(text)}</p>
        </div>
      ))}
      <h3>Ways out</h3>
      {explanation.fixes.map(({ framework, sentence, code }) => (
        <div key={framework}>
          <p class="text">
            <b>{framework}</b>: {worded(sentence)}
          </p>
          {code && <pre class="shape">{code}</pre>}
        </div>
      ))}
    </details>
  );
}

/** What stands in backticks is code. */
const worded = (text: string): ComponentChildren[] => text.split("`").map((part, i) => (i % 2 ? <code key={i}>{part}</code> : part));
