import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Lock, LockedPolicy } from "../../generated/types/lock.d.ts";
import type { Mallex } from "../../generated/types/mallex.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import { referenceRequest } from "../../src/checks/profiles/context-budgets.ts";
import { printLock } from "../../src/cli/compile/write-lock.ts";
import { compile } from "../../src/compile.ts";
import { describeHidden, policyTerms } from "../../src/config/lock/policies.ts";
import { toData } from "../../src/config/parse/tree.ts";
import {
  type Probed,
  type TemplateMeasurement,
  changesOf,
  policyOf,
  probeTemplate,
  toLocked,
  withPolicy,
} from "../../src/inspect/probe/probe-template.ts";
import { parseBoundedTemplate } from "../../src/cli/commands/inspect/probe.ts";
import { parseChatTemplate, renderChatTemplate, type ChatTemplate } from "../../src/prompt/templates/chat-template.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { buildPromptForProfile } from "../../src/routing/turn/prepare-turn.ts";
import { ROOT, writtenProgram } from "../support/shipped-program.ts";
import { otherTalk } from "./other-conversation.ts";
import { realTemplates, type RealTemplate } from "./real-templates.ts";

const PAGE = `${ROOT}/docs/guide/probe.md`;
const FILE =
  "version: 1\nextends: [mallex:claude-code]\nprofiles:\n  main: { backend: local, model: real/model, window: 65536, output: 1024, size: medium }\n";
/** Of a talk that the probe never saw, in percent: what a choice may be off by. */
const SLACK = 1;

interface Result {
  readonly name: string;
  readonly text: string;
  readonly probed: Probed;
}

let program: Program;
let profile: Profile;
let asked: MessagesRequest;
let results: readonly Result[];
beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": FILE });
  const { config } = await compile({ file: `${ROOT}/mallex.yaml`, home: "/nowhere", packageRoot: ROOT });
  asked = referenceRequest(toData(config) as Mallex);
  const main = program.plan.profiles["main"];
  if (main === undefined) throw new Error("no profile");
  profile = main;
  results = realTemplates().map(probe);
}, 600_000);
afterEach(() => void vi.useRealTimers());

function sourceOf({ text }: Pick<RealTemplate, "text">): Parameters<typeof parseChatTemplate>[0] {
  const config = { bos_token: "<s>", eos_token: "</s>", pad_token: "<pad>", unk_token: "<unk>" };
  return { chatTemplate: text, config, thinks: text.includes("<think>") };
}

function probe({ name, text }: RealTemplate): Result {
  return {
    name,
    text,
    probed: probeTemplate({ program, profile, template: parseBoundedTemplate(sourceOf({ text })), request: asked }),
  };
}

