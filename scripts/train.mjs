#!/usr/bin/env node
// The examples of packs/claude-code -> generated/intents.json, the classifier that compiling takes instead of training it each time.
// `--check` writes nothing; 1 when it is not what they teach.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile } from "../dist/compile/compile.js";
import { TRAINED_FILE } from "../dist/compile/1-load/read-trained.js";
import { examplesOf } from "../dist/compile/6-lower/intents.js";
import { trainIntents, trainingKey } from "../dist/compile/6-lower/train-intents.js";
import { toData } from "../dist/compile/tree.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = `${root}/${TRAINED_FILE}`;
const { config } = await compile({ file: `${root}/mallex.yaml`, home: `${root}/generated/nobody`, packageRoot: root });
const examples = examplesOf(toData(config).intents);
const key = trainingKey(examples);
const made = `${JSON.stringify({ key, classifier: trainIntents(examples) })}\n`;
const there = await readFile(path, "utf8").catch(() => "");
if (there === made) process.exitCode = 0;
else if (process.argv.includes("--check")) {
  console.error(`${TRAINED_FILE} is not what the examples teach: run \`npm run plan\``);
  process.exitCode = 1;
} else await writeFile(path, made);
