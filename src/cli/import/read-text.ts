import { parse } from "yaml";

/**
 * The data of a JSON or YAML text, also of JSON with comments and trailing commas, which these programs accept. What is neither
 * is a text.
 */
export function readText(text: string): unknown {
  try {
    return parse(/^\s*(?:\/\/[^\n]*\n\s*|\/\*[^]*?\*\/\s*)*[{[]/.test(text) ? withoutComments(text) : text) as unknown;
  } catch {
    return text;
  }
}

/** Without the comments of JavaScript, but with what looks like one in a string, as `https://` does. */
function withoutComments(text: string): string {
  const token = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\/\/[^\n]*|\/\*[^]*?\*\//g;
  return text.replace(token, (found) => (found.startsWith("/") ? " " : found)).replaceAll("\t", " ");
}
