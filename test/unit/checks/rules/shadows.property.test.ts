import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { applyRules } from "../../../../src/prompt/rules/apply-rules.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import { filterSet, routeSet, type Planted } from "../../../support/rule-sets.ts";
import { requestFor, stretchFor } from "../../../support/rule-witness.ts";
import { compileFiles } from "../scratch.ts";
import { runs } from "../../../support/depth.ts";

const RUN = { seed: 20_261_121, numRuns: runs(40), endOnFailure: true };
const SIZE = 16;

interface Checked {
  readonly plan: Plan;
  /** Ids of the rules that are said to come too late. */
  readonly late: ReadonlySet<string>;
}

async function compiled(rules: object): Promise<Checked> {
  const profiles = { main: { backend: "local", model: "mallex/smollm2-135m", window: 8192 } };
  const { plan, problems } = await compileFiles({ "mallex.yaml": JSON.stringify({ version: 1, profiles, ...rules }) });
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  const others = problems.filter(({ code }) => code !== "MX3070" && code !== "MX3071");
  expect(others, "the sets have no other faults").toEqual([]);
  return { plan, late: new Set(problems.map(({ message }) => /"([^"]+)"/.exec(message)?.[1] ?? "")) };
}

/** What was planted, what of that was found, and what was said of a rule that can be reached. */
function tally(): {
  count(planted: readonly Planted[], late: ReadonlySet<string>): void;
  planted: number;
  found: number;
  false: string[];
  missed: string[];
  live: number;
} {
  return {
    planted: 0,
    found: 0,
    live: 0,
    false: [],
    missed: [],
    count(all, late) {
      for (const { rule, isShadow } of all) {
        if (isShadow) this.planted += 1;
        else this.live += 1;
        if (isShadow && late.has(rule.id)) this.found += 1;
        else if (isShadow) this.missed.push(JSON.stringify(rule));
        if (!isShadow && late.has(rule.id)) this.false.push(JSON.stringify(rule));
      }
    },
  };
}

describe("routes that come too late", () => {
  const seen = tally();

  test("are said to, and of all others each is reached by a request", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const { routes, ...others } = routeSet(draw, SIZE);
        const { plan, late } = await compiled({ ...others, routes: routes.map(({ rule }) => rule) });
        seen.count(routes, late);
        const program = { plan, render: () => "" };
        for (const { id, when, take } of plan.routes.filter(
          (route) => !late.has(route.id) && !route.id.startsWith("shadow"),
        )) {
          const [name] = when.flatMap((one) => (one.kind === "class" ? one.any : []));
          const own = plan.classes.find((one) => one.id === name)?.when ?? [];
          const witness = requestFor([...own, ...when], take?.at);
          const turn = prepareTurn(program, witness);
          expect({ request: witness.request, route: turn.decision.route }).toEqual({
            request: witness.request,
            route: id,
          });
        }
      }),
      RUN,
    );
    expect(seen.false).toEqual([]);
    expect(seen.found / seen.planted).toBeGreaterThanOrEqual(0.95);
  });

  afterAll(() => report("routes", seen));
});

describe("filters that come too late", () => {
  const seen = tally();

  test("are said to, and of all others each fires on a text", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const filters = filterSet(draw, SIZE);
        const { plan, late } = await compiled({ filters: filters.map(({ rule }) => rule) });
        seen.count(filters, late);
        for (const { id, at } of plan.filters) {
          const text = stretchFor(at);
          const fired = firedOn(text, plan);
          const isSilent = id.startsWith("live") && !fired.includes(id);
          expect({ id, text, isSilent, late: fired.filter((one) => late.has(one)) }).toEqual({
            id,
            text,
            isSilent: false,
            late: [],
          });
        }
      }),
      RUN,
    );
    expect(seen.false).toEqual([]);
    expect(seen.found / seen.planted).toBeGreaterThanOrEqual(0.95);
  });

  afterAll(() => report("filters", seen));
});

function firedOn(text: string, { filters }: Plan): string[] {
  const fired: string[] = [];
  applyRules(text, {
    rules: filters,
    client: "2.1.329",
    dropped: collectDropped(),
    onFire: ({ id }) => fired.push(id),
  });
  return fired;
}

function report(what: string, { planted, found, live, missed, false: alarms }: ReturnType<typeof tally>): void {
  const share = ((100 * found) / planted).toFixed(1);
  process.stdout.write(
    `${what}: ${found} of ${planted} planted shadows found (${share} %), ${alarms.length} false alarms; ${live} others, each with a witness\n${missed
      .slice(0, 5)
      .map((one) => `  missed: ${one}\n`)
      .join("")}`,
  );
}
