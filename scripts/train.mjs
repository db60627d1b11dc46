#!/usr/bin/env node
// The examples and expressions of packs/claude-code -> generated/intents.json: what compiling takes instead of working it out each time.
// `--check` writes nothing; 1 when it is not what they teach.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { trainShipped } from "../dist/parts/shipped-classifier.js";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const home = `${root}/generated/nobody`;
const { file, text } = await trainShipped({ file: `${root}/mallex.yaml`, home, packageRoot: root, shared: true });
if (text !== undefined && process.argv.includes("--check")) {
  console.error(`${file} is not what the examples teach, or the expressions say: run \`npm run plan\``);
  process.exitCode = 1;
} else if (text !== undefined) await writeFile(`${root}/${file}`, text);
