import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, type TestContext } from "node:test";
import { evidenceFile } from "../../src/archive/folder.ts";

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

/** The originals of some of its articles. */
export const soundOriginals = "tests/originals";

/** A copy of the sound archive that a test may spoil, of which nothing was held against an original. */
export function copyOfSoundArchive(context: Pick<TestContext, "after">): string {
  const folder = copyOfProvenArchive(context);
  rmSync(join(folder, evidenceFile));
  return folder;
}

/** A copy of the sound archive with what was found in the originals, and without the one that it may publish. */
export function copyOfProvenArchive(context: Pick<TestContext, "after">): string {
  const folder = join(temporaryFolder(context), "articles");
  cpSync(soundArchive, folder, { recursive: true });
  rmSync(join(folder, "originals"), { recursive: true });
  return folder;
}
