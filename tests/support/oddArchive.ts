import { appendFileSync, cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { soundArchive } from "./folder.ts";

/** What a spreadsheet would run, and a script element would end with. */
export const odd = {
  id: "2021-06-example-odd",
  headline: '=HYPERLINK("x") & </script><script>alert(1)</script> ]]> <b>',
  byline: ["@sum", "Smith, J.", "彭博 “社”"],
  value: -3.5,
  note: "+1 after\u2028all",
} as const;

/** Makes a copy of the sound archive in a new folder, with a record that is right and full of traps: no outlet, no day, no address. */
export function makeOddArchive(folder: string): string {
  cpSync(soundArchive, folder, { recursive: true });
  const growing = "- { id: summits, title: Their meetings, unit: meetings, description: So far., grows: true }";
  appendFileSync(join(folder, "measures.yaml"), `${growing}\n`);
  const head = [
    `headline: ${JSON.stringify(odd.headline)}`,
    `byline: ${JSON.stringify(odd.byline)}`,
    "published: 2021-06",
    "dateline: Karsund",
    "language: zh",
    "status: published",
    "meeting: karsund-2021-05",
    "topics: [herring]",
    "people: [jon-vale]",
    "rights: { holder: Unknown, original: private }",
    "supplied: { outlet: The copy names none., published: The copy gives a month., headline: It has none. }",
    "figures:",
    `  - { measure: trade, value: ${odd.value}, attributedTo: "-1 a", note: ${JSON.stringify(odd.note)}, at: [3, 1] }`,
    "  - { measure: summits, value: 3, at: 1 }",
    "statements:",
    "  - { speaker: [jon-vale, ama-ferro], gist: '=1+1', at: 2 }",
  ];
  const text = `---\n${head.join("\n")}\n---\n\nA digest that is far too short & says <nothing>.\n`;
  writeFileSync(join(folder, `${odd.id}.md`), text);
  return folder;
}
