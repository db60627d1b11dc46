import { isRecord } from "../../shared/utilities.ts";
import type { JsonSchema, OfferedArgument, OfferedTool } from "../catalog/offered-tool.ts";
import { parseTextAsJson, TWO_READINGS } from "./coerce-type.ts";
import { coerceValue } from "./coerce-value.ts";
import { CoercionNotes, type ArgumentEncoding, type CoercedArguments, type CoercionResult } from "./coercion-notes.ts";
import { findMisspelling, pairSpellings } from "./spellings.ts";

type ModelArguments = Readonly<Record<string, unknown>>;

/** Coerces a model's arguments to the schema of the client's tool. What can't be coerced without guessing is a problem. */
export function coerceArguments(
  input: ModelArguments,
  tool: OfferedTool,
  how: ArgumentEncoding = {},
): CoercedArguments {
  const notes = new CoercionNotes(tool.shared, how);
  const keys = keysOf(input, tool.args, notes);
  const used = new Set(keys.values());
  const others = Object.keys(input).filter((key) => !used.has(key));
  const open = tool.args.filter((arg) => !keys.has(arg) && tool.rootSchema === undefined);
  const given = others.filter((key) => (input[key] ?? "") !== "");
  const misspelling =
    misspelledArgument(given, open) ??
    (tool.rootSchema === undefined ? conflictingArgument(input, given, used) : undefined);
  if (misspelling !== undefined) return { problem: `${tool.name} ${misspelling}` };
  const fitted = new Map<string, unknown>();
  for (const arg of tool.args) {
    const key = keys.get(arg);
    const own = notes.fork();
    const value = key === undefined ? undefined : coerceArgument(input[key], arg, own);
    if (value === undefined) {
      if (arg.required) return { problem: `${tool.name} needs "${arg.name}"` };
      if (key !== undefined) notes.repairs.add("nothing for what may be left out");
      continue;
    }
    if ("problem" in value) return { problem: `"${arg.name}${value.path ?? ""}" of ${tool.name} ${value.problem}` };
    notes.add(own);
    fitted.set(arg.to, value.value);
  }
  return coerceExtraArguments(input, others, { tool, coerced: fitted, notes });
}

/** An argument that would be left out, though one of the tool's was meant: without it the call may do more than it should. */
function misspelledArgument(given: readonly string[], open: readonly OfferedArgument[]): string | undefined {
  const names = open.flatMap(({ name, to }) => [name, to]);
  const misspelling = findMisspelling(given, names);
  if (misspelling === undefined) return undefined;
  const meant = open.find(({ name, to }) => [name, to].includes(misspelling.wanted))?.name;
  return `has no argument ${JSON.stringify(misspelling.given)}; did you mean "${meant}"?`;
}

/** An argument that is there in two spellings, with two values: one of them is wrong. */
function conflictingArgument(
  input: ModelArguments,
  given: readonly string[],
  used: ReadonlySet<string>,
): string | undefined {
  const twice = [...pairSpellings(given, [...used])].find(
    ([one, other]) => JSON.stringify(input[one]) !== JSON.stringify(input[other]),
  );
  return twice === undefined
    ? undefined
    : `has ${JSON.stringify(twice[1])} twice, and once as ${JSON.stringify(twice[0])}`;
}

/** Undefined: nothing is given. */
function coerceArgument(given: unknown, arg: OfferedArgument, notes: CoercionNotes): CoercionResult | undefined {
  if (given === undefined) return undefined;
  if (notes.hasTexts && hasTwoReadings(given, arg, notes)) return { problem: TWO_READINGS };
  const value = coerceValue(given, arg.schema, notes);
  // Small models fill in what they don't need: with null, or with no text where a number belongs.
  return "problem" in value && !arg.required && (given === null || given === "") ? undefined : value;
}

