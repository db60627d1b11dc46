import type { OfferedTool } from "../../tools/offered-tool.ts";
import type { CoercedArguments } from "./fitted-arguments.ts";
import { isMap, type CoercionNotes, type JsonSchema } from "./fit-notes.ts";
import { coerceValue } from "./fit-value.ts";
import { parseTextAsJson, TWO_READINGS } from "./said-as-json.ts";

interface ExtraArgumentsContext {
  readonly tool: OfferedTool;
  /** The arguments that the tool names, under the client's names. */
  readonly coerced: ReadonlyMap<string, unknown>;
  readonly notes: CoercionNotes;
  readonly how: { readonly hasTexts?: boolean };
}

/** Arguments that the tool does not name: left out, or, where it lets them in, checked with those that it names against all of its schema. */
export function coerceExtraArguments(
  input: JsonSchema,
  others: readonly string[],
  known: ExtraArgumentsContext,
): CoercedArguments {
  const { tool, coerced: fitted, notes, how } = known;
  if (tool.rootSchema === undefined)
    return { coerced: fitted, leftOut: [...others, ...notes.leftOut], repairs: [...notes.repairs] };
  const added = others.filter((key) => !fitted.has(key));
  const all = Object.fromEntries([...fitted, ...added.map((key): [string, unknown] => [key, input[key]])]);
  const coerced = coerceValue(all, tool.rootSchema, notes);
  if ("problem" in coerced) return { problem: `${whereIn(tool, coerced.path)} ${coerced.problem}` };
  const fields = isMap(coerced.value) ? coerced.value : {};
  const texts = how.hasTexts === true ? added.filter((key) => fields[key] === input[key]) : [];
  for (const key of texts)
    if (otherHasTwoReadings(all, key, known)) return { problem: `${whereIn(tool, `.${key}`)} ${TWO_READINGS}` };
  const leftOut = [...others.filter((key) => fitted.has(key)), ...notes.leftOut];
  return {
    coerced: new Map(Object.entries(fields)),
    leftOut,
    repairs: [...notes.repairs],
  };
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
  return "value" in fitted && isMap(fitted.value) && key in fitted.value && typeof fitted.value[key] !== "string";
}
