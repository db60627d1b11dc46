import { afterAll, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { MutantRunner, type MutantResult } from "../mutants/run-mutant.ts";
import { mutants, PER_KIND, SEED } from "../mutants/mutate.ts";
import { figuresOf, isHarmless, readVerdicts, shares, table } from "../mutants/report.ts";

/** Shares of the knowable mistakes, and of the caught ones. */
const FEWEST = { caught: 0.98, exact: 0.95 };

/** Only ends what hangs. */
const TIMEOUT_MS = 7_200_000;

const runner = new MutantRunner(compile);
afterAll(() => runner.close());

it(
  "people's mistakes are caught, on the lines where they were made",
  async () => {
    const results: MutantResult[] = [];
    for (const mutant of mutants(SEED, PER_KIND)) results.push(await runner.run(mutant));
    const verdicts = readVerdicts();
    const mistakes = results.filter((one) => !isHarmless(one));
    const figures = figuresOf(mistakes, verdicts);
    const silent = mistakes.filter(({ outcome }) => outcome === "silent").map(({ mutant }) => mutant.id);
    const withoutVerdict = silent.filter((id) => !verdicts.has(id));
    process.stdout.write(`${table(results, verdicts)}\n${JSON.stringify(shares(figures))}\n`);
    process.stdout.write(`silent:\n${silent.map((id) => `  ${verdicts.get(id)?.knowable ?? "?"}  ${id}\n`).join("")}`);

    expect(figures.all).toBeGreaterThanOrEqual(2000);
    expect(results.filter(isHarmless).filter(({ outcome }) => outcome !== "same")).toEqual([]);
    expect(figures.crashes).toBe(0);
    expect(withoutVerdict).toEqual([]);
    expect([...verdicts.keys()].filter((id) => !silent.includes(id))).toEqual([]);
    expect(shares(figures).caught).toBeGreaterThanOrEqual(FEWEST.caught);
    expect(shares(figures).exact).toBeGreaterThanOrEqual(FEWEST.exact);
  },
  TIMEOUT_MS,
);
