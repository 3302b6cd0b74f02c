import type { Link } from "../../src/site/frame.ts";

interface MoreLinkProps {
  readonly link: Link | undefined;
}

/** The way to the whole of a list that is shown in part. */
export function MoreLink({ link }: MoreLinkProps) {
  if (!link) return null;
  return (
    <p class="more">
      <a href={link.href}>{link.text}</a>
    </p>
  );
}
