import type { Aim, Plan } from "../../../../../generated/types/plan.d.ts";

/** What the rules say of a request, worked out anew from all that has happened: nothing is carried along. */
export interface Told {
  readonly at: Aim;
  readonly chain: readonly string[];
  readonly intent: string | undefined;
  readonly from: string | undefined;
  readonly reread: number;
  readonly bound: boolean;
  /** Of an intent that climbs or sinks: it has not moved the talk. */
  readonly stays: boolean;
}

export interface Sent {
  readonly kind: "sent";
  readonly session: number;
  readonly time: number;
  /** Number of the person's newest question. */
  readonly question: number;
  readonly isTool: boolean;
  /** Part of the person's own talk. */
  readonly own: boolean;
  readonly named: Aim | undefined;
  /** What the words of the newest question ask for. */
  readonly words: string;
  readonly tokens: number;
  readonly usable: ReadonlySet<string>;
}

/** The user turn that a request belongs to, by the number of its question, and whether it has begun it or moved it. */
export interface Pin {
  readonly question: number;
  readonly isNew: boolean;
}

export type Happening =
  | (Sent & { readonly told: Told; readonly pin?: Pin })
  | {
      readonly kind: "answered";
      readonly session: number;
      readonly time: number;
      readonly question: number;
      readonly profile: string;
      readonly tokens: number;
    }
  | { readonly kind: "bound"; readonly session: number; readonly time: number }
  | { readonly kind: "restart" };

export interface Rules {
  readonly plan: Plan;
  readonly forgetMs: number;
  readonly keep: number;
}

/** What still counts of a session: back to where it was silent for too long, pushed out by others, or mallex ended. */
export function remembered(log: readonly Happening[], session: number, now: number, rules: Rules): Happening[] {
  const found: Happening[] = [];
  let since = now;
  let others = new Set<number>();
  for (let index = log.length - 1; index >= 0; index--) {
    const happening = log[index];
    if (happening === undefined || happening.kind === "restart") break;
    if (happening.session !== session) {
      others.add(happening.session);
      continue;
    }
    if (since - happening.time >= rules.forgetMs || others.size >= rules.keep) break;
    found.unshift(happening);
    since = happening.time;
    others = new Set();
  }
  return found;
}

/** What a request finds. */
interface Found {
  readonly plan: Plan;
  readonly past: readonly Happening[];
  /** The user turn that the request goes on with, by its question. */
  readonly goesOn: number | undefined;
  /** The newest request of the person's own talk. */
  readonly newest: Past | undefined;
  /** Who has answered last. */
  readonly last: string | undefined;
}

type Past = Sent & { readonly told: Told; readonly pin?: Pin };

interface Put {
  readonly at: Aim;
  readonly begins?: string | undefined;
  readonly intent?: string | undefined;
  readonly stays?: boolean;
}

/** User turns that are known at a time. */
const TURNS = 8;

/** The questions of the known user turns, the one asked for last first. */
export function knownTurns(past: readonly Happening[]): number[] {
  const questions = past.toReversed().flatMap((one) => (isOwn(one) && one.pin !== undefined ? [one.pin.question] : []));
  return [...new Set(questions)].slice(0, TURNS);
}

export function tell(log: readonly Happening[], sent: Sent, rules: Rules): { readonly told: Told; readonly pin?: Pin } {
  const { plan } = rules;
  const past = remembered(log, sent.session, sent.time, rules);
  const newest = past.findLast((one) => isOwn(one));
  const last = past.findLast((one) => one.kind === "answered")?.profile;
  const goesOn = turnOf(sent, past);
  const { at, begins, intent, stays = false } = put(sent, { plan, past, goesOn, newest, last });
  const chain = at.kind === "profile" ? [at.profile] : chainFrom(profilesOf(plan, at.tier), begins, sent.usable);
  const first = chain.find((profile) => sent.usable.has(profile)) ?? chain[0] ?? "";
  const moves = sent.own && last !== undefined && first !== last;
  const reread = moves ? rereadBy(past, { profile: first, last, tokens: sent.tokens }) : 0;
  const bound = log.some((one) => one.kind === "bound" && one.session === sent.session);
  const told = { at, chain, intent, from: moves ? last : undefined, reread, bound, stays };
  return sent.own ? { told, pin: pinOf(past, { goesOn, question: sent.question, at }) } : { told };
}

function pinOf(
  past: readonly Happening[],
  { goesOn, question, at }: { readonly goesOn: number | undefined; readonly question: number; readonly at: Aim },
): Pin {
  const isNew = goesOn === undefined || !same(at, lastOf(past, goesOn).told.at);
  return { question: isNew ? question : goesOn, isNew };
}

/** Its own, else, for the results of tools, the newest. */
function turnOf({ question, isTool }: Sent, past: readonly Happening[]): number | undefined {
  const known = knownTurns(past);
  return known.includes(question) ? question : isTool ? known[0] : undefined;
}

function lastOf(past: readonly Happening[], question: number): Past {
  const found = past.findLast((one) => isOwn(one) && one.pin?.question === question);
  if (found === undefined) throw new Error("no such user turn");
  return found as Past;
}

function put(sent: Sent, found: Found): Put {
  const { plan, past, newest, goesOn } = found;
  if (newest === undefined) {
    if (sent.named !== undefined) return { at: sent.named };
    return sent.own ? decided(sent, found) : { at: aim(plan, 0) };
  }
  const turn = sent.own ? goesOn : newest.pin?.question;
  if (turn === undefined) return sent.named === undefined ? decided(sent, found) : { at: sent.named };
  const { at } = lastOf(past, turn).told;
  const begins = whoAnswers(past, turn);
  if (sent.named !== undefined)
    return { at: sent.named, begins: goesOn !== undefined && same(at, sent.named) ? begins : undefined };
  return sent.own ? { at, begins, intent: intentOf(past, turn) } : { at, begins };
}

