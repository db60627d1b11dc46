import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { fixFiles } from "../../../../src/inspect/fix/fix-files.ts";
import { compile, type CompileInput } from "../../../../src/compile.ts";
import type { Tree } from "../../../../src/config/parse/tree.ts";
import type { Location } from "../../../../src/diagnostics/problem.ts";
import { packageRoot } from "../../checks/scratch.ts";
import { byDepth } from "../../../support/depth.ts";

const TYPOS_PER_FILE = 3;
/** At small depth in every sixth file. */
const EVERY = byDepth({ small: 6, full: 2, wide: 1 });
/** The share that is restored. Of the twenty slips at small depth, which change with each new file, two or three are chance. */
const RESTORED = byDepth({ small: 0.75, full: 0.88 });
const folder = join(packageRoot, "test/corpus/compile-ok");

/** Good files that stand alone, and what a person may misspell in them: keys, names, ids, words. */
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml") && !name.endsWith(".test.yaml"))
  .map((name) => {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    const { tree } = parseYaml(name, text);
    return { path, text, words: tree === undefined ? [] : wordsOf(tree) };
  });

function wordsOf(tree: Tree, isNote = false): Location[] {
  if (isNote) return [];
  if (tree.kind === "list") return tree.items.flatMap((item) => wordsOf(item));
  if (tree.kind === "dict")
    return [...tree.entries].flatMap(([key, { keyAt, value }]) => [
      ...(key.startsWith("x-") ? [] : [keyAt]),
      ...wordsOf(value, key.startsWith("x-")),
    ]);
  return typeof tree.value === "string" && /^[\w:/.-]{3,}$/.test(tree.value) ? [tree.at] : [];
}

/** Numbers below 1, the same ones on every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** One slip of the fingers: a letter left out, doubled, swapped with the next, another one, or in the other case. */
function misspell(word: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (word.length - 1));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const other = LETTERS.charAt(Math.floor(next() * LETTERS.length));
  const slips = [
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    before + other + after,
    before + (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()) + after,
  ];
  return slips[Math.floor(next() * slips.length)] ?? word;
}

interface Slip {
  readonly word: string;
  readonly wrong: string;
  readonly text: string;
}

/** The text with one of its words misspelt. */
function slipIn(text: string, { line = 1, column = 1, length = 0 }: Location, next: () => number): Slip {
  const lines = text.split("\n");
  const row = lines[line - 1] ?? "";
  const quotes = /["']/.test(row.charAt(column - 1)) ? 1 : 0;
  const [from, to] = [column - 1 + quotes, column - 1 + length - quotes];
  const word = row.slice(from, to);
  const wrong = word.length < 3 ? word : misspell(word, next);
  lines[line - 1] = row.slice(0, from) + wrong + row.slice(to);
  return { word, wrong, text: lines.join("\n") };
}

/** `restored`: to the same plan. `otherwise`: to a plan with a name in another spelling. `left`: not to a plan. */
type Result = "silent" | "restored" | "otherwise" | "left";

async function afterMending(input: CompileInput, text: string, hash: string | undefined): Promise<Result> {
  const edited = new Map([[input.file, text]]);
  const broken = await compile({ ...input, edited });
  if (broken.plan !== undefined && broken.problems.length === 0) return "silent";
  const { plan } = (await fixFiles({ ...input, edited })).compiled;
  return plan === undefined ? "left" : plan.hash === hash ? "restored" : "otherwise";
}

test(
  "nearly every slip in a good file is mended so that the rules are what they were",
  { timeout: 600_000 },
  async () => {
    const random = numbers(7);
    const next = (): number => random.next().value;
    const tally: Record<Result, number> = { silent: 0, restored: 0, otherwise: 0, left: 0 };
    const missed: string[] = [];
    for (const { path, text, words } of files.filter((_, at) => at % EVERY === 0)) {
      const input: CompileInput = { file: path, home: "/none", packageRoot };
      const { plan } = await compile(input);
      for (let typo = 0; typo < TYPOS_PER_FILE && words.length > 0; typo += 1) {
        const slip = slipIn(text, words[Math.floor(next() * words.length)] ?? {}, next);
        if (slip.wrong === slip.word) continue;
        const result = await afterMending(input, slip.text, plan?.hash);
        tally[result] += 1;
        if (result === "left") missed.push(`${slip.word} → ${slip.wrong}`);
      }
    }
    const caught = tally.restored + tally.otherwise + tally.left;
    process.stdout.write(`${caught} slips caught: ${JSON.stringify(tally)}; left: ${missed.join(", ")}\n`);
    expect(caught).toBeGreaterThan(75 / EVERY);
    expect(tally.restored).toBeGreaterThanOrEqual(Math.floor(RESTORED * caught));
    expect(tally.left).toBeLessThanOrEqual(Math.ceil(0.05 * caught));
  },
);
