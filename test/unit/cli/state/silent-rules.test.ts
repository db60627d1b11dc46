import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { compileFile } from "../../../../src/cli/compile/compile-file.ts";
import { type CliContext } from "../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";
import type { RunState } from "../../../../src/cli/state/run-files.ts";
import { neverFiringRules } from "../../../../src/cli/state/review-turns.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { runState } from "../../../support/run-state.ts";
import { keepTurns } from "../../../support/turns.ts";
import { scratchFolder } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const FILE =
  "version: 1\nprofiles: { coder: { backend: local, model: acme/coder-4b, window: 8192, dialect: tagged } }\n";
const RULES = "filters: [{ id: our-hook, tag: note, contains: lint passed, do: drop }]\n";

interface Case {
  /** What follows the profiles in mallex.yaml. */
  readonly rules: string;
  /** By which file the kept turns were answered; none: no turn is kept. */
  readonly answeredBy?: string;
  /** Files of other runs. */
  readonly others?: readonly string[];
}

interface Found {
  readonly rules: readonly string[];
  readonly compiled: number;
  readonly isLoaded: boolean;
}

async function silentIn({ rules, answeredBy, others = [] }: Case): Promise<Found> {
  const home = scratchFolder();
  const config = join(home, "mallex.yaml");
  writeFileSync(config, FILE + rules);
  const own = mallexPaths({}, home);
  const context = {
    cwd: home,
    homeDir: home,
    env: {},
    paths: own,
    packageRoot: PACKAGE_ROOT,
  } as unknown as CliContext;
  const request = cases("request") as MessagesRequest;
  const turn = { config: join(home, answeredBy ?? ""), request };
  if (answeredBy !== undefined) keepTurns(own.turns, [turn, turn]);
  const files = [...others.map((name) => join(home, name)), config, config, config];
  const runs: RunState[] = files.map((file, n) => ({ ...runState(), id: `run-${n}`, config: file }));
  const compile = vi.fn<typeof compileFile>(compileFile);
  const found = await neverFiringRules(context, runs, compile);
  return {
    rules: found.map(({ id }) => id),
    compiled: compile.mock.calls.length,
    isLoaded: existsSync(own.plans),
  };
}

test("a file of several runs, with a rule and a kept turn, is compiled once", async () => {
  expect(await silentIn({ rules: RULES, answeredBy: "mallex.yaml" })).toEqual(cases("fileSeveralRunsRule"));
});

test.each<[name: string, given: Case]>([
  ["no turn is kept", { rules: RULES }],
  ["the kept turns were answered by another file", { rules: RULES, answeredBy: "other.yaml" }],
  ["the file has no rules of its own", { rules: "", answeredBy: "mallex.yaml" }],
])("nothing is compiled where %s", async (_, given) => {
  expect(await silentIn(given)).toEqual({ rules: [], compiled: 0, isLoaded: false });
});

test("a run whose file is gone keeps no other rule from being found", async () => {
  expect(await silentIn({ rules: RULES, answeredBy: "mallex.yaml", others: ["gone/mallex.yaml"] })).toEqual(
    cases("runWhoseFileGone"),
  );
});
