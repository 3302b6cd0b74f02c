import type { Frame } from "../../src/site/frame.ts";

/** The archive's name and its sections. */
export function Masthead({ home, navigation }: Pick<Frame, "home" | "navigation">) {
  return (
    <header class="masthead">
      <p class="masthead-title">
        <a href={home.href} aria-current={home.isCurrent ? "page" : undefined}>
          {home.text}
        </a>
      </p>
      <nav aria-label="Sections">
        <ul>
          {navigation.map(({ text, href, isCurrent }) => (
            <li key={href}>
              <a href={href} aria-current={isCurrent ? "true" : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
