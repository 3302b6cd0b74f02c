import type { StatementGroup as Group } from "../../src/site/statementGroup.ts";
import { DateLabel } from "./DateLabel.tsx";
import { SourceName } from "./SourceName.tsx";
import { StatementGroup } from "./StatementGroup.tsx";
import { Statements } from "./Statements.tsx";

interface StatementGroupsProps {
  readonly groups: readonly Group[];
  /** Whether to name the speakers; on a speaker's own page that says nothing. */
  readonly withSpeakers?: boolean;
}

/** Statements by the article that reports them: who published it, when, and on which meeting. */
export function StatementGroups({ groups, withSpeakers = true }: StatementGroupsProps) {
  return (
    <>
      {groups.map(({ article, part, statements }) => (
        <StatementGroup key={article.href}>
          <p class="label">
            {article.isDraft && "Draft\u00a0· "}
            <SourceName source={article.source} href={article.href} />
            <span class="soft">
              {"\u00a0· "}
              <DateLabel date={article.date} />
              {`\u00a0· on ${article.meeting.text}`}
              {part && `\u00a0· ${part}`}
            </span>
          </p>
          <Statements statements={statements} withSpeakers={withSpeakers} />
        </StatementGroup>
      ))}
    </>
  );
}
