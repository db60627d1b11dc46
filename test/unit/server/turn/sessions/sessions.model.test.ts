import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Aim } from "../../../../../generated/types/plan.d.ts";
import {
  needsIntent,
  settleTier,
  type ChosenTarget,
  type Settled,
} from "../../../../../src/routing/sessions/choose-tier.ts";
import { pinToLocal, recordAnswer, type SessionState } from "../../../../../src/routing/sessions/session-state.ts";
import { createSessionStore, type SessionStore } from "../../../../../src/server/sessions/session-store.ts";
import { random, type Random } from "../../../../support/random.ts";
import { byExamples, ladderPlan } from "../../../routing/sessions/tiers-plan.ts";
import { simulateTalk, type SimulatedTalk } from "./simulated-conversation.ts";
import {
  heightOf,
  knownTurns,
  remembered,
  same,
  tell,
  type Happening,
  type Pin,
  type Rules,
  type Sent,
  type Told,
} from "./check-by-log.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Own = Sent & { readonly told: Told };

const SESSIONS = 60;
const EVENTS = 2500;
const HOUR = 3_600_000;
const PROFILES = ["a", "b", "c", "d", "apart"];
const WORDS = ["chat", "code", "hard", "again", "again", "twice"];
const NAMED = cases("named") as readonly Aim[];
const ASIDE = cases("aside") as { class: string; background: boolean; agent?: string }[];

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "mallex-model-"));
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** Many sessions at once, and chance decides what happens next: every decision is compared with one worked out from the log. */
class World {
  readonly log: Happening[] = [];
  readonly rules: Rules;
  /** How often something that matters has happened. */
  readonly seen = new Map<string, number>();
  readonly warnings: unknown[] = [];
  #time = 0;
  #store: SessionStore;
  #usable: ReadonlySet<string> = new Set(PROFILES);
  readonly #chance: Random;
  readonly #file: string;
  /** Two of each session, one after the other: a client may run a second talk of class main under the same id. */
  readonly #conversations: readonly SimulatedTalk[];
  /** The newest request of each talk, to send it again. */
  readonly #sent: (Sent | undefined)[] = [];
  /** Which of the two talks each session is in. */
  readonly #conversationing: (0 | 1 | undefined)[] = [];
  /** Answers that are still being written. */
  #late: { session: number; answer: Parameters<typeof recordAnswer>[1]; question: number }[] = [];
  #helpers = 2 * SESSIONS;

  constructor(seed: number, keep: number) {
    this.#chance = random(seed);
    this.#file = join(home, `bound-${seed}.json`);
    this.#conversations = Array.from({ length: 2 * SESSIONS }, (_, number) => simulateTalk(this.#chance, number));
    this.rules = { plan: ladderPlan(), forgetMs: 12 * HOUR, keep };
    this.#store = this.#open();
  }

  #open(): SessionStore {
    const { forgetMs, keep } = this.rules;
    const warn = (error: unknown): void => void this.warnings.push(error);
    return createSessionStore({ forgetMs, keep, now: () => this.#time, pinnedFile: this.#file, warn });
  }

  async step(): Promise<void> {
    const session = this.#chance.below(SESSIONS);
    this.#time += this.#chance.below(2000);
    const roll = this.#chance.below(1000);
    if (roll < 4) await this.#restart();
    else if (roll < 7) this.#time += 13 * HOUR;
    else if (roll < 30) this.#changeUsable();
    else if (roll < 34) this.#bind(this.#chance.below(20));
    else if (roll < 100) this.#answerLate();
    else if (roll < 220) this.#aside(session);
    else this.#ownTalk(session);
    expect(this.#store.size).toBeLessThanOrEqual(this.rules.keep);
  }

  async #restart(): Promise<void> {
    await this.#store.settled();
    this.#store = this.#open();
    this.log.push({ kind: "restart" });
    this.#late = [];
    this.#count("restart");
  }

  #changeUsable(): void {
    this.#usable = new Set(PROFILES.filter(() => this.#chance.chance(0.85)));
  }

