import type { LocatorEntry } from "../../src/site/entry.ts";

/** The place in the original, with a mark where what is said to stand there was found there. */
export function Locator({ text, check, href, anchor }: LocatorEntry) {
  return (
    <span class="locator" data-check={check} id={anchor}>
      {check === "checked" && <span class="visually-hidden">checked against the original, </span>}
      {check === "changed" && "changed since its check, "}
      {href ? <a href={href}>{text}</a> : text}
    </span>
  );
}
