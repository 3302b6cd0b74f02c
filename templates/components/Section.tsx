import type { ComponentChildren } from "preact";

interface SectionProps {
  /** What the section's address ends in, after the #. */
  readonly id: string;
  readonly name: string;
  /** A word of explanation under the name. */
  readonly note?: string;
  readonly children: ComponentChildren;
}

/** A section of a page: its name in the margin, its matter beside it; on a phone the name stands above. */
export function Section({ id, name, note, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-name`}>
      <div class="section-head">
        <h2 id={`${id}-name`}>{name}</h2>
        {note && <p class="note">{note}</p>}
      </div>
      <div class="section-matter">{children}</div>
    </section>
  );
}