  #bind(session: number): void {
    this.#store.update(`s${session}`, (state) => pinToLocal(state, "customers"));
    this.log.push({ kind: "bound", session, time: this.#time });
  }

  #answerLate(): void {
    const late = this.#late.shift();
    if (late === undefined) return;
    const { session, answer, question } = late;
    this.#store.update(`s${session}`, (state) => recordAnswer(state, answer));
    const { profile, promptTokens: tokens } = answer;
    this.log.push({ kind: "answered", session, time: this.#time, question, profile, tokens });
  }

  /** A request that is no turn of the talk: whatever it is, it changes nothing. */
  #aside(session: number): void {
    const who = this.#chance.pick(ASIDE);
    const other = simulateTalk(this.#chance, this.#helpers++);
    other.ask(this.#chance.pick(WORDS));
    const named = this.#chance.chance(0.3) ? this.#chance.pick(NAMED) : undefined;
    const before = this.#store.get(`s${session}`);
    const sent = this.#newSent(session, { talk: other, named, own: false, isTool: false, words: "" });
    const { told } = this.#send({ ...sent, question: -1 }, other, who);
    expect(this.#store.get(`s${session}`)).toEqual(before);
    // Nothing is kept of a session that was not known.
    if (before !== undefined) this.log.push({ ...sent, question: -1, told });
  }

  #ownTalk(session: number): void {
    if (this.#chance.chance(0.1)) this.#conversationing[session] = this.#conversationing[session] === 1 ? 0 : 1;
    const number = 2 * session + (this.#conversationing[session] ?? 0);
    const talk = this.#conversations[number];
    if (talk === undefined) throw new Error("no such talk");
    const past = remembered(this.log, session, this.#time, this.rules);
    const { isRetry, sent } = this.#goOn(number, talk);
    const { told, pin, settled } = this.#send(sent, talk, { class: "main", background: false });
    this.#sent[number] = sent;
    this.log.push({ ...sent, told, ...(pin && { pin }) });
    const before = this.#before(past, sent, isRetry);
    if (before !== undefined && sent.named === undefined) this.#keepsPromises(sent, before, { settled, isRetry });
    this.#answer(session, sent, { talk, chain: told.chain });
  }

  /** Where the same question has gone, however many others of the other talk there were since; of a new question, where the session was. */
  #before(past: readonly Happening[], { question, isTool }: Sent, isRetry: boolean): Aim | undefined {
    const own = past.filter((one) => one.kind === "sent" && one.own) as Own[];
    const asked = own.findLast((one) => one.question === question);
    if (asked === undefined) return isRetry && !isTool ? undefined : own.at(-1)?.told.at;
    if (own.at(-1) !== asked && own.at(-1)?.question !== question) this.#count("between two talks");
    const isKnown = knownTurns(past).includes(question);
    if (!isKnown) this.#count("pushed out by eight others");
    return isKnown ? asked.told.at : undefined;
  }

  /** The same request again, tool results, or a new question. */
  #goOn(number: number, talk: SimulatedTalk): { readonly isRetry: boolean; readonly sent: Sent } {
    const previous = this.#sent[number];
    const session = Math.floor(number / 2);
    const roll = previous === undefined ? 1 : this.#chance.below(100) / 100;
    const make = (rest: Pick<Sent, "named" | "isTool" | "words">, isRetry: boolean) => ({
      isRetry,
      sent: this.#newSent(session, { talk, own: true, ...rest }),
    });
    if (previous !== undefined && roll < 0.15) return make(previous, true);
    const named = this.#chance.chance(0.05) ? this.#chance.pick(NAMED) : undefined;
    if (previous !== undefined && roll < 0.5) {
      talk.runTool();
      return make({ named, isTool: true, words: previous.words }, false);
    }
    if (previous !== undefined && this.#chance.chance(0.2)) talk.compact();
    const words = this.#chance.pick(WORDS);
    talk.ask(words);
    return make({ named, isTool: false, words }, false);
  }

  /** Said without the model: what a person may rely on. */
  #keepsPromises(
    { isTool, words, usable }: Sent,
    before: Aim,
    { settled, isRetry }: { readonly settled: Settled; readonly isRetry: boolean },
  ): void {
    const at = placeOf(settled);
    if (isTool || isRetry) {
      expect(at).toEqual(before);
      this.#count(isTool ? "tool turn" : "retry");
    } else if (words === "again" || words === "twice") {
      const { plan } = this.rules;
      expect(heightOf(plan, at, usable)).toBeGreaterThanOrEqual(heightOf(plan, before, usable));
      if (same(at, before))
        expect(settled.decision.why).toMatch(/, so it stays on |is in no tier: the conversation stays/);
      this.#count(same(at, before) ? "no way up" : "climb");
    } else if (settled.decision.why.includes("stickiness")) this.#count("stickiness");
  }

  /** By the first that can, by another of the chain, late, or not at all. */
  #answer(
    session: number,
    { question, tokens, usable }: Sent,
    { talk, chain }: { readonly talk: SimulatedTalk; readonly chain: readonly string[] },
  ): void {
    const able = chain.filter((profile) => usable.has(profile));
    if (able.length === 0 || this.#chance.chance(0.1)) return;
    const profile = this.#chance.chance(0.8) ? able[0] : this.#chance.pick(able);
    const turnKey = talk.turn(this.rules.plan).turnKey;
    const answer = { profile: profile ?? "", promptTokens: tokens, turnKey };
    this.#late.push({ session, question, answer });
    if (profile !== able[0]) this.#count("chain moved on");
    if (this.#chance.chance(0.8)) {
      this.#late.unshift(...this.#late.splice(-1));
      this.#answerLate();
    }
  }

  #newSent(
    session: number,
    {
      talk,
      named,
      own,
      isTool,
      words,
    }: Pick<Sent, "named" | "own" | "isTool" | "words"> & { readonly talk: SimulatedTalk },
  ): Sent {
    const [time, usable] = [this.#time, this.#usable];
    const from = { question: talk.question(), tokens: talk.tokens() };
    return { kind: "sent", session, time, usable, ...from, named, own, isTool, words };
  }

  /** The whole way of a request through what is tested, compared with what the log tells. */
  #send(
    sent: Sent,
    talk: SimulatedTalk,
    who: { readonly class: string; readonly background: boolean; readonly agent?: string },
  ): { readonly told: Told; readonly pin?: Pin; readonly settled: Settled } {
    const { plan } = this.rules;
    const turn = talk.turn(plan);
    const chosen: ChosenTarget = { ...(sent.named ?? { kind: "open" }), decision: { class: who.class, why: "named" } };
    const { told, ...pin } = tell(this.log, sent, this.rules);
    let settled: Settled | undefined;
    this.#store.update(`s${sent.session}`, (state) => {
      const asks = needsIntent(plan, { ...who, chosen, turn }, state);
      const asked = {
        ...who,
        chosen,
        turn,
        promptTokens: sent.tokens,
        intent: asks ? byExamples(turn.text.split(" ")[0] ?? "") : undefined,
      };
      settled = settleTier(plan, { ...asked, usable: (profile) => sent.usable.has(profile) }, state);
      return settled.state;
    });
    if (settled === undefined) throw new Error("nothing was settled");
    expect(shown(settled)).toEqual(told);
    if (told.from !== undefined) this.#count("switch");
    if (told.bound) this.#count("bound");
    return { told, ...pin, settled };
  }

  #count(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  /** After long silence nothing is left but that a session is bound. */
  endsForgotten(): void {
    this.#time += 12 * HOUR;
    for (let session = 0; session < SESSIONS; session++) {
      const isBound = this.log.some((one) => one.kind === "bound" && one.session === session);
      const want: SessionState | undefined = isBound ? { read: {}, pinnedReason: "customers" } : undefined;
      expect(this.#store.get(`s${session}`)).toEqual(want);
    }
    expect(this.#store.size).toBeLessThanOrEqual(20);
  }

  async end(): Promise<void> {
    await this.#store.settled();
  }
}

function placeOf({ tier, chain }: Settled): Aim {
  return tier === undefined ? { kind: "profile", profile: chain[0] ?? "" } : { kind: "tier", tier };
}

function shown(settled: Settled): Told {
  const { intent, switched, bound, why } = settled.decision;
  return {
    at: placeOf(settled),
    chain: settled.chain,
    intent: intent?.id,
    from: switched?.from,
    reread: switched?.reread ?? 0,
    bound: bound !== undefined,
    stays: /, so it stays on |: the conversation stays on | is in no tier: the conversation stays/.test(why),
  };
}

/** A test in which nothing of this happens would pass too. */
const OFTEN = cases("often") as string[];

test.each(cases("EVENTS events of SESSIONS sessions at once go") as { seed: number; keep: number; title: string }[])(
  `${EVENTS} events of ${SESSIONS} sessions at once, $title, go as the log tells`,
  async ({ seed, keep }) => {
    const world = new World(seed, keep);
    for (let event = 0; event < EVENTS; event++) await world.step();
    world.endsForgotten();
    await world.end();
    expect(world.warnings).toEqual([]);
    // A store that forgets so soon has no session of nine turns.
    const often = keep < SESSIONS / 2 ? OFTEN : [...OFTEN, "between two talks", "pushed out by eight others"];
    expect(often.filter((what) => (world.seen.get(what) ?? 0) < 5)).toEqual([]);
  },
);
