import type { MeetingEntry } from "../../src/site/entry.ts";
import { DateLabel } from "./DateLabel.tsx";

interface MeetingRegisterProps {
  readonly meetings: readonly MeetingEntry[];
}

/** Meetings with their dates, and how much the archive holds on each. */
export function MeetingRegister({ meetings }: MeetingRegisterProps) {
  return (
    <ol class="register">
      {meetings.map(({ href, title, date, tally, isHeld }) => (
        <li key={href} class="reach" data-held={isHeld ? "yes" : "no"}>
          <span class="register-date">
            <DateLabel date={date} />
          </span>
          <h3>
            <a href={href}>{title}</a>
          </h3>
          {tally && <span class="note">{tally}</span>}
        </li>
      ))}
    </ol>
  );
}
