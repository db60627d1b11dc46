import type { CallDelta } from "../../../generated/types/openai.d.ts";
import type { TurnEvent } from "../../terms/turn-event.ts";

type ToolCallEvent = Extract<TurnEvent, { type: "tool-call" }>;

interface Pending {
  readonly index: number | undefined;
  id: string;
  name: string;
  input: string;
}

/** Puts calls together from the deltas of a stream: mlx_lm.server sends each whole, others in pieces. */
export interface CallCollector {
  add(deltas: readonly CallDelta[]): void;
  /** The calls that are known to be whole, in the order they began. */
  takeWhole(): Generator<ToolCallEvent>;
  /** Those that are left at the end; one that was cut stays cut. */
  takeRest(): Generator<ToolCallEvent>;
  /** How many have been taken. */
  readonly taken: number;
}

export function collectCalls(): CallCollector {
  const pending: Pending[] = [];
  let taken = 0;

  function* takeWhile(isReady: (call: Pending) => boolean): Generator<ToolCallEvent> {
    for (let call = pending[0]; call !== undefined && isReady(call); call = pending[0]) {
      pending.shift();
      const { id, name, input } = call;
      yield { type: "tool-call", id: id || `call_${taken}`, name, input };
      taken++;
    }
  }

  return {
    add(deltas) {
      for (const delta of deltas) addTo(pending, delta);
    },
    takeWhole: () => takeWhile(({ input }) => isWhole(input)),
    takeRest: () => takeWhile(() => true),
    get taken() {
      return taken;
    },
  };
}

function addTo(pending: Pending[], delta: CallDelta): void {
  const { id, name, input } = {
    id: delta.id ?? "",
    name: delta.function?.name ?? "",
    input: delta.function?.arguments ?? "",
  };
  const call = findCall(pending, delta);
  if (call === undefined) {
    pending.push({ index: delta.index ?? undefined, id, name, input });
    return;
  }
  call.id ||= id;
  call.name ||= name;
  call.input += input;
}

/** By index, or by the last one where there is none. Another id is another call: some servers number all of them 0. */
function findCall(pending: readonly Pending[], { index, id, function: called }: CallDelta): Pending | undefined {
  const isNumbered = index !== undefined && index !== null;
  const call = pending.findLast((one) => !isNumbered || one.index === index);
  if (call === undefined) return undefined;
  if (id) return call.id === id || call.id === "" ? call : undefined;
  return !isNumbered && called?.name ? undefined : call;
}

/** JSON of an object can't go on after its last brace. */
function isWhole(input: string): boolean {
  if (!input.trimEnd().endsWith("}")) return false;
  try {
    JSON.parse(input);
    return true;
  } catch {
    return false;
  }
}
