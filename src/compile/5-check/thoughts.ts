import type { Problem } from "../../problem/problem.ts";
import { textAt, valueAt, type Dict } from "../tree.ts";
import { entriesOf, textsOf } from "./entries.ts";
import { piecesOf } from "./forms.ts";

/** Marks of thoughts that are never found, or that take something else away. */
export function checkThoughts(config: Dict): Problem[] {
  const seen = new Map<string, string>();
  const calls = callMarks(config);
  return entriesOf(config, "thoughts").flatMap(([name, { value }]): Problem[] => {
    const start = textAt(value, ["start"]);
    const at = valueAt(value, ["start"])?.at;
    if (start === undefined || at === undefined) return [];
    const twin = seen.get(start);
    if (twin === undefined) seen.set(start, name);
    const fault = twin === undefined ? faultOf(start, calls) : alike(twin);
    if (fault === undefined) return [];
    const { what, hint } = fault;
    return [{ code: "MX3097", severity: "error", message: `thoughts.${name}: ${what}`, hint, at }];
  });
}

interface Fault {
  readonly what: string;
  readonly hint: string;
}

function alike(twin: string): Fault {
  return {
    what: `it begins with the same mark as "${twin}": which of the two is meant, and where it ends, can't be told`,
    hint: `leave one of the two out; \`${twin}: null\` takes away one that a pack says`,
  };
}

function faultOf(start: string, calls: readonly string[]): Fault | undefined {
  if (start.trimStart() !== start)
    return {
      what: "a mark that begins with blanks is never found: those before a thought are left out first",
      hint: "leave the blanks away",
    };
  const taken = calls.find((mark) => mark.startsWith(start) || (isMark(mark) && start.startsWith(mark)));
  if (taken === undefined) return undefined;
  return {
    what: `\`${taken}\` begins a call of a tool: no call would ever be carried out`,
    hint: "take a longer mark, or one that no dialect has",
  };
}

/** What calls begin with, in any dialect. */
function callMarks(config: Dict): string[] {
  return entriesOf(config, "dialects").flatMap(([, { value }]) =>
    [...textsOf(valueAt(value, ["around", "start"])), ...textsOf(valueAt(value, ["call"]))].flatMap(({ text }) => {
      const [first] = piecesOf(text);
      return first === undefined || "hole" in first ? [] : first.text.trim();
    }),
  );
}

/** A bracket alone begins much that is no call. */
function isMark(text: string): boolean {
  return /\w/.test(text);
}
