import type { Frame } from "../../src/site/frame.ts";
import { SearchField } from "./SearchField.tsx";

/** The archive's name, the field that searches it, and its sections; in the dev server also the way to the desk. */
export function Masthead({ home, navigation, search, desk }: Pick<Frame, "home" | "navigation" | "search" | "desk">) {
  return (
    <header class="masthead">
      <p class="masthead-title">
        <a href={home.href} aria-current={home.isCurrent ? "page" : undefined}>
          {home.text}
        </a>
      </p>
      {desk && (
        <p class="masthead-desk">
          <a href={desk.href} aria-current={desk.isCurrent ? "page" : undefined}>
            {desk.text}
          </a>
        </p>
      )}
      <nav aria-label="Sections">
        <ul>
          {navigation.map(({ text, href, isCurrent }) => (
            <li key={href}>
              <a href={href} aria-current={isCurrent ? "true" : undefined}>
                {text}
              </a>
            </li>
          ))}
          <li class="masthead-more">
            <a href="#sections">More</a>
          </li>
        </ul>
      </nav>
      {search && <SearchField {...search} />}
    </header>
  );
}
