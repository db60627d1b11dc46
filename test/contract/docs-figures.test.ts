import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { explainTurn } from "../../src/inspect/explain/explain-turn.ts";
import { printExplanation } from "../../src/inspect/explain/print-explanation.ts";
import { clientVersion } from "../../src/server/sessions/client-session.ts";
import { decodeRequest } from "../../src/protocols/anthropic/decode-request.ts";
import { CLIENTS } from "../support/clients.ts";
import { firstRequest } from "../support/prepare-recorded.ts";
import { recordingOf } from "../support/recordings.ts";
import { ROOT, shippedProgram } from "../support/shipped-program.ts";
import { smollm2Counter } from "../support/smollm2-counter.ts";

/** What may differ between two recordings: names of folders, hashes of commits, the date. */
const mayDiffer = (figure: number): number => 20 + figure / 10;

/** A line without its layout, and without the line numbers of packs, which the page leaves out. */
function plainLine(line: string): string {
  return line
    .trim()
    .replaceAll(/\s+/g, " ")
    .replace(/(mallex(?:[.:/][\w-]+)+):\d+$/, "$1");
}

/** Its numbers, and what is left without them. */
function parted(line: string): readonly [words: string, numbers: readonly number[]] {
  const numbers = [...line.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(",", "")));
  return [line.replaceAll(/\d[\d,]*/g, "#"), numbers];
}

/** Not the command, what is left out, or the plan, which each change of the file changes. */
function isFigure(line: string): boolean {
  return !/^(?:$|\$ |…|```|plan )/.test(line);
}

/** Lines whose numbers differ between recordings of one request. */
const IS_ROUGH = /^(?:date|instructions|environment|git) ✓|^tokens |^tools |^subagent ✗/;

function isSame(said: string, printed: string): boolean {
  return IS_ROUGH.test(said) ? isNear(said, printed) : said === printed;
}

function isNear(said: string, printed: string): boolean {
  const [[words, numbers], [others, found]] = [parted(said), parted(printed)];
  return words === others && numbers.every((one, at) => Math.abs(one - (found[at] ?? 0)) <= mayDiffer(one));
}

/** What `explain --all` prints of the recorded request. */
async function explained(): Promise<string[]> {
  const release = CLIENTS.at(-1) ?? "";
  const program = await shippedProgram();
  const { body, userAgent } = firstRequest(program, await recordingOf(release));
  const { config, budgets } = await compile({ file: `${ROOT}/mallex.yaml`, home: "/nowhere", packageRoot: ROOT });
  const counter = smollm2Counter();
  const explanation = await explainTurn(program, {
    from: "request.json",
    request: decodeRequest(body),
    ...clientVersion(program.plan, userAgent),
    origins: config,
    budgets,
    counter: async () => Promise.resolve(counter),
  });
  return printExplanation(explanation).split("\n").map(plainLine);
}

let printed: readonly string[] = [];
beforeAll(async () => void (printed = await explained()), 300_000);

function linesOf(page: string, sample: RegExp): string[] {
  const [found = ""] = sample.exec(readFileSync(join(ROOT, page), "utf8")) ?? [];
  return found.split("\n").map(plainLine).filter(isFigure);
}

test("the sample of docs/guide/explain.md has the figures that `explain --all` prints of the recorded request", () => {
  const said = linesOf("docs/guide/explain.md", /^\$ mallex explain request\.json --all\n…\nrequest .*?^```/ms);
  expect(said.length).toBeGreaterThan(40);
  expect(said.filter((line) => !printed.some((other) => isSame(line, other)))).toEqual([]);
});

test("the session in README.md has the same figures, but for its folder", () => {
  const said = linesOf("README.md", /^rules .*?^```/ms);
  expect(said.length).toBe(4);
  expect(said.filter((line) => !printed.some((other) => isNear(line, other)))).toEqual([]);
});
