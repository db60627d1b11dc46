import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { QUICK } from "./quick-set.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const bin = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args];
const script = (name, ...args) => [process.execPath, `scripts/${name}.mjs`, ...args];
const vitest = (projects, ...args) =>
  bin(
    "vitest/vitest.mjs",
    "run",
    ...projects.flatMap((name) => ["--project", name]),
    "--reporter=default",
    "--reporter=./scripts/test-results.mjs",
    ...args,
  );

const LINTED = ["src", "test", "scripts", "vitest.config.ts"];
const ARCHITECTURE = ["--config", ".dependency-cruiser.cjs", "src", "generated"];
const UNIT = ["test/unit", "test/corpus"];
/** One queue of files for all three suites: their servers mostly wait, and no suite has to wait for the last file of another. */
const REAL = ["contract", "e2e", "fault"];
/** The tests wait for their servers a quarter of the time, on two processors. */
const REAL_WORKERS = "--maxWorkers=3";
const REAL_FOLDERS = REAL.map((name) => `test/${name}`);

/** Tests whose figures a benchmark prints, which runs them. */
const BENCHED = ["test/contract/pack-heads.test.ts", "test/contract/pack-cache.test.ts"];

/** Checks that read the sources and write nothing. The scheduler runs one per core in parallel. */
const STATIC = [
  { name: "lint", command: bin("oxlint/bin/oxlint", "--type-aware", "--type-check", ...LINTED) },
  { name: "format", command: bin("oxfmt/bin/oxfmt", "--check", ".") },
  { name: "generated", command: script("generate", "--check") },
  { name: "architecture", command: bin("dependency-cruiser/bin/dependency-cruise.mjs", ...ARCHITECTURE) },
  { name: "dead code", command: bin("knip/bin/knip.js") },
];

/** Lint already checks the types, in a sixth of the time; only this stage checks declarations. */
const TYPES = { name: "types", command: bin("typescript/bin/tsc", "-p", "tsconfig.json") };

/** Beside the types: both keep one processor busy. */
const PACKAGE = { name: "package", command: vitest(["package"]) };

const BUILD = [
  { name: "build", alone: true, command: script("build") },
  { name: "training", command: script("train", "--check") },
  { name: "plan", command: script("plan", "--check") },
];

/** What `npm test` runs. */
export function quickStages() {
  return [
    ...BUILD,
    ...STATIC,
    { name: "unit", alone: true, command: vitest(["unit"]) },
    { name: "real", alone: true, command: vitest(REAL, ...QUICK) },
  ];
}

/** What `npm run test:all` runs. */
export function fullStages() {
  return [
    ...BUILD,
    ...STATIC,
    TYPES,
    PACKAGE,
    { name: "unit", alone: true, command: vitest(["unit"]) },
    ...realStages([]),
  ];
}

/** The rest of `npm run test:all` after `npm test`: of the files that it has run, only those with a depth. */
export function restStages() {
  const deeper = filesWithDepth(UNIT);
  const quickWithDepth = filesWithDepth(REAL_FOLDERS);
  const seen = QUICK.filter((file) => !quickWithDepth.includes(file));
  return [TYPES, PACKAGE, { name: "unit", alone: true, command: vitest(["unit"], ...deeper) }, ...realStages(seen)];
}

function realStages(without) {
  const exclude = [...without, ...BENCHED].flatMap((file) => ["--exclude", file]);
  return [
    { name: "real", alone: true, command: vitest(REAL, REAL_WORKERS, ...exclude) },
    { name: "bench", alone: true, command: [process.execPath, "test/bench/all.mjs"] },
  ];
}

/** Properties without a number of runs depend on the depth too. */
const DEPTH = /support\/depth\.ts"|"fast-check"/;

/** The test files below these folders whose amount of work depends on MALLEX_TEST_DEPTH. */
export function filesWithDepth(folders) {
  return folders
    .filter((folder) => existsSync(`${root}/${folder}`))
    .flatMap((folder) =>
      readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => DEPTH.test(readFileSync(`${root}/${file}`, "utf8")))
    .toSorted();
}
