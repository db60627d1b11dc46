import { isShipped } from "../../config/layers/layer.ts";
import { type Dict, entriesOf, textAt, textsOf, valueAt } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { piecesOf } from "./dialects.ts";

/** Thinking delimiters that are never found, or that hide calls. */
export function checkThinkingDelimiters(config: Dict): Problem[] {
  const seen = new Map<string, string>();
  const calls = callDelimiters(config);
  return entriesOf(config, "thoughts").flatMap(([name, { value }]): Problem[] => {
    const start = textAt(value, ["start"]);
    const at = valueAt(value, ["start"])?.at;
    if (start === undefined || at === undefined) return [];
    const twin = seen.get(start);
    if (twin === undefined) seen.set(start, name);
    const fault = twin === undefined ? faultOf(start, calls) : duplicateDelimiter(twin);
    if (fault === undefined) return [];
    if ("delimiter" in fault) return [callOpensThinking(fault, { name, start, at })];
    const { what, hint } = fault;
    return [createProblem("MX3097.invalidStart", { name, what }, at, { hint })];
  });
}

interface ThinkingFault {
  readonly what: string;
  readonly hint: string;
}

/** What calls of a dialect begin with. */
interface CallDelimiter {
  readonly delimiter: string;
  readonly dialect: string;
  readonly at: Location;
}

function duplicateDelimiter(twin: string): ThinkingFault {
  return {
    what: `it begins with the same delimiter as "${twin}", so the two can't be distinguished`,
    hint: `remove one of the two; if it comes from a pack, write \`${twin}: null\``,
  };
}

function faultOf(start: string, calls: readonly CallDelimiter[]): ThinkingFault | CallDelimiter | undefined {
  if (start.trimStart() !== start)
    return {
      what: "a delimiter with leading spaces is never found: spaces before a thought are removed first",
      hint: "remove the leading spaces",
    };
  return calls.find(
    // A bracket alone begins much that is no call.
    ({ delimiter }) => delimiter.startsWith(start) || (/\w/.test(delimiter) && start.startsWith(delimiter)),
  );
}

/** A call begins like a thought. Reported where a person can change it: at the thought, or at the dialect if the thought is built in. */
function callOpensThinking(
  { delimiter, dialect, at: delimiterAt }: CallDelimiter,
  { name, start, at }: { readonly name: string; readonly start: string; readonly at: Location },
): Problem {
  if (isShipped(at) && !isShipped(delimiterAt))
    return createProblem("MX3097.callOpensThinking", { dialect, delimiter, name }, delimiterAt, {
      related: [{ message: `thoughts.${name} begins with \`${start}\``, at }],
    });
  return createProblem("MX3097.thinkingOpensCall", { name, delimiter, dialect }, at);
}

/** What calls begin with, in any dialect. */
function callDelimiters(config: Dict): CallDelimiter[] {
  return entriesOf(config, "dialects").flatMap(([dialect, { value }]) =>
    [...textsOf(value, ["around", "start"]), ...textsOf(value, ["call"])].flatMap(({ text, at }) => {
      const [first] = piecesOf(text);
      return first === undefined || "placeholder" in first ? [] : [{ delimiter: first.text.trim(), dialect, at }];
    }),
  );
}
