import type {
  ChainProfile,
  Decision,
  ExplainedProfile,
  Explanation,
  TriedRule,
} from "../../../generated/types/explanation.d.ts";
import { plainStyle, type TextStyle } from "../../diagnostics/print-problems.ts";
import { count } from "../../shared/format-quantities.ts";
import type { Cost, Repair } from "../../shared/turn-report.ts";
import { dollars, escapeUntrusted, headLine, number, shorten, table } from "../text/terminal-text.ts";

/** An explanation as a person reads it, top to bottom in the order in which things are decided. */
export function printExplanation(explanation: Explanation, style: TextStyle = plainStyle): string {
  const sections = [
    [...printRequest(explanation, style)],
    [...printClass(explanation, style)],
    [...printRoute(explanation, style)],
    [...printRouting(explanation, style)],
    [...printProfile(explanation, style), ...printTools(explanation, style)],
    [...printParts(explanation, style), ...printRules(explanation, style), ...printDropped(explanation, style)],
    [...printEnd(explanation, style)],
    [...printAnswered(explanation, style)],
  ];
  return sections
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function printRequest({ request, plan }: Explanation, style: TextStyle): string[] {
  const { from, client, model, messages, tools, failed } = request;
  const release = client === undefined ? "a client of unknown release" : `Claude Code ${client}`;
  const counts = [count(messages, "message"), count(tools, "tool")];
  const lines = [
    headLine(
      "request",
      [from, release, `model ${model}`, ...counts].map((text) => shorten(text, 100)),
      style,
    ),
    ...(failed === undefined
      ? []
      : [headLine("failed", [style("red", `the recorded turn: ${shorten(failed, 300)}`)], style)]),
  ];
  const { hash, answeredBy } = plan;
  if (answeredBy === undefined) return [...lines, headLine("plan", [hash], style)];
  const changed = style("yellow", `the turn was answered by another one, ${answeredBy}: what happened then may differ`);
  return [...lines, headLine("plan", [hash, changed], style)];
}

function printClass({ class: { id, background, at, tried } }: Explanation, style: TextStyle): string[] {
  const why = tried.some(({ holds }) => holds) ? at : "no class holds";
  const kind = background ? "not asked by the person" : undefined;
  return [
    headLine("class", [id, kind, why === undefined ? why : style("dim", why)], style),
    ...printTried(tried, style),
  ];
}

function printRoute({ route }: Explanation, style: TextStyle): string[] {
  const { id, to, at, tried } = route;
  const found = id === undefined ? ["none matches"] : [`${id} → ${to}`, at && style("dim", at)];
  return [headLine("route", found, style), ...printTried(tried, style)];
}

function printTried(tried: readonly TriedRule[], style: TextStyle): string[] {
  const rows = tried.map(({ id, holds, failed = "", has = "", at = "" }) => [
    holds ? "✓" : "✗",
    id,
    failed,
    holds ? "holds" : has,
    at,
  ]);
  return table(rows, style);
}

function printProfile({ profile }: Explanation, style: TextStyle): string[] {
  if (profile === undefined) return [];
  const { name, model, backend, size, prompt, head: begins, window, output, repeats, why, at = "" } = profile;
  return [
    headLine("profile", [name, why, style("dim", at)], style),
    ...table(
      [
        ["model", `${model} on ${backend}`],
        ["size", `${size}: prompt ${prompt}${begins === undefined ? "" : `, head ${begins} tokens`}`],
        ["calls", describeCallFormat(profile)],
        ...(repeats?.last === undefined ? [] : [["repeats", describeStreak(repeats)]]),
        ["window", `${number(window)} tokens, of these at most ${number(output)} for the answer`],
      ],
      plainStyle,
    ),
  ];
}

function describeCallFormat({ dialect, alsoReads, style, repair, repeats }: ExplainedProfile): string {
  const facts = [
    `dialect ${dialect}`,
    alsoReads && `also reads ${alsoReads.join(" ")}`,
    style && `style ${style}`,
    repair && `repair ${repair}`,
    repeats && `told of repeats at ${repeats.tell}, ended at ${repeats.stop}`,
  ];
  return facts.filter((fact) => fact !== undefined).join(", ");
}

function describeStreak({ tell, stop, streak = 0, last = "" }: NonNullable<ExplainedProfile["repeats"]>): string {
  const notice = streak < tell ? "the model is not told yet" : "the model is told";
  const then = streak < stop ? notice : `${notice}, and stopped if it goes on so`;
  return `${count(streak, "call")} in a row brought nothing new, the last ${shorten(last, 60)}: ${then}`;
}

function printParts({ parts }: Explanation, style: TextStyle): string[] {
  if (parts.length === 0) return [];
  const rows = parts.map(({ name, found, roles, tokens, at = "" }) =>
    found
      ? ["✓", name, `${number(tokens)} tokens out of ${roles.join(" and ")} text`, at]
      : ["–", name, "not there", at],
  );
  return [
    headLine("parts", [`${parts.filter(({ found }) => found).length} of ${parts.length} found`], style),
    ...table(rows, style),
  ];
}

function printRules({ rules }: Explanation, style: TextStyle): string[] {
  if (rules.length === 0) return [];
  const total = rules.reduce((sum, { tokens }) => sum + tokens, 0);
  const rows = rules.flatMap(({ list, id, do: what, times, tokens, leftIn, at = "" }) => {
    const kind = list === "trim" ? "trim" : "filter";
    return [
      ...(times > 0 ? [[kind, id, `${what} ×${times}`, `${signed(tokens)} tokens`, at]] : []),
      ...(leftIn === undefined
        ? []
        : [[kind, id, `left in ×${leftIn.times}`, `requires ${shorten(leftIn.words.join(", "), 60)}`, at]]),
    ];
  });
  return [headLine("fired", [count(rules.length, "rule"), `${signed(total)} tokens`], style), ...table(rows, style)];
}

/** Those that rules have dropped stand among the rules. */
function printDropped({ dropped }: Explanation, style: TextStyle): string[] {
  const others = dropped.filter(({ rule }) => rule === undefined);
  if (others.length === 0) return [];
  const rows = others.map(({ what, why, count: times }) => [shorten(what), `×${times}`, shorten(why, 80)]);
  return [headLine("lost", ["besides what rules have dropped"], style), ...table(rows, plainStyle)];
}

function printEnd(explanation: Explanation, style: TextStyle): string[] {
  const { outcome, reply = "", problem, tokens, prompt } = explanation;
  const { sent, read, exact, inexact } = tokens;
  const lines: string[] = [];
  if (problem !== undefined)
    lines.push(headLine("refused", [style("red", shorten(problem.message, 300)), problem.code], style));
  if (outcome === "reply") lines.push(headLine("reply", [escapeUntrusted(JSON.stringify(reply))], style));
  if (outcome === "relay")
    return [
      headLine(
        "tokens",
        [`the client sends ${number(sent)}, and they go on as they are`, style("dim", "an estimate")],
        style,
      ),
    ];
  const model =
    prompt === undefined
      ? "no model is asked"
      : `the model ${problem === undefined ? "reads" : "would read"} ${number(read)}`;
  const how = exact
    ? "counted by its own tokenizer"
    : prompt === undefined
      ? "an estimate"
      : `an estimate: ${inexact ?? ""}`;
  const answer =
    prompt === undefined || problem !== undefined ? undefined : `its answer may have ${number(prompt.maxTokens)}`;
  return [...lines, headLine("tokens", [`the client sends ${number(sent)}`, model, answer, style("dim", how)], style)];
}

function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : value === 0 ? "±0" : `−${number(-value)}`;
}

