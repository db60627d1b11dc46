import { unreachable } from "../../shared/utilities.ts";

/** A model that a server could load. */
export interface MemoryModel {
  /** Of its launch. */
  readonly key: string;
  /** What it takes when it is loaded; undefined: unknown, and counted as all that pinned models leave. */
  readonly bytes: number | undefined;
  /** It makes room for no other model, and its room is kept free until it is loaded. */
  readonly pinned: boolean;
}

interface Resident extends MemoryModel {
  /** `in`: loaded, or about to be; `leaving`: told to stop, and its memory is not free yet. */
  readonly place: "out" | "in" | "leaving";
  /** Its server has a process, or is about to start one again. */
  readonly runs: boolean;
  /** Turns in flight. */
  readonly turns: number;
  /** When it was last used, in events. */
  readonly used: number;
}

interface WaitingTurn {
  readonly id: number;
  readonly key: string;
}

export interface MemoryLimit {
  readonly bytes: number;
  /** It was measured, not set: a model that is larger is loaded when it is the only one. */
  readonly isEstimate: boolean;
}

export interface MemoryState {
  readonly limit: MemoryLimit;
  readonly models: ReadonlyMap<string, Resident>;
  /** Turns in flight, by id: which model answers. */
  readonly running: ReadonlyMap<number, string>;
  /** In order of arrival. */
  readonly waiting: readonly WaitingTurn[];
  readonly events: number;
}

export type MemoryEvent =
  /** From now on these settings count; models that they don't name stay as long as they are loaded. */
  | { readonly type: "settings"; readonly limit: MemoryLimit; readonly models: readonly MemoryModel[] }
  /** A turn needs this model. */
  | { readonly type: "want"; readonly id: number; readonly model: MemoryModel }
  /** A turn has ended, or waits no longer. */
  | { readonly type: "end"; readonly id: number }
  | { readonly type: "process"; readonly key: string; readonly runs: boolean };

export interface MemoryStep {
  readonly state: MemoryState;
  /** Turns that may use their model from now on. */
  readonly granted: readonly number[];
  /** Turns whose model can never be loaded. */
  readonly refused: readonly number[];
  /** Models to stop; none has a turn in flight. */
  readonly stop: readonly string[];
}

export function emptyMemory(limit: MemoryLimit): MemoryState {
  return { limit, models: new Map(), running: new Map(), waiting: [], events: 0 };
}

/**
 * Which models are in memory: the next state after an event. Turns get their model in the order in which they came, except that a model which
 * is loaded answers at once, unless an earlier turn needs its memory: so no turn waits for ever. Pure.
 */
export function stepMemory(before: MemoryState, event: MemoryEvent): MemoryStep {
  const next = { ...before, events: before.events + 1 };
  switch (event.type) {
    case "settings": {
      const named = new Map(event.models.map((model) => [model.key, model]));
      const known = [...next.models.values()].map((one) => ({ ...one, pinned: false, ...named.get(one.key) }));
      const added = event.models.filter(({ key }) => !next.models.has(key)).map(toResident);
      return settle({ ...next, limit: event.limit, models: byKey([...known, ...added]) });
    }
    case "want": {
      const { id, model } = event;
      const models = next.models.has(model.key) ? next.models : changed(next.models, toResident(model));
      return settle({ ...next, models, waiting: [...next.waiting, { id, key: model.key }] });
    }
    case "end":
      return settle(endTurn(next, event.id));
    case "process": {
      const model = next.models.get(event.key);
      if (model === undefined) return settle(next);
      // Started by hand, or by another mallex.
      const place = event.runs && model.place === "out" ? "in" : model.place;
      return settle({ ...next, models: changed(next.models, { ...model, place, runs: event.runs }) });
    }
    default:
      return unreachable(event);
  }
}

function toResident(model: MemoryModel): Resident {
  return { ...model, place: "out", runs: false, turns: 0, used: 0 };
}

function endTurn(state: MemoryState, id: number): MemoryState {
  const model = state.models.get(state.running.get(id) ?? "");
  if (model === undefined) return { ...state, waiting: state.waiting.filter((one) => one.id !== id) };
  const running = new Map([...state.running].filter(([other]) => other !== id));
  const ended = { ...model, turns: model.turns - 1, used: state.events };
  return { ...state, running, models: changed(state.models, ended) };
}

/** A state while it is being settled. */
interface Settling {
  readonly limit: MemoryLimit;
  readonly events: number;
  readonly models: Map<string, Resident>;
  readonly running: Map<number, string>;
  readonly stop: string[];
  /** Models in use whose memory an earlier turn waits for: they answer what they have begun. */
  readonly draining: Set<string>;
  /** An earlier turn waits for memory. */
  isBlocked: boolean;
}

