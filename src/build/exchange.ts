import { spawnSync } from "node:child_process";
import { renameSync, statSync } from "node:fs";

/** A command that has the kernel exchange two names at once, so that at no moment one of them is missing. */
interface Exchanger {
  readonly command: string;
  readonly args: readonly string[];
}

// Node.js has no call for it. GNU coreutils has since 9.5, and Perl, which nearly every system brings, can make any call:
// renameat2 with RENAME_EXCHANGE on Linux (https://man7.org/linux/man-pages/man2/rename.2.html), renamex_np with
// RENAME_SWAP on macOS.
const calls: Readonly<Record<string, string>> = {
  "linux x64": "syscall(316, -100, $ARGV[0], -100, $ARGV[1], 2)",
  "linux arm64": "syscall(276, -100, $ARGV[0], -100, $ARGV[1], 2)",
  "darwin x64": "syscall(488, -2, $ARGV[0], -2, $ARGV[1], 2)",
  "darwin arm64": "syscall(488, -2, $ARGV[0], -2, $ARGV[1], 2)",
};

function exchangers(): Exchanger[] {
  const call = calls[`${process.platform} ${process.arch}`];
  const perl = call && { command: "perl", args: ["-e", `exit(${call} == 0 ? 0 : 1)`] };
  const mv = { command: "mv", args: ["--exchange", "--no-target-directory", "--"] };
  return process.platform === "win32" ? [] : [...(perl ? [perl] : []), mv];
}

/**
 * Exchanges two folders that stand side by side. Where the system has no way to do it at once, it takes three renames:
 * then there is a moment without the first one.
 *
 * @param aside where the first may wait meanwhile; nothing may stand there
 */
export function exchange(first: string, second: string, aside: string): void {
  const { ino } = statSync(first);
  for (const { command, args } of exchangers()) {
    spawnSync(command, [...args, first, second], { stdio: "ignore" });
    if (statSync(first).ino !== ino) return;
  }
  renameSync(first, aside);
  try {
    renameSync(second, first);
  } catch (error) {
    renameSync(aside, first);
    throw error;
  }
  renameSync(aside, second);
}
