/** The directory of a command. `cd` without one goes home. */
const FOLDER = String.raw`(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|\\"([^"\\\n]{1,300})\\"|([^\s"'\x60;&|()<>]{1,300}))(?=[\s;&|)}\],"'\x60\\]|$)`;
/** A command that changes the directory. Windows accepts it in any case. */
const CD = `(?:${["cd", "chdir", "pushd", "Set-Location", "sl"].map(inAnyCase).join("|")})`;
const CD_FLAGS = String.raw`(?:[ \t]+(?:/[dD]|--|-[LPe]+|-[Pp]ath))*`;
/** An option with the directory, possibly without a blank. */
const OPTION = String.raw`(?:-C(?=[/~$])|(?:-C|--(?:cwd|chdir|directory|dir|prefix|workdir|work-tree))(?:[ \t]+|=)|-w[ \t=]*(?=["']?(?:[/~$%]|[A-Za-z]:)))`;
/** How a program gives the directory of a command, before or after its arguments. */
const ARGUMENT = String.raw`(?<argument>(?:cwd|workdir|work(?:ing)?_?dir(?:ectory)?|GIT_WORK_TREE|chdir)\\?["']?\s{0,3}[=:(]\s{0,3}(?:[\w.]{1,40}\(\s?)?)(?=\\?["']?(?:[/~$%]|[A-Za-z]:))`;
const GO = new RegExp(
  String.raw`(?<![\w./\\-])(?:(?<cd>${CD}${CD_FLAGS})(?:[ \t]*(?=[;&|\n])|[ \t]+${FOLDER})|${OPTION}${FOLDER})|(?<![\w/\\-])${ARGUMENT}${FOLDER}`,
  "g",
);
/** What separates the words of commands. */
const BETWEEN = /[\s"'`<>|;&,=(){}[\]]+/;
const ABSOLUTE = /^(?:[/\\~$%]|[A-Za-z]:)/;
/** A commit message, for example: several words in quotes. */
const SENTENCE = /"[^"\n]*\s[^"\n]*"|'[^'\n]*\s[^'\n]*'/g;
/** Limits: words per command, UTF-16 units after and before it, and the length of a combined directory. */
const MAX_WORDS = 60;
const BEHIND = 2000;
const BEFORE = 500;
const LONGEST_FOLDER = 300;

/** Paths are searched in batches of this many UTF-16 units: a text with many commands yields more paths than its length. */
const TOGETHER = 20_000;
const AT_ONCE = 1000;

/**
 * The words of commands as paths in the command's directory: `/srv/secrets/key` for `cd /srv && cat secrets/key`. A command may
 * go back (`popd`, the end of a subshell), so they count in the previous directory, too.
 */
export function* commandPaths(text: string): Generator<string> {
  const found = new Set<string>();
  let [paths, commands] = ["", 0];
  for (const { folders, words } of commandsIn(text)) {
    commands += 1;
    for (const folder of folders)
      for (const word of ["", ...words]) {
        const path = `${folder}/${word}`;
        if (!found.has(path)) paths += `${path}\n`;
        found.add(path);
      }
    // Commands without new paths take time, too.
    if (paths.length < TOGETHER && commands % AT_ONCE !== 0) continue;
    yield paths + withoutDots(paths);
    paths = "";
  }
  if (paths !== "") yield paths + withoutDots(paths);
}

interface Command {
  readonly folders: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function* commandsIn(text: string): Generator<Command> {
  const closingOf = closings(text);
  const goes = text.matchAll(GO);
  let [folder, last] = ["", 0];
  for (let { value: go } = goes.next(), following = goes.next(); go !== undefined;) {
    // Far away, the previous directory no longer applies.
    const before = go.index - last > BEHIND ? "" : folder;
    last = go.index + go[0].length;
    const next = folderAfter(before, go);
    const closing = closingOf(go.index) ?? text.length;
    const end = Math.min(following.value?.index ?? text.length, last + BEHIND);
    const words = isArgument(go)
      ? wordsAround(text, go.index, end)
      : argumentPathsIn(text.slice(last, Math.min(end, closing)));
    yield { folders: new Set([next, before || next]), words };
    // An option applies to its own command only.
    folder = go.groups?.["cd"] === undefined ? before || next : next;
    [go, following] = [following.value, goes.next()];
  }
}

/** Only paths in a directory that is a home by its name, written with `~`: other working directories say nothing about homes. */
const HOME =
  /^(?:~[^/\\\n]*|\$HOME|\$\{HOME[^}\n]*\}|\$\{?env:(?:HOME|USERPROFILE)\}?|%(?:HOME|USERPROFILE|HOMEDRIVE%%HOMEPATH)%|[^\n]*?[/\\](?:home|homes|Users)[/\\]+[^/\\\n]+|\/+root)(?=[/\\])/gim;

export function homePathsIn(paths: string): string {
  return paths
    .replaceAll(HOME, "~")
    .split("\n")
    .filter((path) => path.startsWith("~"))
    .join("\n");
}

function isArgument(go: RegExpExecArray): boolean {
  return go.groups?.["argument"] !== undefined;
}

/** Quotes around a directory in a program don't end the command. */
function wordsAround(text: string, index: number, end: number): ReadonlySet<string> {
  return new Set([
    ...pathsIn(text.slice(Math.max(0, index - BEFORE), index)),
    ...argumentPathsIn(text.slice(index, end)),
  ]);
}

/** A slash, or a dot before a letter: not in words of prose. */
const IN_A_PATH = /[/\\]|\.\w/;

/** Every word in the form of a path, and every word on the command's line. */
function argumentPathsIn(behind: string): ReadonlySet<string> {
  const [line = ""] = behind.split("\n", 1);
  const bare = line.replaceAll(SENTENCE, " ").split(BETWEEN);
  return new Set([...relative(bare), ...pathsIn(behind)]);
}

function pathsIn(text: string): string[] {
  return relative(text.split(BETWEEN).filter((word) => IN_A_PATH.test(word)));
}

/** Git names a file after a colon: `HEAD:secrets/key`. */
function relative(words: readonly string[]): string[] {
  return words
    .flatMap((word) => (word.includes(":") ? [word, word.slice(word.lastIndexOf(":") + 1)] : [word]))
    .filter((word) => word !== "" && !ABSOLUTE.test(word))
    .slice(0, MAX_WORDS);
}

const QUOTE = /\\[^]|["'`]/g;

/** The end of the code or string that contains a command; undefined where it is in none. In one pass: commands are looked up in order. */
function closings(text: string): (index: number) => number | undefined {
  const nextQuote = quotesIn(text);
  let [seen, ticks, closes] = [0, 0, -1];
  return (index) => {
    const [before = "", ...others] = text.slice(seen, index).split("\n").toReversed();
    ticks = (others.length > 0 ? 0 : ticks) + before.split("`").length - 1;
    seen = index;
    if (index < closes) return closes;
    const quote = /["'`]$/.exec(before)?.[0] ?? (ticks % 2 === 1 ? "`" : undefined);
    closes = quote === undefined ? -1 : nextQuote(quote, index);
    return closes < 0 ? undefined : closes;
  };
}

/** Finds the next unescaped quote of a kind, from increasing offsets; -1: there is none. */
function quotesIn(text: string): (quote: string, from: number) => number {
  const positions = new Map<string, number[]>();
  for (const { 0: quote, index } of text.matchAll(QUOTE)) {
    const known = positions.get(quote);
    if (known === undefined) positions.set(quote, [index]);
    else known.push(index);
  }
  const passed = new Map<string, number>();
  return (quote, from) => {
    const all = positions.get(quote) ?? [];
    let at = passed.get(quote) ?? 0;
    while ((all[at] ?? Infinity) < from) at += 1;
    passed.set(quote, at);
    return all[at] ?? -1;
  };
}

function folderAfter(folder: string, go: RegExpExecArray): string {
  const names = [...go].slice(2).filter((one) => one !== undefined && one !== go.groups?.["argument"]);
  const name = names[0] ?? "~";
  const isComplete = folder === "" || ABSOLUTE.test(name) || folder.length + name.length > LONGEST_FOLDER;
  return isComplete ? name : `${folder}/${name}`;
}

function inAnyCase(name: string): string {
  return name.replaceAll(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

/** Separators of paths in a text. */
const DOTS_BETWEEN = /[\s"'`<>|;,(){}[\]]+/;
const STEP_UP = /[/\\]\.\./;

/** Paths with `..`, resolved: `app/../secrets/key` becomes `secrets/key`. Empty if there are none. */
export function withoutDots(text: string): string {
  if (!STEP_UP.test(text)) return "";
  return text
    .split(DOTS_BETWEEN)
    .filter((path) => STEP_UP.test(path))
    .map(straight)
    .join("\n");
}

function straight(path: string): string {
  const kept: string[] = [];
  for (const name of path.split(/[/\\]+/)) {
    if (name === "..") {
      const last = kept.at(-1);
      // The parent of a root is the root; parents of an unknown directory stay unknown.
      if (last === "") continue;
      if (last !== undefined && last !== "..") kept.pop();
      else kept.push(name);
    } else if (name !== ".") kept.push(name);
  }
  return kept.join("/");
}

/** Characters that may continue a name on either side. */
const NAME = String.raw`\p{L}\p{N}_.\-`;
const HOME_IN_PATH = new RegExp(`[${NAME}~]$`, "u");
/** The server of a URL; a path begins at its root. */
const SERVER = /:\/\/[^\s"'`<>/\\]{1,255}$/;
const LONGEST_SERVER = 258;

/**
 * Writes the client's known home as `~`, as people do, so that paths inside it are not taken for paths in an unknown home.
 * @param home absolute; any other value, and a root, is ignored
 */
export function tildeHome(home: string | undefined): (text: string) => string {
  const [, drive = "", names = ""] = /^([A-Za-z]:)?[/\\](.*)$/.exec(home ?? "") ?? [];
  const folders = names.split(/[/\\]+/).filter((name) => name !== "");
  if (folders.length === 0) return (text) => text;
  const path = [drive, ...folders.map(quoted)].join(String.raw`[/\\]+`);
  const expression = new RegExp(String.raw`(?<![/\\])${path}(?![${NAME}])`, "gu");
  return (text) =>
    text.replaceAll(expression, (all, at: number) => {
      const before = text.slice(Math.max(0, at - LONGEST_SERVER), at);
      if (SERVER.test(before)) return "/~";
      return HOME_IN_PATH.test(before) ? all : "~";
    });
}

function quoted(name: string): string {
  // Not the hyphen: a unicode expression refuses it escaped.
  return name.normalize("NFC").replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);
}
