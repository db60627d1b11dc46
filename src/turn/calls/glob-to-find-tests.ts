/** More alternatives than this are no search but a mistake; their braces are read as they stand. */
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
export function globToFindTests(pattern: string, path: string): Find {
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

/** `+` and `?` are special in one of the three dialects, so they stand in brackets. */
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
