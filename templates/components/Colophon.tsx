import type { Colophon as ColophonProps, NavigationLink } from "../../src/site/frame.ts";

interface FooterProps extends ColophonProps {
  readonly canonical: string;
  readonly navigation: readonly NavigationLink[];
}

/** All sections once more, who keeps the archive, under which licence, and how it works. */
export function Colophon({ licence, curator, method, data, canonical, navigation }: FooterProps) {
  return (
    <footer class="colophon">
      <nav id="sections" aria-label="All sections">
        <ul>
          {navigation.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        Kept by {curator}. The records are under{" "}
        <a href={licence.href} rel="license">
          {licence.text}
        </a>
        ; the articles belong to their publishers and stand here in full only where their rights allow.
      </p>
      <p>
        <a href={method.href}>{method.text}</a>
        {"\u00a0· "}
        <a href={data.href}>{data.text}</a>
      </p>
      <p class="printed-address">{canonical}</p>
    </footer>
  );
}
