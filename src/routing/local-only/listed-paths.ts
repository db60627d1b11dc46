/** A line of `tree`: what stands in front of a name says how deep it lies. */
const BRANCH = /^((?:[│|\s]\s{3}){0,60})(?:[├└]──|\|--|`--|\+--)\s(.*)$/;
/** Of one folder to the next, in UTF-16 units. */
const DEPTH = 4;
const LONGEST = 300;
/** What was renamed, as Git has it, or what a shell takes for several names. */
const BRACES = /\{([^{}\n]{1,400})\}/g;
const OR = / => |,/;
const MOST_NAMES = 10;
const BEFORE = /[\s"'`{}|;&<>]/;

/** Paths that a text has in a form which shortens them: a tree of names, and `app/{old => new}/key`. */
export function listedPaths(text: string): string {
  return [...treePaths(text), ...bracePaths(text)].join("\n");
}

function* treePaths(text: string): Generator<string> {
  if (!/[├└|`+]-?[─-]/.test(text)) return;
  let above: string[] = [];
  let root = "";
  for (const line of text.split("\n")) {
    const [, indent, name] = BRANCH.exec(line) ?? [];
    if (indent === undefined || name === undefined) {
      [above, root] = [[], line.trim()];
      continue;
    }
    above = [...above.slice(0, indent.length / DEPTH), name.trim()];
    const path = [root, ...above].join("/");
    if (path.length <= LONGEST) yield path;
  }
}

function* bracePaths(text: string): Generator<string> {
  for (const { 0: braces, 1: names = "", index } of text.matchAll(BRACES)) {
    // Most braces are those of programs, and no part of a word.
    if (isBetweenWords(text, index - 1) && isBetweenWords(text, index + braces.length)) continue;
    const before =
      text
        .slice(Math.max(0, index - LONGEST), index)
        .split(BEFORE)
        .at(-1) ?? "";
    const end = index + braces.length;
    const [behind = ""] = text.slice(end, end + LONGEST).split(BEFORE);
    for (const name of names.split(OR).slice(0, MOST_NAMES)) yield `${before}${name.trim()}${behind}`;
  }
}

function isBetweenWords(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter === "" || BEFORE.test(letter);
}
