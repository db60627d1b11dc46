import type { ToolCall } from "../../shared/prompt-types.ts";
import { isRecord } from "../../shared/utilities.ts";
import { declared } from "../catalog/declare-tools.ts";
import { flattenInput, nestInput } from "../catalog/nested-arguments.ts";
import type { OfferedTool } from "../catalog/offered-tool.ts";
import { FEW } from "../catalog/search-tools.ts";
import { coerceArguments } from "../coerce/coerce-arguments.ts";
import { WRITTEN_AS_TEXT } from "../coerce/coerce-type.ts";
import { isDeclaration, type CoercedArguments } from "../coerce/coercion-notes.ts";
import { findCalled, pairSpellings } from "../coerce/spellings.ts";
import { RESPELLED } from "../values/repair-json-literals.ts";
import { isAmbiguousRepair, readCompleteJson, UNFINISHED_ARGUMENTS } from "../values/repair-json.ts";
import { readShellCommand, shellCommand } from "./shell-command.ts";

type CallInput = Readonly<Record<string, unknown>>;

/** A call as the client can carry it out, or why there is none. */
export type MappedCall =
  | {
      readonly name: string;
      readonly input: CallInput;
      /** Arguments that the tool does not have. The call goes without them: a client would refuse it otherwise. */
      readonly leftOut: readonly string[];
      /** Each liberty taken, in words for a person; none where it came as it should. */
      readonly repairs: readonly string[];
    }
  | { readonly problem: string };

type ModelCall = Pick<ToolCall, "name" | "input"> & {
  /** What the parser repaired. */
  readonly repairs?: readonly string[];
  /** Its dialect writes every value as a text: to read them as the tool has them is no liberty. */
  readonly hasTexts?: true;
  /** What stood beside its arguments. */
  readonly beside?: readonly string[];
};

/** The model's call in the client's names, checked against the client's own schema. */
export function mapCall(call: ModelCall, tools: readonly OfferedTool[]): MappedCall {
  const opened = openCall(call, tools);
  if ("problem" in opened) return opened;
  const { name, input } = opened;
  const called = findCalled(name, tools);
  if (called === undefined) return { problem: unknownTool(name, tools) };
  const { tool, isRespelled } = called;
  const { repairs = [], beside = [], hasTexts = false } = call;
  const args = coerceArguments(input, tool, { hasTexts, hasRespelled: repairs.includes(RESPELLED) });
  if ("problem" in args) return args;
  const leftOut = [...args.leftOut, ...beside];
  const doubt =
    misplaced(beside, tool) ?? emptied(input, args, tool) ?? repairDoubt(repairs, { ...args, leftOut }, tool);
  if (doubt !== undefined) return { problem: doubt };
  const liberties = [...repairs, ...(isRespelled ? ["a tool's name in another spelling"] : []), ...args.repairs];
  const isLiberty = (one: string): boolean => one !== RESPELLED && !(hasTexts && one.endsWith(WRITTEN_AS_TEXT));
  return { name: tool.client, input: clientInput(tool, args.coerced), leftOut, repairs: liberties.filter(isLiberty) };
}

/** An argument of the tool outside its arguments was meant for the call, and would be lost. */
function misplaced(beside: readonly string[], { name, args }: OfferedTool): string | undefined {
  const own = args.flatMap((arg) => [arg.name, arg.to]);
  const lost = beside.find((one) => own.includes(one) || pairSpellings([one], own).size > 0);
  return lost === undefined ? undefined : `${JSON.stringify(lost)} of ${name} does not stand among its arguments`;
}

/** Why nothing is left of what the model has given: without it the call would do something else. */
function emptied(
  input: CallInput,
  { coerced: fitted, leftOut }: Exclude<CoercedArguments, { problem: string }>,
  { name, args }: OfferedTool,
): string | undefined {
  const [strange] = fitted.size === 0 ? leftOut : [];
  if (strange === undefined) return undefined;
  if (isDeclaration(input, () => false)) return `it tells how ${name} is called, and does not call it`;
  return args.length === 0 ? undefined : `${name} has no argument ${JSON.stringify(strange)}`;
}

/** Why an incomplete call may mean something else than what was read: an argument may have moved out of another, or be lost. */
function repairDoubt(
  repairs: readonly string[],
  { coerced: fitted, leftOut }: Exclude<CoercedArguments, { problem: string }>,
  tool: OfferedTool,
): string | undefined {
  const [strange] = leftOut;
  if (strange !== undefined && isAmbiguousRepair(repairs))
    return `it was not whole, and ${tool.name} has no argument ${JSON.stringify(strange)}`;
  if (tool.rootSchema !== undefined && repairs.includes(UNFINISHED_ARGUMENTS))
    return `it has no end, and arguments of ${tool.name} may be lost`;
  const lost = tool.args.find(({ to }) => !fitted.has(to));
  if (lost !== undefined && repairs.includes(UNFINISHED_ARGUMENTS))
    return `it has no end, and "${lost.name}" of ${tool.name} may be lost`;
  return undefined;
}

