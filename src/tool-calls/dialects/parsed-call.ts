import type { Dialect } from "../../../generated/types/plan.d.ts";
import { isRecord } from "../../shared/utilities.ts";
import { RESPELLED } from "../values/repair-json-literals.ts";
import { isAmbiguousRepair, readLooseJson, type LooseOptions } from "../values/repair-json.ts";

/** A call as the model has written it, or why it is none. */
export type ReadCall =
  | {
      readonly name: string;
      readonly input: Readonly<Record<string, unknown>>;
      readonly repairs?: readonly string[];
      /** Its values are unparsed: only the tool's schema defines their types. */
      readonly hasTexts?: true;
      /** It has no arguments. */
      readonly isBare?: true;
      /** What accompanies its name and arguments, and may have been meant for one of them. */
      readonly beside?: readonly string[];
    }
  | { readonly problem: string; readonly name?: string | undefined };

/** Keys that a call may have besides name and arguments. */
const ASIDE: ReadonlySet<string> = new Set(["id", "type", "index", "tool_call_id", "call_id"]);

/** The calls of a JSON value: one, or a list of them. */
export function toCalls(value: unknown, { keys }: Dialect, repairs: readonly string[]): ReadCall[] {
  return [value].flat().map((one) => toCall(one, keys, repairs));
}

function toCall(value: unknown, keys: Dialect["keys"], repairs: readonly string[]): ReadCall {
  if (!isRecord(value)) return { problem: "it is not a map" };
  const name = keys.name.find((key) => Object.hasOwn(value, key));
  const inner = value["function"];
  if (name === undefined && isRecord(inner)) return toCall(inner, keys, repairs);
  const [input, another] = keys.arguments.filter((key) => Object.hasOwn(value, key));
  const call = readCall(name && value[name], input && value[input], repairs);
  if ("problem" in call) return call;
  if (another !== undefined)
    return { problem: `it has arguments twice, as ${input} and as ${another}`, name: call.name };
  const beside = Object.keys(value).filter((key) => key !== name && key !== input && !ASIDE.has(key));
  const [strange] = beside;
  if (strange === undefined) return input === undefined ? { ...call, isBare: true } : call;
  if (input !== undefined && !isAmbiguousRepair(repairs)) return { ...call, beside };
  return { problem: `${JSON.stringify(strange)} belongs to no call`, name: call.name };
}

/** A call from its name and arguments; some models give the arguments as JSON text. */
export function readCall(name: unknown, input: unknown, repairs: readonly string[] = []): ReadCall {
  if (typeof name !== "string" || name === "") return { problem: "it names no tool" };
  if (typeof input === "string") return withRepairs(repairs, readWritten(name, input, "more"));
  if (!isRecord(input ?? {})) return { problem: NO_MAP, name };
  return withRepairs(repairs, { name, input: isRecord(input) ? input : {} });
}

const NO_MAP = "its arguments are not a map";

/** A call whose arguments are JSON text, as servers send them; what follows the text decides whether it may be repaired. */
export function readWritten(name: string, text: string, behind: LooseOptions["behind"]): ReadCall {
  if (text === "") return readCall(name, {});
  const read = readLooseJson(text, { behind });
  if ("open" in read) return { problem: "its arguments have no end", name };
  const problem = "problem" in read ? read.problem : text.slice(read.end).trim() === "" ? undefined : "more follows it";
  if (problem !== undefined || !("value" in read)) return { problem: `its arguments are not JSON: ${problem}`, name };
  return isRecord(read.value) ? readCall(name, read.value, read.repairs) : { problem: NO_MAP, name };
}

function withRepairs(repairs: readonly string[], call: ReadCall): ReadCall {
  if ("problem" in call) return call;
  const all = [...repairs, ...(call.repairs ?? [])];
  return all.length === 0 ? call : { ...call, repairs: all };
}

/** The call, with a further repair. */
export function withNote(call: ReadCall, repair: string): ReadCall {
  return "problem" in call ? call : { ...call, repairs: [...(call.repairs ?? []), repair] };
}

const LINE_BREAK = "a line break or other control character within a text";

/** A call where nothing is repaired but line breaks within a text: one that needed more is none. */
export function strictly(call: ReadCall): ReadCall {
  if ("problem" in call) return call;
  const repairs = (call.repairs ?? []).filter((one) => one !== LINE_BREAK && one !== RESPELLED);
  return repairs.length === 0 ? call : { problem: `it is not JSON: ${repairs.join(", ")}`, name: call.name };
}
