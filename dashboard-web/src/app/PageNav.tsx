import type { Model } from "../data/model.js";
import { PAGES, pageOf } from "./pages.js";
import { page, to } from "./place.js";

export function PageNav({ model }: { model: Model | null }) {
  const current = pageOf(page.value).id;
  return (
    <nav class="pages" aria-label="Pages">
      <ul>
        {PAGES.map(({ id, title, some }) => {
          const number = (model && some?.(model)) || null;
          return (
            <li key={id}>
              <a href={to(id)} aria-current={id === current ? "page" : undefined}>
                {title}
                {number && <span class="some">{number}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