/** Grants what can be granted, and makes room for the first turn that waits for memory. */
function settle(given: MemoryState): MemoryStep {
  const models = new Map([...given.models].map(([key, model]) => [key, hasLeft(model) ? left(model) : model]));
  const now: Settling = {
    ...given,
    models,
    running: new Map(given.running),
    stop: [],
    draining: new Set(),
    isBlocked: false,
  };
  const decided = given.waiting.map((turn) => ({ turn, verdict: decide(now, turn) }));
  keepLimit(now);
  const idsOf = (which: WaitOutcome): number[] =>
    decided.flatMap(({ turn, verdict }) => (verdict === which ? [turn.id] : []));
  const waiting = decided.filter(({ verdict }) => verdict === "waits").map(({ turn }) => turn);
  const state = { ...given, models, running: now.running, waiting };
  return { state, granted: idsOf("granted"), refused: idsOf("refused"), stop: now.stop };
}

type WaitOutcome = "granted" | "refused" | "waits";

function decide(now: Settling, { id, key }: WaitingTurn): WaitOutcome {
  const { models, draining } = now;
  const model = models.get(key);
  if (model === undefined || !canFit(now, model)) return "refused";
  const mayLoad = !now.isBlocked && model.place === "out" && weight(model, now) <= freeFor(now, model);
  if (mayLoad || (model.place === "in" && !draining.has(key))) {
    models.set(key, { ...model, place: "in", turns: model.turns + 1, used: now.events });
    now.running.set(id, key);
    return "granted";
  }
  if (!now.isBlocked && model.place === "out") makeRoom(now, model);
  now.isBlocked ||= model.place !== "in";
  return "waits";
}

function freeFor(now: Settling, { key }: Resident): number {
  return now.limit.bytes - sum(now, (one) => one.key !== key && isReserved(one));
}

function makeRoom(now: Settling, model: Resident): void {
  const { models, draining } = now;
  const leaving = sum(now, ({ place }) => place === "leaving");
  let lacking = weight(model, now) - freeFor(now, model) - leaving;
  for (const victim of victims(models)) {
    if (lacking <= 0) return;
    lacking -= weight(victim, now);
    if (victim.turns === 0) leave(now, victim);
    else draining.add(victim.key);
  }
}

/** A reload may have lowered the limit. */
function keepLimit(now: Settling): void {
  const { limit, models } = now;
  for (const victim of victims(models).filter(({ turns }) => turns === 0))
    if (sum(now, ({ place }) => place === "in") > limit.bytes) leave(now, victim);
}

function leave({ models, stop }: Settling, model: Resident): void {
  models.set(model.key, { ...model, place: "leaving" });
  stop.push(model.key);
}

function hasLeft({ place, runs, turns }: Resident): boolean {
  return place !== "out" && !runs && (place === "leaving" || turns === 0);
}

function left(model: Resident): Resident {
  return { ...model, place: "out" };
}

function isReserved({ pinned, place }: Resident): boolean {
  return pinned || place !== "out";
}

/** Those that may make room: idle ones first, then by when they were last used. */
function victims(models: ReadonlyMap<string, Resident>): Resident[] {
  return [...models.values()]
    .filter(({ place, pinned }) => place === "in" && !pinned)
    .toSorted((a, b) => Number(a.turns > 0) - Number(b.turns > 0) || a.used - b.used);
}

/** What the weights of models depend on. */
type Weighing = Pick<Settling, "limit" | "models">;

/** A model that is larger than an estimated limit takes all of it. */
function weight({ key, bytes }: MemoryModel, { limit, models }: Weighing): number {
  const most = bytes ?? Math.max(1, limit.bytes - pinnedBytes(models, key));
  return limit.isEstimate ? Math.min(most, limit.bytes) : most;
}

/** Of pinned models of known size other than this one. */
function pinnedBytes(models: ReadonlyMap<string, Resident>, but: string): number {
  return [...models.values()].reduce(
    (total, { key, pinned, bytes = 0 }) => total + (pinned && key !== but ? bytes : 0),
    0,
  );
}

/** For a model of unknown size nothing is kept free: its files may not be here at all. */
function sum(now: Weighing, counts: (model: Resident) => boolean): number {
  const counted = [...now.models.values()].filter(
    (model) => counts(model) && (model.bytes !== undefined || model.place !== "out"),
  );
  return counted.reduce((total, model) => total + weight(model, now), 0);
}

/** Whether a model could be loaded if all others made room that may. */
function canFit(now: Weighing, model: Resident): boolean {
  const pinned = sum(now, (one) => one.pinned && one.key !== model.key);
  return weight(model, now) + pinned <= now.limit.bytes;
}

function byKey(models: readonly Resident[]): ReadonlyMap<string, Resident> {
  return new Map(models.map((model) => [model.key, model]));
}

function changed(models: ReadonlyMap<string, Resident>, model: Resident): ReadonlyMap<string, Resident> {
  return new Map([...models, [model.key, model]]);
}

/** Bytes of the models that are in memory, including those that are about to leave it; one of unknown size counts as all that pinned models leave. */
export function usedBytes(state: MemoryState): number {
  const free = state.limit.bytes;
  return [...state.models.values()].reduce(
    (total, { key, place, bytes = Math.max(0, free - pinnedBytes(state.models, key)) }) =>
      total + (place === "out" ? 0 : bytes),
    0,
  );
}
