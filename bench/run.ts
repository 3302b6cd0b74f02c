import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileProgram, root } from "../bin/compile.js";
import { measure } from "./measurement.ts";
import { parseOptions } from "./options.ts";
import { formatReport } from "./report.ts";

/*
 * npm run bench -- N: how long the project takes for an archive of N records, beside Hugo and beside merely writing the
 * files. Everything stands in a temporary folder, so TMPDIR says on which disk; one in memory gives the steadiest times.
 */

const options = parseOptions(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.once("SIGINT", () => process.exit(130));

// That is done once after each change of the program, and no part of what is measured.
await compileProgram(root);
const report = await measure(options, folder, (stage) => process.stderr.write(`${stage} …\n`));
process.stdout.write(`${formatReport(report)}\n`);
if (options.json) writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
