import type { DateText } from "../../src/site/entry.ts";
import { StatedText } from "./StatedText.tsx";

interface DateLabelProps {
  readonly date: DateText;
}

/** A date for people and machines. */
export function DateLabel({ date }: DateLabelProps) {
  return (
    <StatedText isSupplied={date.isSupplied}>
      <time dateTime={date.datetime}>{date.text}</time>
    </StatedText>
  );
}
