import type { Fact, FactValue } from "../../src/site/fact.ts";
import { StatedText } from "./StatedText.tsx";

interface FactsProps {
  readonly facts: readonly Fact[];
}

/** What is known of a thing, name by name. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl class="facts">
      {facts.map(({ name, values, isForScreens = false }) => (
        <div key={name} class={isForScreens ? "unprinted" : undefined}>
          <dt>{name}</dt>
          {values.map((value) => (
            <dd key={value.text}>
              <StatedText isSupplied={value.isSupplied ?? false}>{wording(value)}</StatedText>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function wording({ text, href, datetime }: FactValue) {
  if (href) return <a href={href}>{text}</a>;
  if (datetime) return <time dateTime={datetime}>{text}</time>;
  return text;
}