function unknownTool(name: string, tools: readonly OfferedTool[]): string {
  const names = declared(tools).map((tool) => tool.name);
  if (names.length === 0) return `no tool was offered for this answer, so none is called: ${JSON.stringify(name)}`;
  return `there is no tool ${JSON.stringify(name)}; there are ${names.join(", ")}`;
}

function clientInput({ via }: OfferedTool, mapped: ReadonlyMap<string, unknown>): CallInput {
  if (via === undefined) return Object.fromEntries(mapped);
  const path = mapped.get("path");
  const search = { pattern: textOf(mapped.get("pattern")), ...(path === undefined ? {} : { path: textOf(path) }) };
  return { command: shellCommand(via, search) };
}

/** The adapters' arguments have been made texts by their schema. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The other way, for the history: a call of the client's as the model would have written it. */
export function toModelCall({ id, name, input }: ToolCall, tools: readonly OfferedTool[]): ToolCall {
  const search = tools.some(({ client, via }) => client === name && via !== undefined)
    ? readShellCommand(input["command"])
    : undefined;
  const adapter = tools.find(({ client, via }) => client === name && via !== undefined && via === search?.via);
  if (search !== undefined && adapter !== undefined) return { id, name: adapter.name, input: search.input };
  const tool = tools.find(({ client, via }) => client === name && via === undefined);
  if (tool === undefined) return closeCall({ id, name, input }, tools);
  const names = new Map(tool.args.map((arg) => [arg.to, arg.name]));
  const own = Object.fromEntries(Object.entries(input).map(([key, value]) => [names.get(key) ?? key, value]));
  return closeCall({ id, name: tool.name, input: own }, tools);
}

type OpenableCall = Pick<ToolCall, "name" | "input">;

/** What the two tools of mallex's own take. */
export const USE_ARGUMENTS = { name: "name", arguments: "arguments" } as const;

/** The call that the model means: one that it makes through `use_tool` is the call inside, and dotted names become maps again. */
function openCall(call: OpenableCall, tools: readonly OfferedTool[]): OpenableCall | { readonly problem: string } {
  const tool = findCalled(call.name, tools)?.tool;
  if (tool?.opens === "find") return { ...call, input: withUsual(call.input, tool) };
  if (tool?.opens !== "use") return tool?.declaredArgs === undefined ? call : nestCall(call, tool);
  const inner = innerCall(call.input);
  if (inner === undefined) return call;
  // A call of the caller itself is none: without arguments, it is refused.
  return findCalled(inner.name, tools)?.tool === tool ? { ...call, input: {} } : openCall(inner, tools);
}

function nestCall(call: OpenableCall, tool: OfferedTool): OpenableCall | { readonly problem: string } {
  const nested = nestInput(call.input, tool);
  return "problem" in nested ? nested : { ...call, ...nested };
}

/** A model that forgets `arguments` writes them beside the name. */
function innerCall(input: OpenableCall["input"]): OpenableCall | undefined {
  const { [USE_ARGUMENTS.name]: name, [USE_ARGUMENTS.arguments]: given, ...rest } = input;
  if (typeof name !== "string" || name === "") return undefined;
  const inner = (given ?? undefined) === undefined ? rest : typeof given === "string" ? parsed(given) : given;
  return isRecord(inner) ? { name, input: inner } : undefined;
}

/** All of a text, as strictly as a call's own arguments: no digit is lost, no name is there twice. */
function parsed(text: string): unknown {
  if (text.trim() === "") return {};
  const read = readCompleteJson(text);
  return read?.repairs.includes(RESPELLED) === false ? read.value : undefined;
}

/**
 * The other direction, for the history: a call of a tool that must be found first goes through `use_tool`, as the model is
 * instructed, even before the client shows the tool, so that finding it later changes nothing.
 */
function closeCall(call: ToolCall, tools: readonly OfferedTool[]): ToolCall {
  const tool = tools.find(({ name }) => name === call.name);
  if (tool?.opens === "find") return { ...call, input: withoutUsual(call.input) };
  const input = tool?.declaredArgs === undefined ? call.input : flattenInput(call.input, tool);
  const use = tools.find(({ opens }) => opens === "use");
  const isHidden = tool === undefined ? use?.reaches?.(call.name) === true : tool.hidden === true;
  if (use === undefined || !isHidden) return { ...call, input };
  return { ...call, name: use.name, input: { [USE_ARGUMENTS.name]: call.name, [USE_ARGUMENTS.arguments]: input } };
}

/** Clients expect the number of results. */
function withUsual(input: OpenableCall["input"], { args }: OfferedTool): OpenableCall["input"] {
  const takesLimit = args.some(({ name }) => name === "limit");
  return takesLimit ? { ...input, limit: input["limit"] ?? FEW } : input;
}

function withoutUsual({ limit, ...input }: ToolCall["input"]): ToolCall["input"] {
  return limit === undefined || limit === FEW ? input : { ...input, limit };
}
