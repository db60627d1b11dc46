import * as fc from "fast-check";
import type { Draw } from "./rule-sets.ts";
import { readCases } from "./read-cases.ts";

const cases = readCases(import.meta.url);

/** A rule file, and which of its profiles are other people's machines: told by how they were made, not by the compiler. */
export interface PrivateRuleSet {
  readonly file: Readonly<Record<string, unknown>>;
  readonly elsewhere: ReadonlySet<string>;
  readonly localOnly: ReadonlySet<string>;
}

/** What must not leave, as rules and as a person or a tool would say it. */
export const SECRETS = [
  { rule: { id: "customers", matches: "\\bCUST-[0-9]{6}\\b" }, said: "CUST-123456", halves: ["CUST-", "123456"] },
  {
    rule: { id: "nightingale", contains: "Project Nightingale" },
    said: "project NIGHTINGALE",
    halves: ["Project ", "Nightingale"],
  },
  {
    rule: { id: "secrets", path: "secrets/**" },
    said: "/home/me/app/secrets/key.txt",
    halves: ["secrets", "/key.txt"],
    folder: "/home/me/app/secrets",
  },
  { rule: { id: "keys", path: "*.{pem,key}" }, said: "server.pem", halves: ["server", ".pem"] },
] as const;

const BACKENDS = {
  local: { kind: "mlx" },
  here: { kind: "openai", url: "http://127.0.0.1:8080/v1" },
  mine: { kind: "openai", url: "http://10.0.0.7:8080/v1", private: true },
  far: { kind: "openai", url: "https://models.test/v1", key: { env: "FAR_KEY" } },
  claude: { kind: "anthropic" },
  many: { kind: "openrouter" },
} as const;
const ELSEWHERE: readonly string[] = ["far", "claude", "many"];

const WHENS = cases("whens") as readonly object[];

const below = (draw: Draw, bound: number): number => draw(fc.nat, { max: bound });
const chance = (draw: Draw, percent: number): boolean => below(draw, 99) < percent;
function some<T>(draw: Draw, values: readonly T[], least: number, most: number): T[] {
  return draw(fc.shuffledSubarray<T>, [...values], { minLength: least, maxLength: Math.min(most, values.length) });
}
const one = <T>(draw: Draw, values: readonly T[]): T => draw(fc.constantFrom<T[]>, ...values);

/** A rule file with clouds in it, and something that must not go there. */
export function privateRuleSet(draw: Draw): PrivateRuleSet {
  const names = Array.from({ length: 2 + below(draw, 3) }, (_, index) => `model${index}`);
  const elsewhere = new Set<string>();
  const localOnly = new Set<string>();
  const profiles = Object.fromEntries(
    names.map((name) => {
      const backend = one(draw, Object.keys(BACKENDS));
      if (ELSEWHERE.includes(backend)) elsewhere.add(name);
      else if (chance(draw, 15)) localOnly.add(name);
      const price = ELSEWHERE.includes(backend) && chance(draw, 50) ? { price: { input: 3, output: 15 } } : {};
      return [
        name,
        {
          backend,
          model: backend === "claude" ? `claude-${name}` : `some/${name}`,
          window: 200_000,
          ...price,
          ...(localOnly.has(name) ? { localOnly: true } : {}),
        },
      ];
    }),
  );
  const tierNames = ["low", "mid", "high"].slice(0, 1 + below(draw, 2));
  const tiers = tierNames.map((id) => tierOf(draw, id, { names, elsewhere, localOnly }));
  const target = (): object => (chance(draw, 50) ? { tier: one(draw, tierNames) } : { profile: one(draw, names) });
  const routes = some(draw, WHENS, 0, 4).map((when, index) => ({ id: `route${index}`, when, ...target() }));
  const aliases = Object.fromEntries(
    some(draw, ["fast", "claude-opus-*", "claude-*"], 0, 2).map((name) => [name, one(draw, [...names, ...tierNames])]),
  );
  return {
    elsewhere,
    localOnly,
    file: {
      version: 1,
      backends: BACKENDS,
      profiles,
      tiers,
      routes,
      aliases,
      classes: [{ id: "title", when: { system: "Make a title" }, background: true }],
      ...(chance(draw, 60) ? intentsOf(draw, tierNames) : {}),
      neverLeaves: some(draw, SECRETS, 1, SECRETS.length).map(({ rule }) => rule),
      ...(chance(draw, 20) ? { budget: { perDay: 5 } } : {}),
    },
  };
}

/** A chain that the compiler takes: nothing elsewhere behind what stays local. */
function tierOf(
  draw: Draw,
  id: string,
  { names, elsewhere, localOnly }: Pick<PrivateRuleSet, "elsewhere" | "localOnly"> & { readonly names: string[] },
): object {
  const drawn = some(draw, names, 1, 4);
  const end = drawn.findIndex((name) => localOnly.has(name));
  const profiles = drawn.filter((name, index) => end < 0 || index <= end || !elsewhere.has(name));
  const moveOn = chance(draw, 30)
    ? { moveOn: some(draw, ["noKey", "refused", "overloaded", "tooLong", "timedOut"], 0, 4) }
    : {};
  const overflow = chance(draw, 30) ? { overflow: one(draw, [{ busy: 1 }, { promptTokens: 40 }, { busy: 3 }]) } : {};
  return { id, profiles, ...moveOn, ...overflow };
}

function intentsOf(draw: Draw, tiers: readonly string[]): object {
  return {
    intents: {
      talk: { tier: one(draw, tiers), patterns: ["hello"], about: "talk" },
      hard: { tier: one(draw, tiers), patterns: ["prove"], about: "hard" },
      again: { escalate: 1 + below(draw, 1), patterns: ["wrong"], about: "again" },
    },
    decide: { by: ["patterns"], default: one(draw, ["talk", "hard"]), ...(chance(draw, 30) ? { stickiness: 20 } : {}) },
  };
}
