import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { processTerminal } from "../../src/terminal.ts";
import { soundArchive } from "../support/folder.ts";

test("a terminal obeys nothing that a text says, and shows its own styles, lines and tabs", (context) => {
  const written: string[] = [];
  context.mock.method(process.stderr, "write", (text: string) => {
    written.push(text);
    return true;
  });
  const { warn } = processTerminal();
  warn("\u001B[1mbold\u001B[22m \u001B[31mred\u001B[39m\n\tнорма 彭博 é");
  warn("a\u001B[2J b\u001B]0;title\u0007 c\r d\u0008 e\u009B5m f\u202E g\u0007[1m");
  assert.deepEqual(written, [
    "\u001B[1mbold\u001B[22m \u001B[31mred\u001B[39m\n\tнорма 彭博 é\n",
    "aU+001b[2J bU+001b]0;titleU+0007 cU+000d dU+0008 eU+009b5m fU+202e gU+0007[1m\n",
  ]);
});

test("a command finishes what it is at when whoever reads it has read enough", async () => {
  const command = spawn(process.execPath, ["bin/dossier.js", "check", soundArchive], { stdio: "pipe" });
  command.stdout.destroy();
  const [told, [status]] = await Promise.all([text(command.stderr), once(command, "close")]);
  assert.deepEqual([status, told], [0, ""]);
});
