import type { Explanation } from "../../../generated/types/explanation.d.ts";
import { plainStyle, type TextStyle } from "../../diagnostics/print-problems.ts";
import { passReason } from "../../routing/fallback/failure-reason.ts";
import { count } from "../../shared/format-quantities.ts";
import type { Passed, Repair } from "../../shared/turn-report.ts";
import { printTree } from "../text/print-tree.ts";
import { escapeUntrusted, headLine, number, shorten } from "../text/terminal-text.ts";
import { printUnfired } from "./unfired-rules.ts";

type UnsummarizedExplanation = Omit<Explanation, "summary">;

/** The answer to "why did I get this answer?" in three sentences: who answered, why, and what was cut. */
export function summarize(explanation: UnsummarizedExplanation): NonNullable<Explanation["summary"]> {
  return { answered: describeAnswerer(explanation), why: describeReason(explanation), cut: whatWasCut(explanation) };
}

function describeAnswerer(explanation: UnsummarizedExplanation): string {
  const { answered, request, outcome, problem } = explanation;
  if (request.failed !== undefined) return `nobody: ${shorten(request.failed, 200)}`;
  if (answered === undefined && problem !== undefined) return `nobody: ${shorten(problem.message, 200)}`;
  const { decision = explanation.decision } = answered ?? {};
  const { profile, tier } = decision;
  if (profile === undefined)
    return outcome === "refuse" ? "nobody: the request is refused" : "mallex itself, no model was asked";
  if (isSearch(explanation))
    return ["mallex itself: a search of the web, no model was asked", measured(answered)].filter(Boolean).join(", ");
  return [`${profile}${modelOf(explanation, profile)}`, tier && `tier ${tier}`, measured(answered)]
    .filter(Boolean)
    .join(", ");
}

/** Answered by a search alone, or to be. */
function isSearch({ answered, outcome }: UnsummarizedExplanation): boolean {
  if (answered === undefined) return outcome === "search";
  return answered.searches !== undefined && answered.usage?.["inputTokens"] === 0;
}

/** Of the recorded turn, if that names it; else the model of today's rules, if they choose the same profile. */
function modelOf({ answered, profile }: UnsummarizedExplanation, name: string): string {
  const { model, backend } = answered ?? {};
  if (model !== undefined && backend !== undefined) return ` (${model} on ${backend})`;
  return profile?.name === name ? ` (${profile.model} on ${profile.backend})` : "";
}

function measured(answered: UnsummarizedExplanation["answered"]): string {
  const { usage: { outputTokens } = {}, ms } = answered ?? {};
  const wrote = outputTokens === undefined ? undefined : count(outputTokens, "token");
  const took = ms === undefined ? undefined : `${(ms / 1000).toFixed(1)} s`;
  const searched = answered?.searches && `web searches: ${answered.searches.length}`;
  const stopped = answered?.stopped === true ? "stopped by the client" : undefined;
  return [wrote, took, searched, stopped].filter((piece) => piece !== undefined).join(", ");
}

function describeReason(explanation: UnsummarizedExplanation): string {
  const { answered, decision, route, intent, profile } = explanation;
  const { why, passed = [], bound: pinnedReason } = answered?.decision ?? decision;
  const at = route.at ?? intent?.at ?? profile?.at;
  return [
    shorten(why, 200),
    ...passed.map((one) => describeSkipped(one, explanation)),
    ...(pinnedReason === undefined ? [] : [`what is sent stays on this machine (${pinnedReason})`]),
    ...(at === undefined ? [] : [at]),
  ].join(" · ");
}

/** Leaves out a failure that the first line already names. */
function describeSkipped(
  { profile, why }: Pick<Passed, "profile" | "why">,
  { request, problem }: UnsummarizedExplanation,
): string {
  const failure = request.failed ?? problem?.message ?? "";
  return failure.includes(why) ? `${profile} was passed over` : `${profile} was passed over: ${shorten(why, 100)}`;
}

/** A recorded turn that failed before any model received it. */
function reachedNoModel({ request: { failed }, answered }: UnsummarizedExplanation): boolean {
  if (failed === undefined || answered?.usage !== undefined) return false;
  const code = /\[(MX\d{4})\]$/.exec(failed)?.[1];
  const reason = code === undefined ? undefined : passReason({ code });
  const faults = [{ reason, why: failed }, ...(answered?.decision.passed ?? [])];
  return faults.every(wasNotReached);
}

/** Nothing was sent to the profile, or no server was there to receive it. */
function wasNotReached({
  reason,
  why,
}: {
  readonly reason: Passed["reason"] | undefined;
  readonly why: string;
}): boolean {
  return (reason !== undefined && UNSENT.has(reason)) || /\b(?:ECONNREFUSED|ENOTFOUND)\b/.test(why);
}

