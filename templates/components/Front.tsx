import { Fragment } from "preact";
import type { HomePage } from "../../src/site/pages/home.ts";

/** The top of the home page: the archive's name, what it is, and how much it holds. */
export function Front({
  title,
  subtitle,
  description,
  tallies,
}: Pick<HomePage, "title" | "subtitle" | "description" | "tallies">) {
  return (
    <div class="front">
      <h1>{title}</h1>
      {subtitle && <p class="subtitle">{subtitle}</p>}
      <p class="standfirst">{description}</p>
      <p class="tallies">
        {tallies.map(({ text, href }) => (
          <Fragment key={href}>
            <a href={href}>{text}</a>{" "}
          </Fragment>
        ))}
      </p>
    </div>
  );
}
