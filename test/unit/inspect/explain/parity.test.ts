import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Given } from "../../../../generated/types/mallex.d.ts";
import { importProgram } from "../../../../src/cli/compile/load-compiled-plan.ts";
import { programInMemory } from "../../../support/program-in-memory.ts";
import { compile, type CompileResult } from "../../../../src/compile.ts";
import { toData, valueAt } from "../../../../src/config/parse/tree.ts";
import { buildTestRequest, type GivenSources } from "../../../../src/inspect/test/test-request.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import type { Program } from "../../../../src/prompt/templates/program.ts";
import { probeRequests } from "../../../support/probe-requests.ts";
import type { Witness } from "../../../support/rule-witness.ts";
import { packageRoot, scratchFolder } from "../../checks/scratch.ts";
import { byDepth } from "../../../support/depth.ts";
import { readCases } from "../../../support/read-cases.ts";

/** Of the corpus; at small depth every fourth of them. */
const EVERY = byDepth({ small: 4, full: 1 });
const FILES = (readCases(import.meta.url)("cases") as string[]).filter((_, at) => at % EVERY === 0);

/** What a program makes of a request, in bytes: class, route, profile, prompt, answer, refusal, what is left out. */
function decided(program: Program, { request, client }: Witness): string {
  return JSON.stringify(prepareTurn(program, { request, ...(client === undefined ? {} : { client }) }));
}

interface Pair {
  readonly inMemory: Program;
  readonly written: Program;
  readonly probes: readonly Witness[];
}

async function open(file: string): Promise<Pair> {
  const compiled = await compile({ file, home: "/nowhere", packageRoot, tests: "all" });
  const { plan, modules } = compiled;
  if (plan === undefined) throw new Error(JSON.stringify(compiled.problems));
  const folder = scratchFolder();
  for (const [module, text] of modules) writeFileSync(join(folder, module), text);
  const texts = plan.templates.map((name) => [name, compiled.texts.get(name.replace(/^\.\//, "")) ?? ""] as const);
  return {
    inMemory: programInMemory(plan, new Map(texts)),
    written: await importProgram(folder),
    probes: [...probeRequests(plan), ...givenProbes(compiled)],
  };
}

/** The requests of the packs' own tests: the shapes that the client really sends. */
function givenProbes({ tests, config }: CompileResult): Witness[] {
  const tools = valueAt(config, ["clientTools"]);
  const clientTools =
    tools === undefined ? {} : { clientTools: toData(tools) as NonNullable<GivenSources["clientTools"]> };
  return tests.flatMap(({ tree }) => {
    const given = valueAt(tree, ["given"]);
    return given === undefined ? [] : [buildTestRequest(toData(given) as Given, clientTools)];
  });
}

describe("a plan decides the same in memory and written", () => {
  const seen = { probes: 0, answers: new Set<string>() };

  test.each(["shipped", ...FILES])("%s", async (name) => {
    const single = join(packageRoot, `test/corpus/compile-ok/${name}.yaml`);
    const folder = join(packageRoot, `test/corpus/compile-ok/${name}/mallex.yaml`);
    const file = name === "shipped" ? join(packageRoot, "mallex.yaml") : existsSync(single) ? single : folder;
    const { inMemory, written, probes } = await open(file);
    for (const probe of probes) {
      const want = decided(inMemory, probe);
      expect(decided(written, probe)).toBe(want);
      seen.answers.add(want);
    }
    seen.probes += probes.length;
  });

  test("for hundreds of requests, of which few are answered alike", () => {
    process.stdout.write(`${seen.probes} requests, ${seen.answers.size} different answers\n`);
    expect(seen.probes).toBeGreaterThanOrEqual(300 / EVERY);
    expect(seen.answers.size).toBeGreaterThan(300 / EVERY);
  });
});
