import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { validatePlan } from "../../../generated/types/validate-plan.mjs";
import { compile, type CompileResult } from "../../../src/compile.ts";
import { printJson, printProblems } from "../../../src/diagnostics/print-problems.ts";
import { isError } from "../../../src/diagnostics/problem.ts";
import { byDepth } from "../../support/depth.ts";
import { mutateDocument } from "../../support/fuzz/mutate-document.ts";
import { random } from "../../support/random.ts";
import { packageRoot } from "./scratch.ts";

const SEED = 5_150;
const RUNS = byDepth({ small: 250, full: 1500, wide: 100_000 });
/** Of a plan and of all that is said of a file, in characters: a hundred times as much as the longest file. */
const LONGEST = 5_000_000;
/** Files that extend the shipped pack, and the pack itself, take five times as long as others: they come in a few runs. */
const LONG_SHARE = 0.05;
const AT_ONCE = 4;

/** A place that is not there: the text is handed in. */
const file = "/nowhere/else/mallex.yaml";

/** Runs of which something is to be said. */
interface Seen {
  readonly wrong: string[];
  pastParser: number;
  plans: number;
  longest: number;
}

const seen: Seen = { wrong: [], pastParser: 0, plans: 0, longest: 0 };

beforeAll(async () => {
  const corpus = join(packageRoot, "test/corpus/compile-ok");
  const texts = readdirSync(corpus)
    .filter((name) => name.endsWith(".yaml") && name !== "64-levels.yaml")
    .map((name) => readFileSync(join(corpus, name), "utf8"));
  const pack = readFileSync(join(packageRoot, "packs/claude-code/pack.yaml"), "utf8");
  const whole = `${pack}\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n`;
  const long = [whole, ...texts.filter((text) => text.includes("mallex:claude-code"))];
  const [longOnes, shortOnes] = [long, texts.filter((text) => !long.includes(text))].map((some) =>
    some.map((text) => parseDocument(text)),
  );
  const draw = (run: number): string => {
    const chance = random(SEED + run);
    return mutateDocument(chance.pick((chance.chance(LONG_SHARE) ? longOnes : shortOnes) ?? []), chance);
  };
  for (let run = 0; run < RUNS; run += AT_ONCE) {
    const drawn = Array.from({ length: AT_ONCE }, (_, index) => draw(run + index));
    await tryAll(drawn, run);
  }
}, RUNS * 1000);

/** Several at once: one computes while another waits for its files. */
async function tryAll(texts: readonly string[], first: number): Promise<void> {
  const all = await Promise.allSettled(
    texts.map((text) => compile({ file, home: "/nowhere", packageRoot, edited: new Map([[file, text]]) })),
  );
  for (const [index, one] of all.entries()) {
    const wrong = one.status === "fulfilled" ? wrongIn(one.value) : [String((one.reason as Error).stack).slice(0, 400)];
    seen.wrong.push(...wrong.map((what) => `run ${first + index}: ${what}`));
    if (one.status === "rejected") continue;
    if (one.value.plan !== undefined) seen.plans++;
    if (!one.value.problems.some(({ code }) => code.startsWith("MX100"))) seen.pastParser++;
  }
}

/** What must hold of every answer: a plan, or a problem that says where. */
function wrongIn({ plan, problems, texts }: CompileResult): string[] {
  const failed = problems.some(isError);
  const said = printProblems(problems) + printJson({ command: "compile", version: "0", problems });
  seen.longest = Math.max(seen.longest, said.length, JSON.stringify(plan ?? null).length);
  const lost = problems.filter(({ at }) => {
    const lines = texts.get(at?.file ?? "")?.split("\n").length ?? Infinity;
    return at?.file === undefined || (at.line ?? 1) > lines;
  });
  return [
    ...(failed === (plan === undefined) ? [] : [`errors: ${failed}, and a plan: ${plan !== undefined}`]),
    ...(plan === undefined || validatePlan(plan) ? [] : [`not a plan: ${JSON.stringify(validatePlan.errors?.[0])}`]),
    ...lost.map(({ code, message }) => `${code} says no place: ${message}`),
    ...(said.includes("[object") ? ["[object"] : []),
  ];
}

describe(`${RUNS} files with changed nodes`, () => {
  test("get past the parser often enough", () => {
    const { pastParser, plans, longest } = seen;
    const share = (count: number): string => `${((100 * count) / RUNS).toFixed(1)} %`;
    process.stdout.write(`past the parser ${share(pastParser)}, a plan ${share(plans)}, longest ${longest}\n`);
    expect(pastParser / RUNS).toBeGreaterThan(0.3);
  });
  test("give a plan, or a problem and its place", () => expect(seen.wrong.slice(0, 10)).toEqual([]));
  test("never make much out of little", () => expect(seen.longest).toBeLessThan(LONGEST));
});
