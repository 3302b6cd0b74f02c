import type { Colophon as ColophonProps } from "../../src/site/frame.ts";

/** Who keeps the archive, under which licence, and how it works. */
export function Colophon({ licence, curator, method, canonical }: ColophonProps & { readonly canonical: string }) {
  return (
    <footer class="colophon">
      <p>
        Kept by {curator}. The records are under{" "}
        <a href={licence.href} rel="license">
          {licence.text}
        </a>
        ; the articles belong to their publishers and are not reproduced here.
      </p>
      <p>
        <a href={method.href}>{method.text}</a>
      </p>
      <p class="printed-address">{canonical}</p>
    </footer>
  );
}
