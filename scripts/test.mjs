#!/usr/bin/env node
// `npm test`: the tests to run after a change, in a few minutes. Prints the time of each stage and the number of tests.
//   --full          everything, at full depth: `npm run test:all`
//   --rest          the part of --full that `npm test` has not run
//   --only <name>   only this stage (may be repeated)
//   --bail          start no stage after one has failed
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runStages } from "./run-stages.mjs";
import { fullStages, quickStages, restStages } from "./stages.mjs";

const DEPTHS = ["small", "full", "wide"];
const { values: flags } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    rest: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    bail: { type: "boolean", default: false },
  },
});

const isFull = flags.full || flags.rest;
const all = flags.rest ? restStages() : isFull ? fullStages() : quickStages();
const depth = process.env.MALLEX_TEST_DEPTH || (isFull ? "full" : "small");
const unknown = flags.only.find((name) => !all.some((stage) => stage.name === name));
if (unknown !== undefined) {
  refuse(`no stage "${unknown}"; there are: ${all.map((stage) => stage.name).join(", ")}`);
} else if (!DEPTHS.includes(depth)) {
  refuse(`MALLEX_TEST_DEPTH is "${depth}"; it may be ${DEPTHS.join(", ")}`);
} else {
  const stages = flags.only.length > 0 ? all.filter(({ name }) => flags.only.includes(name)) : all;
  await runStages(stages, { bail: flags.bail, root: fileURLToPath(new URL("..", import.meta.url)), depth });
}

function refuse(message) {
  console.error(message);
  process.exitCode = 2;
}
