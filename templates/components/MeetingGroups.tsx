import type { MeetingGroup } from "../../src/site/group.ts";
import { ArticleList } from "./ArticleList.tsx";
import { DateLabel } from "./DateLabel.tsx";

interface MeetingGroupsProps {
  readonly groups: readonly MeetingGroup[];
}

/** Articles by the meeting that they cover. */
export function MeetingGroups({ groups }: MeetingGroupsProps) {
  return (
    <ol class="meeting-groups">
      {groups.map(({ meeting, articles }) => (
        <li key={meeting.href}>
          <p class="label">
            <a href={meeting.href}>{meeting.title}</a>{" "}
            <span class="soft">
              <DateLabel date={meeting.date} />
            </span>
          </p>
          <ArticleList articles={articles} />
        </li>
      ))}
    </ol>
  );
}
