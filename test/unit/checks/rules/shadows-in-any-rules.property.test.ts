import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { applyRules } from "../../../../src/prompt/rules/apply-rules.ts";
import { chooseRoute, requestClass } from "../../../../src/routing/routes/choose-route.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";
import { compileFiles } from "../scratch.ts";
import { byDepth, runs } from "../../../support/depth.ts";
import { neverReached } from "../../../support/never-reached.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const RUN = { seed: 20_261_121, numRuns: runs(30), endOnFailure: true };

/** Few values, so that rules often meet, cover and contradict each other. */
const CONDITION = cases("condition") as Readonly<Record<string, readonly unknown[]>>;
const CLASSES = ["one", "two", "three", ["one", "two"], ["one", "two", "three"], ["main", "two"], "main"];

/** Most routes take nothing. */
const TAKES = cases("takes") as readonly object[];

const FACTS = cases("facts") as { readonly [Name in keyof Facts]?: readonly Facts[Name][] };

function when(keys: readonly string[]): fc.Arbitrary<object> {
  const fields = Object.fromEntries(
    keys.map((key) => [key, fc.constantFrom(...(key === "class" ? CLASSES : (CONDITION[key] ?? [])))]),
  );
  return fc
    .subarray(keys as string[], { minLength: 1, maxLength: 3 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((key) => [key, fields[key] ?? fc.constant("")]))));
}

const decisions = fc.record({
  classes: fc.tuple(
    ...["one", "two", "three"].map((id) => when(Object.keys(CONDITION)).map((given) => ({ id, when: given }))),
  ),
  routes: fc
    .array(when([...Object.keys(CONDITION), "class"]), { minLength: 4, maxLength: 14 })
    .chain((all) =>
      fc.tuple(
        ...all.map((given, index) =>
          fc.constantFrom(...TAKES).map((take) => ({ id: `route${index}`, tier: "low", when: given, ...take })),
        ),
      ),
    ),
});

/** Every combination of these facts, thinned out evenly. */
function* someFacts(count: number): Generator<Facts> {
  const entries = Object.entries(FACTS) as [string, readonly unknown[]][];
  const total = entries.reduce((product, [, values]) => product * values.length, 1);
  for (let index = 0; index < count; index++) {
    let rest = (index * 2_654_435_761) % total;
    const chosen = entries.map(([name, values]) => {
      const value = values[rest % values.length];
      rest = Math.floor(rest / values.length);
      return [name, value] as const;
    });
    const facts = Object.fromEntries(chosen) as Partial<Facts>;
    yield { class: "", system: "", tools: facts.toolNames?.length ?? 0, ...facts } as Facts;
  }
}

interface Checked {
  readonly plan?: Plan;
  readonly late: readonly string[];
  /** Of these: those that may find an element which stood in another of its name. */
  readonly butNested: readonly string[];
}

async function compiled(rules: object): Promise<Checked> {
  const profiles = { main: { backend: "local", model: "mallex/smollm2-135m", window: 8192 } };
  const { plan, problems } = await compileFiles({ "mallex.yaml": JSON.stringify({ version: 1, profiles, ...rules }) });
  const said = problems.filter(({ code }) => ["MX3070", "MX3071", "MX3073"].includes(code));
  const butNested = said
    .filter(({ message }) => message.includes("matches only nested elements"))
    .flatMap(neverReached);
  return { late: said.flatMap(neverReached), butNested, ...(plan === undefined ? {} : { plan }) };
}

const seen = { routes: { late: 0, never: 0 }, filters: { late: 0, never: 0, all: 0, nested: 0 } };

test("no request reaches what is said to come too late, whatever the rules are", { timeout: 1_800_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(decisions, async (rules) => {
      const { plan, late } = await compiled(rules);
      if (plan === undefined) return;
      const reached = new Set<string>();
      for (const facts of someFacts(4000)) {
        const { id } = requestClass(plan, facts);
        const { decision } = chooseRoute(plan, { ...facts, class: id });
        reached.add(id);
        reached.add(decision.route ?? "");
      }
      expect(late.filter((id) => reached.has(id))).toEqual([]);
      seen.routes.late += late.length;
      seen.routes.never += [...rules.classes, ...rules.routes].filter(({ id }) => !reached.has(id)).length;
    }),
    { ...RUN, numRuns: runs(60) },
  );
  expect(seen.routes.late).toBeGreaterThan(runs(60) / 2);
});

