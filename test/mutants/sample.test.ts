import { readFileSync, writeFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { afterAll, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { MutantRunner, type Outcome } from "./run-mutant.ts";
import { mutants, PER_KIND, SEED } from "./mutate.ts";

/** Mutants of the whole set, spread over its kinds. */
const SAMPLE = 150;
/** Only ends what hangs. */
const TIMEOUT_MS = 600_000;
/** Share of the caught ones that are reported on the line. */
const EXACT = 0.9;
const WANTED = new URL("sample.cases.yaml", import.meta.url);

const runner = new MutantRunner(compile);
afterAll(() => runner.close());

const all = mutants(SEED, PER_KIND);
const sample = Array.from({ length: SAMPLE }, (_, at) => all[Math.floor((at * all.length) / SAMPLE)]).filter(
  (mutant) => mutant !== undefined,
);

it(
  "the files compile without a finding",
  async () => {
    const projects = [...new Set(all.map(({ project }) => project))];
    expect(projects.length).toBeGreaterThanOrEqual(10);
    for (const project of projects) expect([project, ...(await runner.unchanged(project)).problems]).toEqual([project]);
  },
  TIMEOUT_MS,
);

it(
  "a sample of people's mistakes is caught, on the lines where they were made",
  async () => {
    const seen: Record<Outcome, string[]> = { caught: [], same: [], silent: [], crash: [] };
    let exact = 0;
    for (const mutant of sample) {
      const { outcome, isExact } = await runner.run(mutant);
      seen[outcome].push(mutant.id);
      if (outcome === "caught" && isExact) exact++;
    }
    if (process.env["MALLEX_WRITE_SAMPLE"] === "1") writeFileSync(WANTED, stringify(seen, { lineWidth: 0 }));
    const wanted = parse(readFileSync(WANTED, "utf8")) as Record<Outcome, string[]>;
    const known = new Set(Object.values(wanted).flat());
    expect(sample.filter(({ id }) => !known.has(id))).toEqual([]);
    // A check may begin to catch what is silent; none may stop.
    expect(wanted.caught.filter((id) => !seen.caught.includes(id))).toEqual([]);
    expect(sample.filter(({ id, knowable }) => knowable === "harmless" && !seen.same.includes(id))).toEqual([]);
    expect(seen.crash).toEqual([]);
    expect(exact / seen.caught.length).toBeGreaterThanOrEqual(EXACT);
  },
  TIMEOUT_MS,
);
