import type { Voices } from "../../src/site/voice.ts";
import { SpeakerNames } from "./SpeakerNames.tsx";
import { StatementGroup } from "./StatementGroup.tsx";
import { Statements } from "./Statements.tsx";

/** What was said, by who said it. */
export function VoiceList({ voices, others }: Voices) {
  return (
    <>
      {voices.map(({ speakers, statements }) => (
        <StatementGroup key={speakers.map(({ href }) => href).join(" ")}>
          <p class="label">
            <SpeakerNames speakers={speakers} />
          </p>
          <Statements statements={statements} withSpeakers={false} />
        </StatementGroup>
      ))}
      {others && <p class="note">{others}</p>}
    </>
  );
}
