import { parse, parseDocument } from "yaml";
import { readDocument } from "../../config/parse/read-document.ts";
import { syntaxProblems } from "../../config/parse/syntax-problems.ts";
import { createRedactor } from "../../diagnostics/log/redact.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { optional } from "../../shared/utilities.ts";

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

/** Why a text is neither JSON nor YAML, without the lines themselves: keys may be in them. */
export function syntaxMistakes(file: string, text: string): readonly Problem[] {
  const plain = plainText(text);
  try {
    parse(plain, { logLevel: "error" });
    return [];
  } catch (error) {
    const redact = createRedactor([]);
    const read = readDocument(plain);
    const [first] = "documents" in read ? read.documents : [];
    const known = first === undefined ? [] : syntaxProblems(first, plain, file);
    const problems = known.length > 0 ? known : [noticed(file, plain, error)];
    return problems.map(({ code, severity, message, hint, at }) => ({
      code,
      severity,
      message: redact(message),
      ...optional("hint", hint === undefined ? undefined : redact(hint)),
      ...optional("at", at),
    }));
  }
}

/** What only the library has noticed, such as a key that is there twice. */
function noticed(file: string, text: string, thrown: unknown): Problem {
  const [error] = parseDocument(text, { logLevel: "silent" }).errors;
  const [place] = error?.linePos ?? [];
  const [message = ""] = (error ?? (thrown as Error)).message.split(/ at line |\n/);
  const at = { file, line: place?.line ?? 1, column: place?.col ?? 1 };
  return createProblem("MX1004", { message: `not valid: ${message}` }, at);
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