test("there are enough of them, and most can be measured", () => {
  expect(results.length).toBeGreaterThanOrEqual(60);
  expect(results.filter(({ probed }) => probed.chosen !== undefined).length).toBeGreaterThanOrEqual(55);
  const silent = results.filter(({ probed }) => probed.chosen === undefined && reasonOf(probed) === "");
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("for each, the chosen policy shows all, and is never worse than any fixed one that does", () => {
  const worse = results.flatMap(({ name, probed: { chosen, measured } }) =>
    chosen === undefined ? [] : measured.filter((one) => shareOf(one) > shareOf(chosen)).map(() => name),
  );
  expect(worse).toEqual([]);
  expect(results.filter(({ probed }) => probed.chosen?.hides !== undefined).map(({ name }) => name)).toEqual([]);
});

test("the lock brings it into the plan, where a talk that the probe never saw keeps as much", async () => {
  const off: string[] = [];
  for (const { name, text, probed } of results) {
    const locked = toLocked(probed, { template: "0123456789abcdef", heads: {} });
    if (locked === undefined) continue;
    const own = await planned({ version: 1, models: { "real/model": locked } });
    expect({ name, ...policyOf(own) }).toEqual({ name, ...locked.policy });
    const template = parseChatTemplate(sourceOf({ text }));
    const mine = share(template, own) ?? 0;
    for (const { policy, bytes, hides } of probed.measured) {
      const fixed =
        bytes === undefined || hides !== undefined ? undefined : share(template, withPolicy(profile, policy));
      if ((fixed ?? 0) > mine + SLACK)
        off.push(
          `${name}: ${mine.toFixed(1)} %, with ${policyName(policy, locked.policy)} ${(fixed ?? 0).toFixed(1)} %`,
        );
    }
  }
  expect(off).toEqual([]);
}, 600_000);

/** The profile as a server would have it. */
async function planned(lock: Lock): Promise<Profile> {
  const { plan } = await writtenProgram({ "mallex.yaml": FILE, "mallex.lock": printLock(lock) });
  const main = plan.profiles["main"];
  if (main === undefined) throw new Error("no profile");
  return main;
}

/** Percent of the other talk's prompts that begin the next one, with the engine's own clock; nothing where it is refused. */
function share(template: ChatTemplate, shown: Profile): number | undefined {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const texts = otherTalk(asked).map(({ request, nextDay }) => {
      vi.setSystemTime(nextDay && shown.policy?.date !== "fixed" ? "2025-03-05T12:00:00" : "2025-03-04T12:00:00");
      const prompt = buildPromptForProfile(program, shown, request);
      if (prompt === undefined) throw new Error("not asked");
      return Buffer.from(renderChatTemplate(template, prompt));
    });
    const steps = texts.slice(1).map((next, at) => [texts[at] ?? next, next] as const);
    const kept = steps.reduce((sum, [before, next]) => sum + common(before, next), 0);
    return (100 * kept) / steps.reduce((sum, [before]) => sum + before.length, 0);
  } catch {
    return undefined;
  }
}

function common(a: Buffer, b: Buffer): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

describe("docs/guide/probe.md", () => {
  test("has the table", () => {
    const page = readFileSync(PAGE, "utf8");
    const [start, end] = ["<!-- templates: npm run docs:templates -->\n", "<!-- end of templates -->"];
    const from = page.indexOf(start) + start.length;
    const to = page.indexOf(end);
    expect(from).toBeGreaterThan(start.length);
    expect(to).toBeGreaterThanOrEqual(from);
    const wanted = page.slice(0, from) + tableOf(results) + page.slice(to);
    if (process.env["MALLEX_WRITE_DOCS"] === "1") writeFileSync(PAGE, wanted);
    expect(readFileSync(PAGE, "utf8")).toBe(wanted);
  });
});

function tableOf(all: readonly Result[]): string {
  const known = all.filter(({ probed }) => probed.chosen !== undefined);
  const changed = known.filter(({ probed: { chosen, measured } }) => chosen !== measured[0] || shareOf(chosen) < 100);
  const rows = changed.map(({ name, probed: { chosen, measured } }) => {
    const usual = measured[0];
    const policy = chosen === usual ? "as usual" : policyName(policyIn(chosen), policyIn(usual));
    return `| ${name} | ${cell(usual)} | ${policy} | ${cell(chosen)} |`;
  });
  const unknown = all.filter(({ probed }) => probed.chosen === undefined);
  return [
    `Of ${all.length} templates ${known.length} can be measured, and ${known.length - changed.length} of these keep everything under the usual policy. The others:`,
    "",
    "| template | as usual | chosen | keeps |",
    "|---|---|---|---|",
    ...rows,
    "",
    "A single policy for all of them, compared with the chosen ones (a conversation that is refused or incomplete counts as 0 %; averages of the measured templates):",
    "",
    "| policy | keeps | refused | incomplete |",
    "|---|---|---|---|",
    ...fixedRows(known),
    "",
    `Not measured, because the template engine lacks what they use: ${unknown.map(({ name, probed }) => `${name} (\`${reasonOf(probed)}\`)`).join(", ")}.`,
    "",
  ].join("\n");
}

/** The usual policy, and each that differs from it in one part. */
function fixedRows(known: readonly Result[]): string[] {
  const usual = policyIn(known[0]?.probed.measured[0]);
  const policies = known[0]?.probed.measured.slice(0, 6).map(({ policy }) => policy) ?? [];
  const of = ({ probed }: Result, policy: LockedPolicy): TemplateMeasurement | undefined =>
    probed.measured.find((one) => JSON.stringify(one.policy) === JSON.stringify(policy));
  const average = (figures: readonly number[]): string =>
    `${(figures.reduce((sum, figure) => sum + figure, 0) / figures.length).toFixed(1)} %`;
  return [
    ...policies.map((policy) => {
      const measured = known.map((one) => of(one, policy));
      const none = measured.filter((one) => one?.bytes === undefined).length;
      const hidden = measured.filter((one) => one?.hides !== undefined).length;
      return `| ${policyName(policy, usual)} | ${average(measured.map(shareOf))} | ${none} | ${hidden} |`;
    }),
    `| **the chosen ones** | **${average(known.map(({ probed }) => shareOf(probed.chosen)))}** | **0** | **0** |`,
  ];
}

function policyName(policy: LockedPolicy, usual: LockedPolicy): string {
  const changes = changesOf(policy, usual).map((name) => `${name}: ${policy[name]}`);
  return changes.length === 0 ? `as usual (${policyTerms(usual).join(", ")})` : changes.join(", ");
}

/** What is not shown is not kept. */
function shareOf(measured: TemplateMeasurement | undefined): number {
  return measured?.hides === undefined ? (measured?.bytes?.all ?? 0) : 0;
}

function policyIn(measured: TemplateMeasurement | undefined): LockedPolicy {
  if (measured === undefined) throw new Error("nothing was measured");
  return measured.policy;
}

function cell({ bytes, hides }: Partial<TemplateMeasurement> = {}): string {
  if (hides !== undefined) return describeHidden(hides);
  return bytes === undefined ? "refused" : `${bytes.all} % (${bytes.toolTurn} % / ${bytes.userTurn} %)`;
}

function reasonOf({ measured }: Probed): string {
  return measured[0]?.unknown ?? measured[0]?.refused ?? "";
}
