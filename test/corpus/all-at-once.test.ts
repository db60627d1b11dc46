import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { random } from "../support/random.ts";
import { byDepth } from "../support/depth.ts";

const here = dirname(fileURLToPath(import.meta.url));
const packageRoot = join(here, "../..");
const { properties } = JSON.parse(readFileSync(join(packageRoot, "schema/mallex.schema.json"), "utf8")) as {
  readonly properties: Readonly<Record<string, unknown>>;
};
const SEED = 77;
const PAIRS = byDepth({ small: 150, full: 300, wide: 10_000 });

/** What only a whole plan shows: there is none while something is wrong. */
const OF_THE_PLAN = new Set([
  "MX3056",
  "MX3067",
  "MX3080",
  "MX3081",
  "MX3082",
  "MX3127",
  "MX3128",
  "MX3133",
  "MX3182",
  "MX3300",
  "MX3301",
  "MX4002",
  "MX6184",
  "MX6185",
]);

/** What is judged by what is not there waits until these sections are sound. */
const WAITING: Readonly<Record<string, readonly string[]>> = {
  MX3050: ["clientTools"],
  MX3051: ["clientTools"],
  MX3063: ["models"],
  MX3064: ["models"],
  MX3070: ["classes"],
  MX3100: ["backends"],
  MX3101: ["backends"],
  MX3102: ["backends"],
  MX3103: ["backends"],
  MX3104: ["backends"],
  MX3105: ["backends", "classes"],
  MX3108: ["backends"],
  MX3116: ["clientTools"],
  MX3121: ["backends"],
  MX3123: ["backends"],
  MX3124: ["backends"],
  MX3125: ["backends", "tiers"],
  MX3126: ["tiers"],
  MX3129: ["clientTools", "tiers"],
};

/** What names something of these sections is not the same beside another section. */
const NAMING: Readonly<Record<string, RegExp>> = {
  tiers: /\b(?:tier|tag|aliases):/,
  toolsets: /\btoolset:/,
  intents: /^routes:/m, // one may take what intents decide
};

/** What is wrong with the text of a file, and with its levels, is said before anything else. */
const isOfTheText = (code: string): boolean => code < "MX2000" || code === "MX2006" || code === "MX2007";

interface Case {
  readonly name: string;
  /** What two cases must have in common to be one file: version, packs and profiles. */
  readonly head: string;
  readonly body: string;
  readonly sections: readonly string[];
  /** Lines of the body, with codes. */
  readonly found: readonly string[];
}

/** Broken files of which a part can stand in another file. */
async function readCases(): Promise<Case[]> {
  const folder = join(here, "compile-err");
  const cases: Case[] = [];
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".yaml"))) {
    const text = readFileSync(join(folder, name), "utf8").replace(/^(#.*\n)+/, "");
    const blocks = text.split(/^(?=\S)/m);
    const isHead = (block: string): boolean => /^(version|extends|profiles):/.test(block);
    const head = blocks.filter(isHead).join("");
    const bodies = blocks.filter((block) => !isHead(block));
    const sections = bodies.map((block) => /^\w+(?=:)/.exec(block)?.[0] ?? "");
    const body = bodies.join("");
    if (sections.includes("") || sections.length === 0 || !body.endsWith("\n")) continue;
    const found = await problemsIn(head + body);
    const isOfBody = found.every(({ line, code }) => line > linesOf(head) && !isOfTheText(code));
    if (found.length > 0 && isOfBody) cases.push({ name, head, body, sections, found: toLines(found, linesOf(head)) });
  }
  return cases;
}

interface Found {
  readonly line: number;
  readonly code: string;
}

async function problemsIn(text: string): Promise<Found[]> {
  const file = join(here, "nowhere", "mallex.yaml");
  const { problems } = await compile({ file, home: "/nowhere", packageRoot, edited: new Map([[file, text]]) });
  return problems.map(({ at, code }) => ({ line: at?.line ?? 0, code })).filter(({ code }) => !OF_THE_PLAN.has(code));
}

function linesOf(text: string): number {
  return text.split("\n").length - 1;
}

function toLines(found: readonly Found[], above: number): string[] {
  return found.map(({ line, code }) => `${line - above} ${code}`);
}

/** Two that have nothing to do with each other. */
function pairs(cases: readonly Case[]): [Case, Case][] {
  const chance = random(SEED);
  const all = cases.flatMap((one, index) =>
    cases
      .slice(index + 1)
      .filter((other) => one.head === other.head && !hangsOn(one, other) && !hangsOn(other, one))
      .map((other): [Case, Case] => [one, other]),
  );
  return Array.from({ length: PAIRS }, () => chance.pick(all));
}

function hangsOn({ sections, body, found }: Case, other: Case): boolean {
  const isUnknown = other.sections.some((name) => !(name in properties));
  return (
    sections.some((name) => other.sections.includes(name)) ||
    other.sections.some((name) => NAMING[name]?.test(body)) ||
    Object.entries(WAITING).some(
      ([code, waits]) =>
        found.some((line) => line.endsWith(code)) && (isUnknown || waits.some((name) => other.sections.includes(name))),
    )
  );
}

test("of two broken files in one, what is said of each is said, and nothing else", async () => {
  const chosen = pairs(await readCases());
  expect(new Set(chosen.flat()).size).toBeGreaterThan(PAIRS / 7);
  const wrong: string[] = [];
  for (const [one, other] of chosen) {
    const text = one.head + one.body + other.body;
    const found = toLines(await problemsIn(text), linesOf(one.head)).toSorted();
    const want = [...one.found, ...other.found.map((line) => below(line, linesOf(one.body)))].toSorted();
    if (found.join() !== want.join()) wrong.push(`${one.name} and ${other.name}: ${found.join()}, not ${want.join()}`);
  }
  expect(wrong).toEqual([]);
}, 1_800_000);

function below(found: string, lines: number): string {
  return found.replace(/^\d+/, (line) => String(Number(line) + lines));
}