/** By the words of the question. */
function decided(sent: Sent, found: Found): Put {
  const to = found.plan.intents?.find(({ id }) => id === sent.words)?.to;
  if (to === undefined) throw new Error(`no intent ${sent.words}`);
  const intent = sent.words;
  return { intent, ...(to.kind === "tier" ? level(to.tier, sent, found) : higher(to.by, sent, found)) };
}

function level(tier: string, { usable, tokens }: Sent, { plan, past, newest, last }: Found): Put {
  const wanted = plan.tiers.findIndex(({ id }) => id === tier);
  if (newest === undefined || wanted >= heightOf(plan, newest.told.at, usable)) return { at: aim(plan, wanted) };
  const profile = firstOf(plan, wanted, usable) ?? "";
  const isTooDear = rereadBy(past, { profile, last, tokens }) > (plan.decide?.stickiness ?? Infinity);
  return isTooDear ? { at: newest.told.at, begins: last, stays: true } : { at: aim(plan, wanted) };
}

function higher(by: number, { usable }: Sent, { plan, newest, last }: Found): Put {
  const here = newest?.told.at ?? aim(plan, 1);
  const height = heightOf(plan, here, usable);
  const ways = height < 0 ? [] : wayUp(plan, height, last ?? firstOf(plan, height, usable), usable);
  const reached = ways.slice(0, by).at(-1);
  return reached === undefined ? { at: here, stays: true } : { at: aim(plan, reached) };
}

function isOwn(one: Happening): one is Past {
  return one.kind === "sent" && one.own;
}

function aim(plan: Plan, tier: number): Aim {
  return { kind: "tier", tier: plan.tiers[tier]?.id ?? "" };
}

function profilesOf(plan: Plan, tier: string): readonly string[] {
  return plan.tiers.find(({ id }) => id === tier)?.profiles ?? ([] as string[]);
}

function firstOf(plan: Plan, tier: number, usable: ReadonlySet<string>): string | undefined {
  return plan.tiers[tier]?.profiles.find((profile) => usable.has(profile));
}

export function same(one: Aim, other: Aim): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function chainFrom(
  profiles: readonly string[],
  begins: string | undefined,
  usable: ReadonlySet<string>,
): readonly string[] {
  const isFirst = (profile: string): boolean => profile === begins && usable.has(profile);
  return [...profiles.filter(isFirst), ...profiles.filter((profile) => !isFirst(profile))];
}

export function heightOf(plan: Plan, at: Aim, usable: ReadonlySet<string>): number {
  const heights = [...plan.tiers.keys()];
  if (at.kind === "tier") return heights.find((height) => plan.tiers[height]?.id === at.tier) ?? -1;
  return (
    heights.find((height) => firstOf(plan, height, usable) === at.profile) ??
    heights.find((height) => plan.tiers[height]?.profiles.includes(at.profile)) ??
    -1
  );
}

/** All tiers above, each of which asks another model than the one before it. */
function wayUp(plan: Plan, from: number, model: string | undefined, usable: ReadonlySet<string>): number[] {
  const above = [...plan.tiers.keys()].filter((height) => height > from);
  const next = above.find((height) => ![undefined, model].includes(firstOf(plan, height, usable)));
  return next === undefined ? [] : [next, ...wayUp(plan, next, firstOf(plan, next, usable), usable)];
}

/** The request that has put a user turn where it is: those after it only went along. */
function opening(past: readonly Happening[], turn: number): Past {
  const found = past.findLast((one) => isOwn(one) && one.pin?.question === turn && one.pin.isNew);
  if (found === undefined) throw new Error("a user turn that nothing has begun");
  return found as Past;
}

/** Who has answered a user turn where it is now; else, where it was too dear to move, who had answered before. */
function whoAnswers(past: readonly Happening[], turn: number): string | undefined {
  const first = opening(past, turn);
  const from = past.indexOf(first);
  const answers = past.filter((one) => one.kind === "answered");
  const own = answers.findLast((one) => past.indexOf(one) > from && one.question === turn);
  if (own !== undefined) return own.profile;
  const isTooDear = first.named === undefined && first.told.stays && !["again", "twice"].includes(first.words);
  return isTooDear ? answers.findLast((one) => past.indexOf(one) < from)?.profile : undefined;
}

function intentOf(past: readonly Happening[], turn: number): string | undefined {
  const first = opening(past, turn);
  return first.named === undefined ? first.words : undefined;
}

function rereadBy(
  past: readonly Happening[],
  { profile, last, tokens }: { readonly profile: string; readonly last: string | undefined; readonly tokens: number },
): number {
  if (last === undefined || last === profile) return 0;
  const answers = sinceRewritten(past.filter((one) => one.kind === "answered"));
  const has = (name: string): number => Math.min(tokens, answers.findLast((one) => one.profile === name)?.tokens ?? 0);
  return Math.max(0, has(last) - has(profile));
}

type Answer = Happening & { readonly kind: "answered" };

/** From the last answer for which the talk had become shorter than its profile had known it. */
function sinceRewritten(answers: readonly Answer[]): readonly Answer[] {
  const shorter = answers.findIndex(({ profile, tokens }, index) => {
    const before = answers.slice(0, index).findLast((other) => other.profile === profile);
    return before !== undefined && tokens < before.tokens;
  });
  return shorter < 0 ? answers : sinceRewritten(answers.slice(shorter));
}
