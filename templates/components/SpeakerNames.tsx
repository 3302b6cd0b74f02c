import { Fragment } from "preact";
import type { Link } from "../../src/site/frame.ts";

interface SpeakerNamesProps {
  readonly speakers: readonly Link[];
}

/** Who says something, alone or together. */
export function SpeakerNames({ speakers }: SpeakerNamesProps) {
  return (
    <>
      {speakers.map(({ text, href }, index) => (
        <Fragment key={href}>
          {index > 0 && (index < speakers.length - 1 ? ", " : " and ")}
          <a href={href}>{text}</a>
        </Fragment>
      ))}
    </>
  );
}
