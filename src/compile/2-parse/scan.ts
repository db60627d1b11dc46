import type { Problem } from "../../problem/problem.ts";

/** Bytes of one file; a rule file of ten thousand rules is about this long. */
export const MAX_FILE_BYTES: number = 1024 * 1024;
/** Levels of nesting. The YAML parser recurses: a 20 kB file of brackets can end the whole process, and no `catch` helps. */
export const MAX_DEPTH = 64;

/** Looks at the raw text before the YAML parser may see it, without recursion. */
export function scan(file: string, text: string): Problem | undefined {
  if (text.length > MAX_FILE_BYTES) {
    return {
      code: "MX1002",
      severity: "error",
      message: `the file has ${text.length} characters; at most ${MAX_FILE_BYTES} are read`,
      hint: "split it: rules can move into packs that the file `extends`",
      at: { file },
    };
  }
  return tooDeep(file, text);
}

function tooDeep(file: string, text: string): Problem | undefined {
  const indents: number[] = [];
  let brackets = 0;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    brackets = Math.max(0, brackets + bracketDepth(line));
    const lead = /^[ \t]*(?:[-?:] +)*/.exec(line)?.[0] ?? "";
    if (lead.length < line.trimEnd().length) {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= lead.length) indents.pop();
      indents.push(lead.length);
    }
    const markers = lead.match(/[-?:] /g)?.length ?? 0;
    if (Math.max(brackets, deepest(line), indents.length, markers) > MAX_DEPTH) {
      return {
        code: "MX1003",
        severity: "error",
        message: `nested deeper than ${MAX_DEPTH} levels`,
        hint: "no key of mallex needs such depth; look for a bracket that is never closed",
        at: { file, line: index + 1, column: 1 },
      };
    }
  }
  return undefined;
}

function bracketDepth(line: string): number {
  let depth = 0;
  for (const char of line) {
    if (char === "[" || char === "{") depth += 1;
    else if (char === "]" || char === "}") depth -= 1;
  }
  return depth;
}

/** The deepest nesting of brackets within one line, however it ends. */
function deepest(line: string): number {
  let depth = 0;
  let most = 0;
  for (const char of line) {
    if (char === "[" || char === "{") most = Math.max(most, ++depth);
    else if ((char === "]" || char === "}") && depth > 0) depth -= 1;
  }
  return most;
}