/** What the person asks for, what keeps the conversation here, and who would answer. */
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
    headLine("intent", [`${id} → ${to}`, `by ${step}${lead}`, unsure, at && style("dim", at)], style),
    ...table([[JSON.stringify(shorten(text, 100))]], plainStyle),
    ...(likely.length === 0 ? [] : table([likely.map(([name, score]) => `${name} ${score.toFixed(2)}`)], plainStyle)),
  ];
}

function printLocalOnly({ bound }: Explanation, style: TextStyle): string[] {
  if (bound === undefined) return [];
  const { by, about, found, at } = bound;
  return [
    headLine("bound", [by, about, "what is sent stays on your own machines", at && style("dim", at)], style),
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
    headLine("chain", [tier, many], style),
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
  return [headLine("answered", pieces, style), ...table(rows, plainStyle)];
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

/** Names that stand in one line. */
const SOME = 10;

/** What becomes of the client's tools: some names of each kind, and how many there are. */
export function printTools({ tools, request }: Explanation, style: TextStyle): string[] {
  if (tools === undefined) return [];
  const { toolset, offered, stubs = [], findable = [], dropped = [], head: tokens } = tools;
  const facts = [`toolset ${toolset}`, formatToolNames(offered), `the client offers ${request.tools}`];
  const row = (what: string, names: readonly string[]): string[][] =>
    names.length === 0 ? [] : [[what, number(names.length), someOf(names)]];
  const rows = [...row("in short", stubs), ...row("findable", findable), ...row("dropped", dropped)];
  const size = tokens === undefined ? undefined : `system text and tools: about ${number(tokens)} tokens`;
  return [headLine("tools", [...facts, size, style("dim", tools.at ?? "")], style), ...table(rows, plainStyle)];
}

function formatToolNames(names: readonly string[]): string {
  if (names.length === 0) return "none are shown";
  return names.length > SOME ? `${names.length} are shown: ${someOf(names)}` : someOf(names);
}

function someOf(names: readonly string[]): string {
  const more = names.length - SOME;
  const some = names.slice(0, SOME).map((name) => shorten(name));
  return [...some, ...(more > 0 ? [`and ${number(more)} more`] : [])].join(" ");
}
