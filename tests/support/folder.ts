import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, type TestContext } from "node:test";

/** A small archive that is sound, of other leaders than the project's own: the ground on which cases put their fault. */
export const soundArchive = "tests/archive";

/** A folder of its own for a test, gone when the test is over. */
export function temporaryFolder(context: Pick<TestContext, "after">): string {
  const folder = mkdtempSync(join(tmpdir(), "dossier-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for all the tests of a file, gone when they are over. */
export function temporaryFolderOf(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `dossier-${name}-`));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the sound archive that a test may spoil. */
export function copyOfSoundArchive(context: Pick<TestContext, "after">): string {
  const folder = join(temporaryFolder(context), "articles");
  cpSync(soundArchive, folder, { recursive: true });
  return folder;
}
