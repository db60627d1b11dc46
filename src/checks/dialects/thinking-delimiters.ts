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
    return [createProblem("MX3097.thinkingDelimiters", { name, what }, at, { hint })];
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
    what: `it begins with the same mark as "${twin}": which of the two is meant, and where it ends, can't be told`,
    hint: `leave one of the two out; \`${twin}: null\` takes away one that a pack says`,
  };
}

function faultOf(start: string, calls: readonly CallDelimiter[]): ThinkingFault | CallDelimiter | undefined {
  if (start.trimStart() !== start)
    return {
      what: "a mark that begins with blanks is never found: those before a thought are left out first",
      hint: "leave the blanks away",
    };
  return calls.find(
    ({ delimiter: mark }) => mark.startsWith(start) || (isDistinctDelimiter(mark) && start.startsWith(mark)),
  );
}

interface ThinkingDelimiter {
  readonly name: string;
  readonly start: string;
  readonly at: Location;
}

/** A call begins like a thought. Reported where a person can change it: at the thought, or at the dialect if the thought is built in. */
function callOpensThinking(
  { delimiter: mark, dialect, at: markAt }: CallDelimiter,
  { name, start, at }: ThinkingDelimiter,
): Problem {
  const none = "no call would ever be carried out";
  if (isShipped(at) && !isShipped(markAt))
    return createProblem("MX3097.callOpensThinking", { dialect, mark, none, name }, markAt, {
      related: [{ message: `thoughts.${name} begins with \`${start}\``, at }],
    });
  return createProblem("MX3097.callOpensThinking2", { name, mark, dialect, none }, at);
}

/** What calls begin with, in any dialect. */
function callDelimiters(config: Dict): CallDelimiter[] {
  return entriesOf(config, "dialects").flatMap(([dialect, { value }]) =>
    [...textsOf(valueAt(value, ["around", "start"])), ...textsOf(valueAt(value, ["call"]))].flatMap(({ text, at }) => {
      const [first] = piecesOf(text);
      return first === undefined || "placeholder" in first ? [] : [{ delimiter: first.text.trim(), dialect, at }];
    }),
  );
}

/** A bracket alone begins much that is no call. */
function isDistinctDelimiter(text: string): boolean {
  return /\w/.test(text);
}
