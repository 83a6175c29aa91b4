import { Scroll } from "../chart/Scroll.js";
import type { Document } from "../data/document.js";

type Lint = Document["report"]["lints"][number];

/** What was looked for besides: warnings first, and what there was not enough data for. */
export function Checks({ lints }: { lints: Lint[] }) {
  if (!lints.length) return null;
  const order = ["warning", "not enough data", "ok"];
  const sorted = [...lints].sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer));
  return (
    <section>
      <h2>Checks</h2>
      <Scroll label="Checks">
        <table>
          <caption class="spoken">Checks and their answers</caption>
          <tbody>
            {sorted.map(({ id, answer, sentence }) => (
              <tr key={id}>
                <td class="code">{id}</td>
                <td class="word light">{answer}</td>
                <td class="word sentence">{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
