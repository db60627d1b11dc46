import { expect, test } from "vitest";
import type { Class, Route } from "../../../../generated/types/mallex.d.ts";
import type { Condition } from "../../../../generated/types/plan.d.ts";
import {
  checkShadowedClasses,
  checkShadowedRoutes,
  checkUnmetClasses,
} from "../../../../src/checks/routes/unreachable-routes.ts";
import { checkContradictions } from "../../../../src/checks/rules/ineffective-rules.ts";
import type { Dict, Tree } from "../../../../src/config/parse/tree.ts";
import { lowerWhen } from "../../../../src/plan/lower/routes.ts";
import { meetsCondition, type Facts } from "../../../../src/routing/routes/conditions.ts";
import { NO_FACTS } from "../../../../src/routing/routes/facts.ts";
import { byDepth } from "../../../support/depth.ts";
import { neverReached } from "../../../support/never-reached.ts";
import { random, type Random } from "../../../support/random.ts";

/** Tables of rules about a few facts, of which every request is tried. */
const TABLES = byDepth({ small: 40, full: 500 });

const USERS = [
  "",
  "a",
  "b",
  "c",
  "ab",
  "ba",
  "ac",
  "ca",
  "bc",
  "abc",
  "cab",
  "aab",
  "bab",
  "cc",
  "x",
  "xa",
  "xab",
  "ax",
  "bx",
  "xb",
  " ab",
  " a",
  " abc",
  "ab ",
  "abx",
];
const FACTS: { readonly [Key in keyof Facts]?: readonly Facts[Key][] } = {
  tools: [0, 2],
  thinking: [true, false],
  promptTokens: [1, 2000, 2001, 4000, 6000, 6001, 9000],
  tags: [[], ["deep"], ["quick"], ["deep", "quick"]],
  user: USERS,
};

const CONDITIONS: Readonly<Record<string, readonly unknown[]>> = {
  tools: ["some", "none"],
  thinking: [true, false],
  promptTokens: [{ under: 6001 }, { over: 2000 }, { over: 6000 }, { under: 2001 }, { over: 2000, under: 6001 }],
  tag: ["deep", "quick", ["deep", "quick"]],
  user: [
    "a",
    "ab",
    { startsWith: "a" },
    { startsWith: "ab" },
    { is: "ab" },
    { matches: "a|b" },
    { matches: "^(a|b)" },
    { matches: "^ab?c?$" },
    { matches: "b$" },
  ],
};

function whenOf(chance: Random, count: number): Record<string, unknown> {
  const keys = Object.keys(CONDITIONS);
  const taken = new Set(Array.from({ length: count }, () => chance.pick(keys)));
  return Object.fromEntries([...taken].map((key) => [key, chance.pick(CONDITIONS[key] ?? [])]));
}

function treeOf(value: unknown): Tree {
  const at = { file: "a" };
  if (Array.isArray(value)) return { kind: "list", at, items: value.map(treeOf) };
  if (typeof value !== "object" || value === null) return { kind: "scalar", at, value: value as string };
  const entries = new Map(Object.entries(value).map(([key, one]) => [key, { keyAt: at, value: treeOf(one) }]));
  return { kind: "dict", at, entries };
}

interface Table {
  readonly classes: readonly Class[];
  readonly routes: readonly Route[];
}

function tableOf(chance: Random): Table {
  const classes = ["one", "two"].map((id) => ({ id, when: whenOf(chance, 1 + chance.below(2)) }));
  const routes = Array.from({ length: 7 }, (_, at) => {
    const named = chance.below(3) === 0 ? { class: chance.pick(["main", "one", "two"]) } : {};
    return { id: `r${at}`, when: { ...named, ...whenOf(chance, 1 + chance.below(3)) }, tier: "low" };
  });
  return { classes, routes };
}

function everyRequest(): Facts[] {
  let all: Facts[] = [{ ...NO_FACTS, maxTokens: 1 }];
  for (const [key, values] of Object.entries(FACTS))
    all = all.flatMap((facts) => values.map((value) => ({ ...facts, [key]: value })));
  return all;
}

const requests = everyRequest();

/** Ids of what no request reaches. */
function unreached({ classes, routes }: Table): Set<string> {
  const left = new Set([...classes, ...routes].map(({ id }) => id ?? ""));
  const named = classes.map((one) => [one.id ?? "", lowerWhen(one.when ?? {})] as const);
  const lowered = routes.map((one) => [one.id ?? "", lowerWhen(one.when ?? {})] as const);
  const holds = (when: readonly Condition[], facts: Facts): boolean => when.every((one) => meetsCondition(one, facts));
  for (const facts of requests) {
    const found = named.find(([, when]) => holds(when, facts))?.[0];
    if (found !== undefined) left.delete(found);
    const withClass = { ...facts, class: found ?? "main" };
    const route = lowered.find(([, when]) => holds(when, withClass))?.[0];
    if (route !== undefined) left.delete(route);
  }
  return left;
}

test(`of ${TABLES} tables of rules, what no request reaches is reported, and nothing else`, () => {
  const chance = random(20_261_123);
  let [dead, found] = [0, 0];
  const missed: string[] = [];
  for (let number = 0; number < TABLES; number++) {
    const table = tableOf(chance);
    const config = treeOf(table) as Dict;
    const problems = [checkContradictions, checkShadowedClasses, checkShadowedRoutes, checkUnmetClasses].flatMap(
      (check) => check(config, []),
    );
    const reported = new Set(problems.flatMap(neverReached));
    const truth = unreached(table);
    const describe = (id: string): string => `${id} of ${JSON.stringify(table)}`;
    expect([...reported].filter((id) => !truth.has(id)).map(describe)).toEqual([]);
    // A route of a class that is never used is reported with the class.
    const own = [...truth].filter(
      (id) => !table.routes.some((route) => route.id === id && truth.has(String(route.when?.class))),
    );
    dead += own.length;
    found += own.filter((id) => reported.has(id)).length;
    missed.push(...own.filter((id) => !reported.has(id)).map(describe));
  }
  expect(dead).toBeGreaterThan(TABLES / 2);
  expect({ share: found / dead, missed: missed.slice(0, 3) }).satisfy(({ share }: { share: number }) => share >= 0.98);
});
