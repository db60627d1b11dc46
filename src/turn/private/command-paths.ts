import { withoutDots } from "./without-dots.ts";

/** Where a command works. Without one, `cd` goes home. */
const FOLDER = String.raw`(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|([^\s"'\x60;&|()<>]{1,300}))(?=[\s;&|)"'\x60]|$)`;
/** A command that goes to a folder. Windows knows it in whatever case. */
const CD = `(?:${["cd", "chdir", "pushd", "Set-Location", "sl"].map(inAnyCase).join("|")})`;
const CD_FLAGS = String.raw`(?:[ \t]+(?:/[dD]|--|-[LPe]+|-[Pp]ath))*`;
/** An option with which a command works in one; it may be one word with it. */
const OPTION = String.raw`(?:-C(?=[/~$])|(?:-C|--(?:cwd|chdir|directory|dir|prefix|workdir))(?:[ \t]+|=)|-w[ \t=]*(?=["']?(?:[/~$%]|[A-Za-z]:)))`;
const GO = new RegExp(
  String.raw`(?<![\w./\\-])(?:(?<cd>${CD}${CD_FLAGS})(?:[ \t]*(?=[;&|\n])|[ \t]+${FOLDER})|${OPTION}${FOLDER})`,
  "g",
);
/** What stands between the words of commands. */
const BETWEEN = /[\s"'`<>|;&,=(){}[\]]+/;
const ABSOLUTE = /^(?:[/\\~$%]|[A-Za-z]:)/;
/** A message, say: in quotes that hold several words. */
const SENTENCE = /"[^"\n]*\s[^"\n]*"|'[^'\n]*\s[^'\n]*'/g;
/** So many words of each kind behind such a command are looked at, in so many UTF-16 units, and folders that lead from one to the next are no longer than this. */
const MOST_WORDS = 60;
const BEHIND = 2000;
const LONGEST_FOLDER = 300;

/**
 * The words of commands as paths in the folder in which the command works: of `cd /srv && cat secrets/key`, `/srv/secrets/key`. A command may go back
 * (`popd`, the end of a subshell), so they count in the folder before it, too. Empty where no command goes anywhere.
 */
export function commandPaths(text: string): string {
  const found = new Set<string>();
  for (const { folders, words } of commandsIn(text)) {
    for (const folder of folders) for (const word of ["", ...words]) found.add(`${folder}/${word}`);
  }
  const paths = [...found].join("\n");
  return paths === "" ? "" : `${paths}\n${withoutDots(paths)}`;
}

interface Command {
  readonly folders: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function* commandsIn(text: string): Generator<Command> {
  const goes = [...text.matchAll(GO)];
  const closes = closings(text, goes);
  let [folder, last] = ["", 0];
  for (const [index, go] of goes.entries()) {
    // Far away, it is another command: where the last one went is forgotten.
    const before = go.index - last > BEHIND ? "" : folder;
    last = go.index + go[0].length;
    const next = folderAfter(before, go);
    const end = Math.min(goes[index + 1]?.index ?? text.length, last + BEHIND, closes[index] ?? text.length);
    yield { folders: new Set([next, before || next]), words: wordsOf(text.slice(last, end)) };
    // An option is about its own command.
    folder = go.groups?.["cd"] === undefined ? before || next : next;
  }
}

/** Only those in what is a home by its name, with `~` for it: any other folder in which a command works says nothing about homes. */
const HOME =
  /^(?:~[^/\\\n]*|\$HOME|\$\{HOME[^}\n]*\}|\$\{?env:(?:HOME|USERPROFILE)\}?|%(?:HOME|USERPROFILE|HOMEDRIVE%%HOMEPATH)%|[^\n]*?[/\\](?:home|homes|Users)[/\\]+[^/\\\n]+|\/+root)(?=[/\\])/gim;

export function pathsInHomes(paths: string): string {
  return paths
    .replaceAll(HOME, "~")
    .split("\n")
    .filter((path) => path.startsWith("~"))
    .join("\n");
}

/** A slash, or a dot before a letter: no other word of prose has one. */
const IN_A_PATH = /[/\\]|\.\w/;

/** Every word shaped as a path, and on the line of the command any other, too. */
function wordsOf(behind: string): ReadonlySet<string> {
  const [line = ""] = behind.split("\n", 1);
  const bare = line.replaceAll(SENTENCE, " ").split(BETWEEN);
  const paths = behind.split(BETWEEN).filter((word) => IN_A_PATH.test(word));
  return new Set(
    [bare, paths].flatMap((words) => words.filter((word) => word !== "" && !ABSOLUTE.test(word)).slice(0, MOST_WORDS)),
  );
}

/** Where the code or the string ends in which a command stands; undefined where it stands in none. */
function closings(text: string, goes: readonly RegExpExecArray[]): (number | undefined)[] {
  let [seen, ticks, closes] = [0, 0, -1];
  return goes.map(({ index }) => {
    const [before = "", ...others] = text.slice(seen, index).split("\n").toReversed();
    ticks = (others.length > 0 ? 0 : ticks) + before.split("`").length - 1;
    seen = index;
    if (index < closes) return closes;
    const quote = /["'`]$/.exec(before)?.[0] ?? (ticks % 2 === 1 ? "`" : undefined);
    closes = quote === undefined ? -1 : closing(text, index, quote);
    return closes < 0 ? undefined : closes;
  });
}

function closing(text: string, from: number, quote: string): number {
  const behind = text.slice(from, from + BEHIND);
  const at = [...behind.matchAll(/\\[^]|["'`]/g)].find(([sign]) => sign === quote)?.index;
  return at === undefined ? -1 : from + at;
}

function folderAfter(folder: string, [, , ...names]: readonly (string | undefined)[]): string {
  const name = names.find((one) => one !== undefined) ?? "~";
  const isWhole = folder === "" || ABSOLUTE.test(name) || folder.length + name.length > LONGEST_FOLDER;
  return isWhole ? name : `${folder}/${name}`;
}

function inAnyCase(name: string): string {
  return name.replaceAll(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