/** Where every value is written as a text: this one fits as it is, and so does what it would be as JSON; of a list or a map it is enough that it can be made to. */
function hasTwoReadings(given: unknown, { schema }: OfferedArgument, notes: CoercionNotes): boolean {
  if (typeof given !== "string") return false;
  const read = parseTextAsJson(given);
  if (read === undefined) return false;
  const [asText, asJson] = [notes.fork(), notes.fork()];
  const fits = "value" in coerceValue(given, schema, asText) && "value" in coerceValue(read.value, schema, asJson);
  return fits && asText.isEmpty && (asJson.isEmpty || typeof read.value === "object");
}

/** Each argument's name in the input: the model's, else the client's, unless that means another argument here, else another spelling of either. */
function keysOf(
  input: ModelArguments,
  args: readonly OfferedArgument[],
  notes: CoercionNotes,
): ReadonlyMap<OfferedArgument, string> {
  const keys = new Map<OfferedArgument, string>();
  const names = new Set(args.map(({ name }) => name));
  for (const arg of args) {
    const key = [arg.name, ...(names.has(arg.to) ? [] : [arg.to])].find((one) => Object.hasOwn(input, one));
    if (key !== undefined) keys.set(arg, key);
  }
  for (const part of ["name", "to"] as const) {
    const used = new Set(keys.values());
    const strange = Object.keys(input).filter((key) => !used.has(key) && !names.has(key));
    const open = args.filter((arg) => !keys.has(arg) && (part === "name" || !names.has(arg.to)));
    const pairs = pairSpellings(
      strange,
      open.map((arg) => arg[part]),
    );
    for (const [given, wanted] of pairs) {
      const arg = open.find((one) => one[part] === wanted);
      if (arg !== undefined) keys.set(arg, given);
    }
    if (pairs.size > 0) notes.repairs.add("a name in another spelling");
  }
  return keys;
}

interface ExtraArgumentsContext {
  readonly tool: OfferedTool;
  /** The arguments that the tool names, under the client's names. */
  readonly coerced: ReadonlyMap<string, unknown>;
  readonly notes: CoercionNotes;
}

/** Arguments that the tool does not name: left out, or, where it lets them in, checked with those that it names against all of its schema. */
function coerceExtraArguments(
  input: JsonSchema,
  others: readonly string[],
  known: ExtraArgumentsContext,
): CoercedArguments {
  const { tool, coerced: fitted, notes } = known;
  if (tool.rootSchema === undefined)
    return { coerced: fitted, leftOut: [...others, ...notes.leftOut], repairs: [...notes.repairs] };
  const added = others.filter((key) => !fitted.has(key));
  const all = Object.fromEntries([...fitted, ...added.map((key): [string, unknown] => [key, input[key]])]);
  const coerced = coerceValue(all, tool.rootSchema, notes);
  if ("problem" in coerced) return { problem: `${whereIn(tool, coerced.path)} ${coerced.problem}` };
  const fields = isRecord(coerced.value) ? coerced.value : {};
  const texts = notes.hasTexts ? added.filter((key) => fields[key] === input[key]) : [];
  for (const key of texts)
    if (otherHasTwoReadings(all, key, known)) return { problem: `${whereIn(tool, `.${key}`)} ${TWO_READINGS}` };
  const leftOut = [...others.filter((key) => fitted.has(key)), ...notes.leftOut];
  return { coerced: new Map(Object.entries(fields)), leftOut, repairs: [...notes.repairs] };
}

function whereIn({ name }: OfferedTool, path = ""): string {
  return path === "" ? `all that ${name} is given` : `"${path.replace(/^\./, "")}" of ${name}`;
}

/** Where every value is written as a text, and this one stays what it is, as a text and as JSON. One that there is no time to try is not taken for clear. */
function otherHasTwoReadings(all: JsonSchema, key: string, { tool, notes }: ExtraArgumentsContext): boolean {
  const text = all[key];
  if (typeof text !== "string") return false;
  const read = parseTextAsJson(text);
  if (read === undefined) return false;
  if (notes.within(() => true) === undefined) return true;
  const fitted = coerceValue({ ...all, ...Object.fromEntries([[key, read.value]]) }, tool.rootSchema, notes.fork());
  return "value" in fitted && isRecord(fitted.value) && key in fitted.value && typeof fitted.value[key] !== "string";
}