const UNSENT: ReadonlySet<Passed["reason"]> = new Set(["noKey", "busy", "long", "budget", "private", "resting"]);

function whatWasCut(explanation: UnsummarizedExplanation): string {
  const { outcome, tokens, rules, parts, tools, dropped } = explanation;
  if (reachedNoModel(explanation))
    return `nothing was read: the client's ${number(tokens.sent)} tokens reached no model`;
  if (outcome === "relay") return `nothing: the client's ${number(tokens.sent)} tokens go on as they are`;
  if (explanation.prompt === undefined)
    return `nothing was sent on: the client's ${number(tokens.sent)} tokens reached no model`;
  const saved = rules.reduce((sum, { tokens: one }) => sum - one, 0);
  const found = parts.filter((part) => part.found).length;
  const unseen = tools?.dropped?.length ?? 0;
  const others = dropped.filter(({ rule, what }) => rule === undefined && what !== "tools").length;
  return [
    `${number(tokens.sent)} tokens sent, ${number(tokens.read)} read${tokens.exact ? "" : " (estimates)"}`,
    rules.length === 0 ? "no rule fired" : `${count(rules.length, "rule")} took ${number(saved)} out`,
    found === 0 ? undefined : `${count(found, "part")} moved`,
    unseen === 0 ? undefined : `${count(unseen, "tool")} not shown`,
    others === 0 ? undefined : `${count(others, "other thing")} left out`,
  ]
    .filter((piece) => piece !== undefined)
    .join(" · ");
}

/** The first lines of an explanation: who answered, why, what was cut; below them what the user should look at. */
export function printSummary(explanation: Explanation, style: TextStyle = plainStyle): string {
  const { summary, unfired = [], request, plan } = explanation;
  const lines = [
    headLine("answered", [summary.answered], style),
    headLine("why", [summary.why], style),
    headLine("cut", [summary.cut], style),
    ...printUnfired(unfired, style),
    ...(plan.answeredBy === undefined
      ? []
      : [headLine("plan", [style("yellow", "the rules have changed since: what was cut is by today's")], style)]),
  ];
  return [
    ...lines,
    headLine("details", [style("dim", `mallex explain ${escapeUntrusted(request.from)} --all`)], style),
  ].join("\n");
}

const REPAIRS: Readonly<Record<Repair, string>> = {
  called: "the model was asked again for a call, and made it",
  said: "the model was asked again for a call, and answered with text",
  failed: "the model was asked again for a call, without success: mallex logs says why",
  noRoom: "the model was not asked again for a call: its window was full",
};

/** Every decision of an explanation, in order. */
export function printExplanation(explanation: Explanation, style: TextStyle = plainStyle): string {
  const { request, plan, class: kind, route, intent, bound, chain = [], profile, tools } = explanation;
  const { parts, rules, dropped, reply, problem, tokens, prompt, answered } = explanation;
  // A single profile that can be used and has no price is the one of the section `profile`.
  const isChain = chain.length > 1 || chain.some(({ usable, price }) => !usable || price !== undefined);
  const groups = [
    { request: { ...request, client: request.client ?? "unknown" }, plan },
    { class: kind },
    { route: { ...route, id: route.id ?? "none matches" } },
    { intent, bound: bound && { ...bound, ...optionsOf(bound.found) }, chain: isChain && chain },
    { profile, tools },
    { parts, rules, dropped: dropped.filter(({ rule }) => rule === undefined) },
    { refused: problem, reply: reply && JSON.stringify(reply), tokens: { ...tokens, answer: prompt?.maxTokens } },
    { answered: answered && printable(answered, explanation) },
  ];
  return groups
    .map((group) => printTree(group, style).join("\n"))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** What to do about a session that stays on this machine. */
function optionsOf(found: string | undefined): { readonly remedy?: string } {
  if (found === undefined) return {};
  const isClients = /^(?:system|tools)\b/.test(found);
  return {
    remedy: `${isClients ? "a narrower rule, since the client itself sends this, and then" : "a narrower rule, or"} a new session`,
  };
}

/** The result of the recorded turn, whose session is unknown here. */
function printable({ decision, ...result }: NonNullable<Explanation["answered"]>, explanation: Explanation): object {
  const { tier, profile } = explanation.decision;
  const isOther = decision.tier !== tier || decision.profile !== profile;
  return {
    ...decision,
    ...result,
    searches: result.searches?.map(({ results, error }) => error ?? count(results ?? 0, "result")),
    repair: result.repair && REPAIRS[result.repair],
    bound:
      decision.bound && explanation.bound === undefined ? `${decision.bound}, by an earlier request` : decision.bound,
    different: isOther && "from the decision above: the session was known",
  };
}
