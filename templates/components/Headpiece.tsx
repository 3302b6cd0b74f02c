import type { ComponentChildren } from "preact";
import type { Fact } from "../../src/site/fact.ts";
import { Facts } from "./Facts.tsx";

interface HeadpieceProps {
  /** What stands above the title: when and where. */
  readonly kicker?: ComponentChildren;
  readonly title: ComponentChildren;
  readonly standfirst?: ComponentChildren;
  readonly facts?: readonly Fact[];
  /** Headlines run longer than titles and are set smaller. */
  readonly size?: "title" | "headline";
}

/** The top of a page: what it is about, and what is known of it at a glance. */
export function Headpiece({ kicker, title, standfirst, facts = [], size = "title" }: HeadpieceProps) {
  return (
    <div class="headpiece" data-size={size}>
      <div class="headpiece-words">
        {kicker && <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {standfirst && <p class="standfirst">{standfirst}</p>}
      </div>
      {facts.length > 0 && <Facts facts={facts} />}
    </div>
  );
}
