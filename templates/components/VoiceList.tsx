import type { Voices } from "../../src/site/voice.ts";
import { SpeakerNames } from "./SpeakerNames.tsx";
import { StatementList } from "./StatementList.tsx";

/** What was said, by who said it. */
export function VoiceList({ voices, others }: Voices) {
  return (
    <>
      {voices.map(({ speakers, statements }) => (
        <div class="statement-group" key={speakers.map(({ href }) => href).join(" ")}>
          <p class="label">
            <SpeakerNames speakers={speakers} />
          </p>
          <StatementList statements={statements} withSpeakers={false} />
        </div>
      ))}
      {others && <p class="note">{others}</p>}
    </>
  );
}
