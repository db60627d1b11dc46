import type { ExplainedProfile, Explanation, TriedRule } from "../../generated/types/explanation.d.ts";
import { count } from "../problem/count.ts";
import { plainStyle, type TextStyle } from "../problem/print-text.ts";
import { head, number, table } from "./print-lines.ts";
import { printTools } from "./print-tools.ts";
import { printRouting, printAnswered } from "./print-routing.ts";
import { printTexts, clientFacingPacks } from "./print-texts.ts";
import { escapeUntrusted } from "./seen.ts";
import { shorten } from "./shorten.ts";

/** An explanation as a person reads it, top to bottom in the order in which things are decided. */
export function printExplanation(explanation: Explanation, style: TextStyle = plainStyle): string {
  const sections = [
    [...printRequest(explanation, style)],
    [...printClass(explanation, style)],
    [...printRoute(explanation, style)],
    [...printRouting(explanation, style)],
    [...printProfile(explanation, style), ...printTools(explanation, style)],
    [...printParts(explanation, style), ...printRules(explanation, style), ...printDropped(explanation, style)],
    [...printTexts(explanation, style)],
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
    head(
      "request",
      [from, release, `model ${model}`, ...counts].map((text) => shorten(text, 100)),
      style,
    ),
    ...(failed === undefined
      ? []
      : [head("failed", [style("red", `the recorded turn: ${shorten(failed, 300)}`)], style)]),
  ];
  const { hash, answeredBy } = plan;
  if (answeredBy === undefined) return [...lines, head("plan", [hash], style)];
  const changed = style("yellow", `the turn was answered by another one, ${answeredBy}: what happened then may differ`);
  return [...lines, head("plan", [hash, changed], style)];
}

function printClass({ class: { id, background, at, tried } }: Explanation, style: TextStyle): string[] {
  const why = tried.some(({ holds }) => holds) ? at : "no class holds";
  const kind = background ? "not asked by the person" : undefined;
  return [head("class", [id, kind, why === undefined ? why : style("dim", why)], style), ...printTried(tried, style)];
}

function printRoute({ route }: Explanation, style: TextStyle): string[] {
  const { id, to, at, tried } = route;
  const found = id === undefined ? ["none matches"] : [`${id} → ${to}`, at && style("dim", at)];
  return [head("route", found, style), ...printTried(tried, style)];
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
    head("profile", [name, why, style("dim", at)], style),
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
    head("parts", [`${parts.filter(({ found }) => found).length} of ${parts.length} found`], style),
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
  return [head("fired", [count(rules.length, "rule"), `${signed(total)} tokens`], style), ...table(rows, style)];
}

/** Those that rules have dropped stand among the rules. */
function printDropped({ dropped }: Explanation, style: TextStyle): string[] {
  const others = dropped.filter(({ rule }) => rule === undefined);
  if (others.length === 0) return [];
  const rows = others.map(({ what, why, count: times }) => [shorten(what), `×${times}`, shorten(why, 80)]);
  return [head("lost", ["besides what rules have dropped"], style), ...table(rows, plainStyle)];
}

function printEnd(explanation: Explanation, style: TextStyle): string[] {
  const { outcome, reply = "", problem, tokens, prompt } = explanation;
  const { sent, read, exact, inexact } = tokens;
  const text = clientFacingPacks(explanation);
  const lines: string[] = [];
  if (problem !== undefined)
    lines.push(head("refused", [style("red", shorten(problem.message, 300)), problem.code, text], style));
  if (outcome === "reply") lines.push(head("reply", [escapeUntrusted(JSON.stringify(reply)), text], style));
  if (outcome === "relay")
    return [
      head(
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
  return [...lines, head("tokens", [`the client sends ${number(sent)}`, model, answer, style("dim", how)], style)];
}

function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : value === 0 ? "±0" : `−${number(-value)}`;
}
