import { unreachable } from "../terms/unreachable.ts";

/** Lines of output that a search may have: more would push the talk out of the window. */
const MOST_LINES = 200;

/** The command of a built-in adapter. Its text is fixed, what the model says is quoted: no word of it reaches the shell. */
export function shellCommand(
  via: "shell.grep" | "shell.glob",
  { pattern, path = "." }: { readonly pattern: string; readonly path?: string },
): string {
  switch (via) {
    case "shell.grep":
      return either(
        `rg -n --no-heading -e ${quoted(pattern)} -- ${quoted(path)}`,
        `grep -rnE -e ${quoted(pattern)} -- ${quoted(path)}`,
      );
    case "shell.glob":
      return either(
        `rg --files --glob ${quoted(pattern)} -- ${quoted(path)}`,
        `find ${quoted(underneath(path))} -type f -path ${quoted(findPattern(pattern, path))}`,
      );
    default:
      return unreachable(via);
  }
}

function either(withRipgrep: string, without: string): string {
  return `{ if command -v rg >/dev/null 2>&1; then ${withRipgrep}; else ${without}; fi; } | head -n ${MOST_LINES}`;
}

/** Single quotes: nothing is special between them but their end. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** `find` reads a first argument with a dash as an option. */
function underneath(path: string): string {
  return path.startsWith("-") ? `./${path}` : path;
}

/** `find` compares whole paths and its `*` goes over slashes, so any folder, or none, is a `*` of its own. */
function findPattern(pattern: string, path: string): string {
  const start = underneath(path).replace(/\/+$/, "");
  const tail = pattern.replaceAll(/(?:\*\*\/)+/g, "*").replaceAll("**", "*");
  return pattern.startsWith("**/") || !pattern.includes("/")
    ? `${start}/*${tail.replace(/^\*/, "")}`
    : `${start}/${tail}`;
}
