import type { Dialect as DialectConfig } from "../../../generated/types/mallex.d.ts";
import type { Dialect, Step } from "../../../generated/types/plan.d.ts";
import { optional } from "./optional.ts";

type PlaceholderName = Extract<Step, { hole: string }>["hole"];

const PLACEHOLDERS: ReadonlySet<string> = new Set<PlaceholderName>([
  "name",
  "id",
  "arguments",
  "json",
  "python",
  "key",
  "value",
  "text",
]);

/** What stands round a result where nobody says anything. */
const RESULT = "<tool_result>\n{text}\n</tool_result>";

export function lowerDialect({ call, argument, keys = {}, around, between, result }: DialectConfig): Dialect {
  return {
    forms: listOf(call).map(stepsOf),
    ...optional("argument", argument === undefined ? undefined : listOf(argument).map(stepsOf)),
    keys: { name: listOf(keys.name ?? "name"), arguments: listOf(keys.arguments ?? ["arguments", "parameters"]) },
    ...optional("around", around && { start: around.start, ...optional("end", around.end) }),
    between: between ?? "\n",
    result: stepsOf(result ?? RESULT),
  };
}

/** A form as texts and holes. Braces round anything but a hole's name are text. */
function stepsOf(form: string): Step[] {
  return form.split(/(\{[a-z]+\})/).flatMap((piece): Step[] => {
    const name = /^\{([a-z]+)\}$/.exec(piece)?.[1] ?? "";
    if (isPlaceholderName(name)) return [{ hole: name }];
    return piece === "" ? [] : [{ text: piece }];
  });
}

function isPlaceholderName(name: string): name is PlaceholderName {
  return PLACEHOLDERS.has(name);
}

function listOf(texts: string | readonly string[]): string[] {
  return [texts].flat();
}
