import type { ChainProfile, Decision, Explanation } from "../../generated/types/explanation.d.ts";
import type { Cost, Repair } from "../terms/report.ts";
import { plainStyle, type TextStyle } from "../problem/print-text.ts";
import { dollars, head, number, table } from "./print-lines.ts";
import { shorten } from "./shorten.ts";

/** What the person asks for, what keeps the talk here, and who would answer. */
export function printRouting(explanation: Explanation, style: TextStyle): string[] {
  return [...printIntent(explanation, style), ...printLocalOnly(explanation, style), ...printChain(explanation, style)];
}

function printIntent({ intent }: Explanation, style: TextStyle): string[] {
  if (intent === undefined) return [];
  const { id, step, margin, to, scores = {}, sure, words: text, at } = intent;
  const lead = margin === undefined ? "" : `, margin ${margin.toFixed(2)}`;
  const unsure = sure === false ? "not sure: with the step `model`, a model is asked" : undefined;
  const likely = Object.entries(scores).toSorted(([, one], [, other]) => other - one);
  return [
    head("intent", [`${id} → ${to}`, `by ${step}${lead}`, unsure, at && style("dim", at)], style),
    ...table([[JSON.stringify(shorten(text, 100))]], plainStyle),
    ...(likely.length === 0 ? [] : table([likely.map(([name, score]) => `${name} ${score.toFixed(2)}`)], plainStyle)),
  ];
}

function printLocalOnly({ bound }: Explanation, style: TextStyle): string[] {
  if (bound === undefined) return [];
  const { by, about, found, at } = bound;
  return [
    head("bound", [by, about, "what is sent stays on your own machines", at && style("dim", at)], style),
    ...(found === undefined
      ? []
      : table(
          [
            ["found in", found],
            ["way out", describeOptions(found)],
          ],
          plainStyle,
        )),
  ];
}

function describeOptions(found: string): string {
  return /^(?:system|tools)\b/.test(found)
    ? "the client itself says this: where all its sessions do, only a narrower rule helps, and then a new session"
    : "a new session without it, or a narrower rule and a new session";
}

/** One profile that can be asked and costs nothing is told by the lines about it. */
function printChain({ chain = [], decision }: Explanation, style: TextStyle): string[] {
  if (chain.length < 2 && chain.every(({ usable, price }) => usable && price === undefined)) return [];
  const tier = decision.tier === undefined ? undefined : `tier ${decision.tier}`;
  const many = chain.length === 1 ? "one profile" : `${chain.length} profiles, in order`;
  return [
    head("chain", [tier, many], style),
    ...table(
      chain.map((profile) =>
        chainRow(
          profile,
          chain.some(({ price }) => price !== undefined),
        ),
      ),
      style,
    ),
  ];
}

function chainRow(
  { name, model, backend, usable, reason, why = "", price, at = "" }: ChainProfile,
  printsPrices: boolean,
): string[] {
  const state = usable ? "can be asked" : `${reason}: ${shorten(why, 100)}`;
  const costs =
    price === undefined ? "" : `${dollars(price.read)} to read, ${dollars(price.perThousand)} per 1,000 written`;
  return [usable ? "✓" : "✗", name, `${model} on ${backend}`, state, ...(printsPrices ? [costs] : []), at];
}

const REPAIRS: Readonly<Record<Repair, string>> = {
  called: "asked once more for a call, and it came",
  said: "asked once more for a call; words came in its place",
  failed: "asked once more for a call, in vain: mallex logs says why",
  noRoom: "not asked once more for a call: there was no room",
};

/** What the recorded turn came to; it knew the session, and how the servers were. */
export function printAnswered(explanation: Explanation, style: TextStyle): string[] {
  const { answered, decision } = explanation;
  if (answered === undefined) return [];
  const { decision: was, cost, repair, ms } = answered;
  const { intent, passed = [], bound: pinnedReason } = was;
  const rows = [
    ["why", was.why],
    ...(intent === undefined ? [] : [["intent", `${intent.id} by ${intent.step}`]]),
    ...(pinnedReason === undefined ? [] : [["bound", describePinnedEarlier(pinnedReason, explanation)]]),
    ...passed.map(({ profile, reason, why }) => ["passed", `${profile}: ${reason}, ${shorten(why, 100)}`]),
    ...switchedRow(was),
    ...(repair === undefined ? [] : [["repair", REPAIRS[repair]]]),
    ...(cost === undefined ? [] : [costRow(cost)]),
  ];
  const other = isAs(was, decision) ? undefined : "not as above: it knew the session";
  const pieces = [
    was.tier && `tier ${was.tier}`,
    was.profile && `profile ${was.profile}`,
    ms === undefined ? undefined : `${(ms / 1000).toFixed(1)} s`,
    other && style("yellow", other),
  ];
  return [head("answered", pieces, style), ...table(rows, plainStyle)];
}

type PrintedTarget = Pick<Explanation["decision"], "tier" | "profile">;

function isAs(one: PrintedTarget, other: PrintedTarget): boolean {
  return one.tier === other.tier && one.profile === other.profile;
}

function describePinnedEarlier(by: string, { bound }: Explanation): string {
  return bound === undefined ? `${by}; nothing in this request, as it is kept: the session was bound before` : by;
}

function costRow({ usd, dearest, estimated }: Cost): string[] {
  const sure = estimated === true ? ", by estimate" : "";
  return ["cost", `${dollars(usd)}${sure}; on the dearest profile ${dollars(dearest)}`];
}

function switchedRow({ switched }: Decision): string[][] {
  if (switched === undefined) return [];
  return [["moved", `from ${switched.from}; ${number(switched.reread)} tokens of what the client sends to read anew`]];
}
