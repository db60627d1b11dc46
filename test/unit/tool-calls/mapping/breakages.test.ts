import { describe, expect, test } from "vitest";
import { JSON_FORMS, OTHER_FORMS, type Broken } from "../../../support/breakages/break-answer.ts";
import { meantCall, type MeantCall } from "../../../support/breakages/calls-to-break.ts";
import { breakCall, tryBroken, type Breaking, type Tried } from "../../../support/breakages/try-broken.ts";
import { shippedDialects } from "../../../support/dialect-fixtures.ts";
import { random } from "../../../support/random.ts";
import { byDepth } from "../../../support/depth.ts";

const DIALECTS = [...Object.keys(JSON_FORMS), ...OTHER_FORMS];
const dialects = await shippedDialects();

const COUNT = byDepth({ small: 300, full: 300, wide: 30_000 });

interface Case extends Tried {
  readonly seed: number;
  readonly name: string;
  readonly meant: MeantCall;
  readonly broken: Broken;
}

/** Breakages of valid calls; each seed gives the same one on every machine. */
function tryMany(count: number, names: readonly string[]): Case[] {
  const cases: Case[] = [];
  for (let seed = 1; cases.length < count; seed += 1) {
    const chance = random(seed);
    const name = chance.pick(names);
    const dialect = dialects[name];
    if (dialect === undefined) throw new Error(`there is no dialect ${name}`);
    const meant = meantCall(chance);
    const breaking: Breaking = { name, dialect, chance };
    const broken = breakCall(meant, breaking);
    if (broken !== undefined) cases.push({ seed, name, meant, broken, ...tryBroken(broken, meant, breaking) });
  }
  return cases;
}

function share(cases: readonly Case[], verdict: Tried["verdict"]): number {
  return cases.filter((one) => one.verdict === verdict).length / cases.length;
}

function told(name: string, cases: readonly Case[]): string {
  const percent = (verdict: Tried["verdict"]): string => `${(share(cases, verdict) * 100).toFixed(1)} %`;
  return `${name}: of ${cases.length} broken calls ${percent("recovered")} arrive as they were meant, ${percent("text")} become text, ${percent("wrong")} are wrong`;
}

describe("a broken call arrives as it was meant, or not at all", () => {
  test(`of ${COUNT}, over all dialects`, { timeout: COUNT * 50 + 20_000 }, () => {
    const cases = tryMany(COUNT, DIALECTS);
    process.stdout.write(`${told("all", cases)}\n`);
    expect(cases.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
    expect(new Set(cases.map(({ broken }) => broken.breakage)).size).toBeGreaterThan(35);
    expect(share(cases, "recovered")).toBeGreaterThan(0.55);
  });

  test.each(DIALECTS)("of 100 in %s", (name) => {
    const cases = tryMany(100, [name]);
    process.stdout.write(`${told(name, cases)}\n`);
    expect(cases.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
    expect(share(cases, "recovered")).toBeGreaterThan(0.45);
  });

  test("what was mended is named", () => {
    const cases = tryMany(300, ["tagged"]);
    const isBroken = ({ broken }: Case): boolean => broken.breakage === "trailing commas";
    const mended = cases.filter((one) => isBroken(one) && one.verdict === "recovered").map((one) => one.mended);
    expect(mended.length).toBeGreaterThan(0);
    for (const one of mended) expect(one).toContain("mended: a trailing comma");
  });
});
