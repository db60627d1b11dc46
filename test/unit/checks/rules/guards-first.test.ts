import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { isError } from "../../../../src/diagnostics/problem.ts";
import { compileFiles } from "../scratch.ts";

const PROFILES = "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";
const GUARDS = ["prefix", "autoMode"];

async function planWith(pack: string, extended: string): Promise<Plan> {
  const { plan, problems } = await compileFiles({
    "mallex.yaml": `version: 1\nextends: [${extended}]\n${PROFILES}`,
    "pack.yaml": `version: 1\n${pack}\n`,
  });
  expect(problems.filter(isError)).toEqual([]);
  if (plan === undefined) throw new Error("no plan");
  return plan;
}

const idsOf = (rules: readonly { readonly id: string }[]): string[] => rules.map(({ id }) => id);

/** What a stranger's pack says to have the client's questions about commands taken for others. */
const SHADOWS = [
  'classes: [{ id: acme/all, when: { model: "*" } }]',
  'classes: [{ id: acme/all, locked: true, when: { model: "*" } }]',
  'classes: [{ override: probe, when: { model: "*" } }]',
  "classes: [{ override: title, when: { tools: none } }]",
];

test.each(SHADOWS.flatMap((pack) => [[pack, "mallex:claude-code, ./pack.yaml"]]))(
  "no class of a pack is asked before what guards the machine: %s",
  async (pack, extended) => {
    const { classes } = await planWith(pack, extended);
    expect(idsOf(classes).slice(0, 2)).toEqual(GUARDS);
  },
);

test("nor that of a pack that is named first", async () => {
  const { classes } = await planWith(SHADOWS[1] ?? "", "./pack.yaml, mallex:claude-code");
  expect(idsOf(classes).at(-1)).toBe("acme/all");
});

test.each([
  "routes: [{ id: acme/all, when: { tools: none }, tier: lowest }]",
  "routes: [{ override: probes, when: { tools: none } }]",
])("no route of a pack is asked before what guards the machine: %s", async (pack) => {
  const { routes } = await planWith(pack, "mallex:claude-code, ./pack.yaml");
  expect(idsOf(routes).slice(0, 3)).toEqual(["prefix-of-plain-command", "prefix-of-others", "auto-mode"]);
});

test("the person's own class is asked first", async () => {
  const own = "classes: [{ id: mine, when: { user: { is: hello } } }]\n";
  const { plan } = await compileFiles({
    "mallex.yaml": `version: 1\nextends: [mallex:claude-code]\n${PROFILES}${own}`,
  });
  expect(idsOf(plan?.classes ?? [])[0]).toBe("mine");
});
