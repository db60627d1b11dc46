import { unreachable } from "../../shared/utilities.ts";

/** Priority of a turn, highest first. */
export type Rank = "main" | "subagent" | "background";

const RANKS: readonly Rank[] = ["main", "subagent", "background"];

/** Milliseconds after which a waiting turn counts one rank higher, so that every turn gets a slot. */
const AGEING_MS = 60_000;

/** Turns whose duration is remembered. */
const LATELY = 20;

/** A turn that waits or runs. */
interface Ticket {
  readonly id: number;
  readonly session: string;
  readonly rank: Rank;
  /** No other turn runs beside it. It had a slot before, so it goes first and is never refused. */
  readonly isExclusive: boolean;
  /** Since when it waits or runs: milliseconds of the caller's clock. */
  readonly since: number;
}

/** Absent: no limit. */
export interface QueueLimits {
  readonly concurrent?: number;
  readonly waiting?: number;
}

export interface QueueState {
  readonly limits: QueueLimits;
  readonly running: readonly Ticket[];
  /** In order of arrival. */
  readonly waiting: readonly Ticket[];
  /** The sessions that wait; the next one first. */
  readonly ring: readonly string[];
  /** Milliseconds that the last turns held their slots. */
  readonly lately: readonly number[];
}

export type QueueEvent =
  | { readonly type: "join"; readonly ticket: Omit<Ticket, "since"> }
  | { readonly type: "leave"; readonly id: number }
  | { readonly type: "limit"; readonly limits: QueueLimits };

export interface QueueStep {
  readonly state: QueueState;
  /** Ids of the turns that run from now on. */
  readonly granted: readonly number[];
  /** The turn did not join: the queue is full. */
  readonly isFull?: true;
}

export function emptyQueue(limits: QueueLimits): QueueState {
  return { limits, running: [], waiting: [], ring: [], lately: [] };
}

/** The next state after a turn joins or leaves, or the limits change. A waiting turn is never removed. @param now milliseconds */
export function stepQueue(state: QueueState, event: QueueEvent, now: number): QueueStep {
  switch (event.type) {
    case "join":
      return join(state, { ...event.ticket, since: now }, now);
    case "leave":
      return admit(leave(state, event.id, now), now);
    case "limit":
      return admit({ ...state, limits: event.limits }, now);
    default:
      return unreachable(event);
  }
}

function join(state: QueueState, ticket: Ticket, now: number): QueueStep {
  const ring = state.ring.includes(ticket.session) ? state.ring : [...state.ring, ticket.session];
  const step = admit({ ...state, ring, waiting: [...state.waiting, ticket] }, now);
  const mayWait = ticket.isExclusive || state.waiting.length < (state.limits.waiting ?? Infinity);
  return mayWait || step.granted.length > 0 ? step : { state, granted: [], isFull: true };
}

function leave(state: QueueState, id: number, now: number): QueueState {
  const ended = state.running.find((ticket) => ticket.id === id);
  const lately = ended === undefined ? state.lately : [...state.lately, now - ended.since].slice(-LATELY);
  return { ...without(state, id), running: state.running.filter((ticket) => ticket !== ended), lately };
}

/** Sessions that wait for nothing are forgotten. */
function without(state: QueueState, id: number): QueueState {
  const waiting = state.waiting.filter((ticket) => ticket.id !== id);
  return { ...state, waiting, ring: state.ring.filter((name) => waiting.some(({ session }) => session === name)) };
}

function admit(state: QueueState, now: number): QueueStep {
  const granted: number[] = [];
  let next = state;
  for (let first = firstOf(next, now); first !== undefined && hasFreeSlot(next, first); first = firstOf(next, now)) {
    next = startTicket(next, first, now);
    granted.push(first.id);
  }
  return { state: next, granted };
}

function hasFreeSlot({ limits, running }: QueueState, { isExclusive }: Ticket): boolean {
  if (running.some((ticket) => ticket.isExclusive)) return false;
  return isExclusive ? running.length === 0 : running.length < (limits.concurrent ?? Infinity);
}

/** A session that gets a slot goes to the end of the ring. */
function startTicket(state: QueueState, ticket: Ticket, now: number): QueueState {
  const { session } = ticket;
  const ring = [...state.ring.filter((name) => name !== session), session];
  return { ...without({ ...state, ring }, ticket.id), running: [...state.running, { ...ticket, since: now }] };
}

/** Exclusive turns first, then by rank, by the session's position in the ring, and by arrival. */
function firstOf({ waiting, ring }: QueueState, now: number): Ticket | undefined {
  const turns = new Map(ring.map((session, index) => [session, index]));
  const turnOf = ({ session }: Ticket): number => turns.get(session) ?? 0;
  const order = (a: Ticket, b: Ticket): number =>
    Number(b.isExclusive) - Number(a.isExclusive) || rankAt(a, now) - rankAt(b, now) || turnOf(a) - turnOf(b);
  return waiting.reduce<Ticket | undefined>(
    (best, ticket) => (best === undefined || order(ticket, best) < 0 ? ticket : best),
    undefined,
  );
}

function rankAt({ rank, since }: Ticket, now: number): number {
  return Math.max(0, RANKS.indexOf(rank) - Math.floor((now - since) / AGEING_MS));
}

/** Longer estimates would be meaningless: the queue has changed by then. */
const LONGEST_S = 600;

/** Estimated wait of a turn that joins now, 1 to 600 whole seconds, from the duration of the last turns. */
export function estimateWait(state: QueueState, now: number): number {
  const capacity = state.limits.concurrent ?? Infinity;
  const ms = ((state.waiting.length + 1) / capacity) * meanTime(state, now);
  return Math.min(LONGEST_S, Math.max(1, Math.ceil(ms / 1000)));
}

/** Mean milliseconds that a turn holds its slot. Running turns count if they already take longer, so a slow phase shows at once. */
export function meanTime({ lately, running }: QueueState, now: number): number {
  const ages = running.map(({ since }) => now - since);
  return Math.max(mean(lately), mean(ages));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
