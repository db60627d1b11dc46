#!/usr/bin/env node
// The examples of packs/claude-code -> generated/intents.json, the classifier that compiling takes instead of training it each time.
// `--check` writes nothing; 1 when it is not what they teach.
import { fileURLToPath } from "node:url";
import { trainShipped } from "../dist/compile/train-shipped.js";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const check = process.argv.includes("--check");
const input = { file: `${root}/mallex.yaml`, home: `${root}/generated/nobody`, packageRoot: root, shared: true };
if (!(await trainShipped(input, { check })) && check) {
  console.error("generated/intents.json is not what the examples teach: run `npm run plan`");
  process.exitCode = 1;
}
