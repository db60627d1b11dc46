import type { OfferedTool } from "../../tools/offered-tool.ts";
import type { FittedArguments } from "./fitted-arguments.ts";
import { isMap, type FitNotes, type Schema } from "./fit-notes.ts";
import { fitValue } from "./fit-value.ts";
import { saidAsJson, TWO_READINGS } from "./said-as-json.ts";

interface Known {
  readonly tool: OfferedTool;
  /** The arguments that the tool names, under the client's names. */
  readonly fitted: ReadonlyMap<string, unknown>;
  readonly notes: FitNotes;
  readonly how: { readonly hasTexts?: boolean };
}

/** Arguments that the tool does not name: left out, or, where it lets them in, checked with those that it names against all of its schema. */
export function fitOthers(input: Schema, others: readonly string[], known: Known): FittedArguments {
  const { tool, fitted, notes, how } = known;
  if (tool.whole === undefined) return { fitted, leftOut: [...others, ...notes.leftOut], mended: [...notes.mended] };
  const added = others.filter((key) => !fitted.has(key));
  const all = Object.fromEntries([...fitted, ...added.map((key): [string, unknown] => [key, input[key]])]);
  const whole = fitValue(all, tool.whole, notes);
  if ("problem" in whole) return { problem: `${whereIn(tool, whole.path)} ${whole.problem}` };
  const fields = isMap(whole.value) ? whole.value : {};
  const texts = how.hasTexts === true ? added.filter((key) => fields[key] === input[key]) : [];
  for (const key of texts)
    if (hasTwoReadings(all, key, known)) return { problem: `${whereIn(tool, `.${key}`)} ${TWO_READINGS}` };
  const leftOut = [...others.filter((key) => fitted.has(key)), ...notes.leftOut];
  return {
    fitted: new Map(Object.entries(fields)),
    leftOut,
    mended: [...notes.mended],
  };
}

function whereIn({ name }: OfferedTool, path = ""): string {
  return path === "" ? `all that ${name} is given` : `"${path.replace(/^\./, "")}" of ${name}`;
}

/** Where every value is written as a text, and this one stays what it is, as a text and as JSON. One that there is no time to try is not taken for clear. */
function hasTwoReadings(all: Schema, key: string, { tool, notes }: Known): boolean {
  const text = all[key];
  if (typeof text !== "string") return false;
  const read = saidAsJson(text);
  if (read === undefined) return false;
  if (notes.within(() => true) === undefined) return true;
  const fitted = fitValue({ ...all, ...Object.fromEntries([[key, read.value]]) }, tool.whole, notes.fork());
  return "value" in fitted && isMap(fitted.value) && key in fitted.value && typeof fitted.value[key] !== "string";
}
