#!/usr/bin/env node
// The examples and expressions of packs/claude-code -> generated/intents.json: the trained classifier, which compiling uses instead of training it each time.
// `--check` writes nothing and exits with 1 if it differs.
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