const SEARCHES = cases("searches") as Readonly<Record<string, readonly unknown[]>>;

const filters = fc
  .array(
    fc.subarray(Object.keys(SEARCHES), { minLength: 1, maxLength: 2 }).chain((keys) =>
      fc.record({
        search: fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom(...(SEARCHES[key] ?? []))]))),
        does: fc.constantFrom("drop", "keep", "replace", "unwrap"),
      }),
    ),
    { minLength: 3, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ search, does }, index) => ({
      id: `filter${index}`,
      ...search,
      ...(does === "replace"
        ? { do: does, with: "gone" }
        : { do: does === "unwrap" && !("tag" in search) ? "drop" : does }),
    })),
  );

/** Whole elements and closed code: what mends itself only when something is cut out is left aside. */
const flat = fc
  .array(
    fc.constantFrom(
      "red",
      "blue",
      "red blue",
      "green",
      " ",
      "\n",
      "\n\n",
      "- ",
      "# One\n",
      "## Two\n",
      "# Six\n",
      "((red blue red))",
      "((",
      "))",
    ),
    { maxLength: 7 },
  )
  .map((pieces) => pieces.join(""));
const nested = fc
  .tuple(fc.constantFrom("note", "aside"), flat, flat, flat)
  .map(([tag, a, b, c]) => `<${tag}>${a}<${tag}>${b}</${tag}>${c}</${tag}>`);
const text = fc
  .array(
    fc.oneof(
      flat,
      fc
        .tuple(fc.constantFrom("note", "aside"), flat, fc.constantFrom("", "\n"))
        .map(([tag, inner, end]) => `<${tag}>${end}${inner}</${tag}>${end}`),
      fc.tuple(flat, flat, flat).map(([a, b, c]) => `<note>${a}<aside>${b}</aside>${c}</note>`),
      nested,
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(""));

test("on no text fires what is said to come too late, whatever the rules are", { timeout: 1_800_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(filters, fc.array(text, { minLength: 400, maxLength: 400 }), async (rules, texts) => {
      const { plan, late, butNested } = await compiled({ filters: rules });
      if (plan === undefined) return;
      const isNested = (one: string): boolean => /<(note|aside)>(?:(?!<\/\1>)[^])*<\1>/.test(one);
      const mayFire = (id: string, one: string): boolean => butNested.includes(id) && isNested(one);
      const fired = new Map<string, string>();
      for (const one of texts)
        applyRules(one, {
          rules: plan.filters,
          client: "2.1",
          dropped: collectDropped(),
          onFire: ({ id }) => {
            if (mayFire(id, one)) seen.filters.nested += 1;
            else fired.set(id, one);
          },
        });
      expect(late.filter((id) => fired.has(id)).map((id) => [id, fired.get(id)])).toEqual([]);
      seen.filters.late += late.length;
      seen.filters.all += rules.length;
      seen.filters.never += rules.filter(({ id }) => !fired.has(id)).length;
    }),
    { ...RUN, numRuns: runs(150) },
  );
  // Few of the rules that are drawn do: nested ones only at full depth.
  expect(seen.filters.late).toBeGreaterThan(byDepth({ small: 0, full: 10 }));
  expect(seen.filters.nested).toBeGreaterThanOrEqual(byDepth({ small: 0, full: 1 }));
});

afterAll(() => {
  const { routes, filters: rules } = seen;
  process.stdout.write(
    `any routes: ${routes.late} said to come too late, none reached; ${routes.never} not reached by any of the tried requests\n` +
      `any filters: ${rules.late} of ${rules.all} said to come too late, none fired but on what was nested (${rules.nested} times); ${rules.never} not fired by any of the tried texts\n`,
  );
});
