import { unreachable } from "../../shared/utilities.ts";

/** Lines of output that a search may have: more would push the conversation out of the window. */
const MOST_LINES = 200;

/** Folders of generated or third-party files. They are searched only if the pattern names them. */
const SKIPPED = [".git", "node_modules"];

export type Adapter = "shell.grep" | "shell.glob";

export interface ShellSearch {
  readonly pattern: string;
  /** Where to search; absent or empty: the client's working folder. */
  readonly path?: string;
}

/** The command of a built-in adapter. Its text is constant and the model's arguments are quoted: none of them is interpreted by the shell. */
export function shellCommand(via: Adapter, { pattern, path = "" }: ShellSearch): string {
  const where = path === "" ? "." : path;
  switch (via) {
    case "shell.grep":
      return grepCommand(quoted(pattern), quoted(where));
    case "shell.glob":
      return globCommand(pattern, where);
    default:
      return unreachable(via);
  }
}

function grepCommand(pattern: string, path: string): string {
  const withRipgrep = `rg -nH --no-heading -e ${pattern} -- ${path}`;
  const without = `grep -rnHIE --exclude-dir=.git -e ${pattern} -- ${path}`;
  return `if command -v rg >/dev/null 2>&1; then ${withRipgrep}; else ${without}; fi | head -n ${MOST_LINES}`;
}

/** The first test matches nothing: it keeps the pattern as it was given, for a person to read and for `readShellCommand`. */
function globCommand(pattern: string, path: string): string {
  const { from, tests } = globToFindTests(pattern, path);
  const skip = SKIPPED.filter((folder) => !pattern.includes(folder)).map((folder) => `-name ${folder} -prune -o `);
  const wanted = tests.map((test) => `-regex ${quoted(test)}`).join(" -o ");
  const find = `find -H ${quoted(from)} -mindepth 1 -false -path ${quoted(pattern)} -o ${skip.join("")}`;
  return `${find}-type f \\( ${wanted} \\) -print | sort | head -n ${MOST_LINES}`;
}

/** Single quotes: nothing is special between them but their end. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

const QUOTED = String.raw`('(?:[^']|'\\'')*')`;
const WRITTEN: Readonly<Record<Adapter, { readonly form: RegExp; readonly order: readonly ("pattern" | "path")[] }>> = {
  "shell.grep": { form: new RegExp(`^if .*? then rg .*? -e ${QUOTED} -- ${QUOTED};`), order: ["pattern", "path"] },
  "shell.glob": { form: new RegExp(`^find -H ${QUOTED} .*? -path ${QUOTED} `), order: ["path", "pattern"] },
};

/** The search that an adapter's command performs; undefined for any other command. */
export function readShellCommand(
  command: unknown,
): { readonly via: Adapter; readonly input: Readonly<Record<string, string>> } | undefined {
  if (typeof command !== "string") return undefined;
  for (const via of ["shell.grep", "shell.glob"] as const) {
    const { form, order } = WRITTEN[via];
    const [, ...found] = form.exec(command) ?? [];
    const { pattern, path } = Object.fromEntries(order.map((name, index) => [name, unquoted(found[index] ?? "")]));
    if (found.length === 0 || pattern === undefined || path === undefined) continue;
    for (const input of [{ pattern }, { pattern, path }])
      if (shellCommand(via, input) === command) return { via, input };
  }
  return undefined;
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(`'\\''`, "'");
}

/** More alternatives than this are a mistake; their braces are taken literally. */
const MOST_ALTERNATIVES = 64;

const PIECE = /\*\*\/|\*\*?|\?|\[!?\]?[^\]/]*\]|[^]/g;

interface Find {
  /** The folder to begin with. */
  readonly from: string;
  /** Expressions for `find -regex`, in what GNU, BSD and bfs read alike: one of them holds. */
  readonly tests: readonly string[];
}

/**
 * A glob as `find` can follow it: `*` and `?` stay within a folder, `**` goes through folders, `{a,b}` is one of them.
 * Without a slash it is a name in any folder. A pattern from the root begins at its own first folders.
 */
function globToFindTests(pattern: string, path: string): Find {
  const [, root = "", rest = pattern] = /^(\/(?:[^/*?[{]+\/)*)([^]*)$/.exec(pattern) ?? [];
  const from = root === "" ? startOf(path) : root.replace(/(?<=.)\/$/, "");
  const inside = rest.replace(/^(?:\.\/)+/, "");
  const globs = alternatives(root === "" && !inside.includes("/") ? `**/${inside}` : inside);
  const start = literal(from.endsWith("/") ? from : `${from}/`);
  return { from, tests: globs.map((glob) => start + glob.replaceAll(PIECE, toRegex)) };
}

/** `find` reads a first argument with a dash as an option; what it prints begins with the folder as it was given. */
function startOf(path: string): string {
  const folder = path.replace(/(?<=[^/])\/+$/, "");
  return /^[-(!,]/.test(folder) ? `./${folder}` : folder;
}

function toRegex(piece: string): string {
  switch (piece) {
    case "**/":
      return String.raw`\([^/]*/\)*`;
    case "**":
      return String.raw`\([^/]*/\)*[^/]*`;
    case "*":
      return "[^/]*";
    case "?":
      return "[^/]";
    default:
      return piece.length > 1 && piece.startsWith("[") ? piece.replace(/^\[!/, "[^") : literal(piece);
  }
}

/** `+` and `?` are special in one of the three dialects, so they are put in brackets. */
function literal(text: string): string {
  return text.replaceAll(/[.*[\]\\^$]/g, String.raw`\$&`).replaceAll(/[+?]/g, "[$&]");
}

/** `a.{b,c}` as `a.b` and `a.c`. */
function alternatives(glob: string): string[] {
  const globs = [glob];
  for (let at = 0; at < globs.length;) {
    const [match, before = "", inner = "", after = ""] =
      /^([^]*?)\{([^{}]*,[^{}]*)\}([^]*)$/.exec(globs[at] ?? "") ?? [];
    if (match === undefined) at += 1;
    else globs.splice(at, 1, ...inner.split(",").map((one) => before + one + after));
    if (globs.length > MOST_ALTERNATIVES) return [glob];
  }
  return globs;
}
