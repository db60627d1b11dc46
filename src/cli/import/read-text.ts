import { parse, parseDocument } from "yaml";
import { readDocument } from "../../config/parse/read-document.ts";
import { syntaxProblems } from "../../config/parse/syntax-problems.ts";
import { createProblem, type Location, type Problem } from "../../diagnostics/problem.ts";

/**
 * The data of a JSON or YAML text, also of JSON with comments and trailing commas, which these programs accept. What is neither
 * is a text.
 */
export function readText(text: string): unknown {
  try {
    return parse(plainText(text), { logLevel: "error" }) as unknown;
  } catch {
    return text;
  }
}

/** Where a text is neither JSON nor YAML, and nothing of the text itself, nor a message that may quote it: keys may be in it. */
export function syntaxMistakes(file: string, text: string): readonly Problem[] {
  const plain = plainText(text);
  try {
    parse(plain, { logLevel: "error" });
    return [];
  } catch {
    const read = readDocument(plain);
    const [first] = "documents" in read ? read.documents : [];
    const known = first === undefined ? [] : syntaxProblems(first, plain, file);
    const locations = known.length > 0 ? known.map(({ at }) => at) : [noticed(plain)];
    return locations.map((at) =>
      createProblem(
        "MX1004",
        { message: MESSAGE },
        { file, line: at?.line ?? 1, column: at?.column ?? 1 },
        { hint: HINT },
      ),
    );
  }
}

const MESSAGE = "this is neither JSON nor YAML";
const HINT =
  "check the quotes, brackets, commas, colons and indentation around it; the line isn't shown, as keys may be in it";

/** Where only the library has noticed something, such as a key that is there twice. */
function noticed(text: string): Pick<Location, "line" | "column"> {
  const [error] = parseDocument(text, { logLevel: "silent" }).errors;
  const [place] = error?.linePos ?? [];
  return { line: place?.line ?? 1, column: place?.col ?? 1 };
}

/** A text that the parser of YAML reads. Every character stays where it was. */
function plainText(text: string): string {
  const isJson = /^\s*(?:\/\/[^\n]*\n\s*|\/\*[^]*?\*\/\s*)*[{[]/.test(text);
  return isJson ? withoutComments(text) : text;
}

/** Without the comments of JavaScript, but with what looks like one in a string, as `https://` does. */
function withoutComments(text: string): string {
  const token = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\/\/[^\n]*|\/\*[^]*?\*\//g;
  const blank = (found: string): string => (found.startsWith("/") ? found.replaceAll(/[^\n]/g, " ") : found);
  return text.replace(token, blank).replaceAll("\t", " ");
}
