import { RE2JS } from "re2js";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { PrivateRule } from "../../../generated/types/plan.d.ts";
import { optional } from "../../shared/utilities.ts";

/** The local-only rules; undefined without any. */
export function lowerPrivateRules({ neverLeaves = [] }: Mallex): PrivateRule[] | undefined {
  const rules = neverLeaves.map(({ id = "", about, path, contains, matches, flags = "" }): PrivateRule => {
    const tests: (PrivateRule["tests"][number] | undefined)[] = [
      contains === undefined ? undefined : { op: "contains", value: inSmallLetters(contains) },
      path === undefined
        ? undefined
        : {
            op: "path",
            source: pathExpression(path),
            ...(path.startsWith("~") ? { home: true } : {}),
            ...(hasFolders(path) ? { folders: true } : {}),
            ...withinFolders(path),
          },
      matches === undefined ? undefined : { op: "matches", source: matches, flags },
    ];
    return { id, ...optional("about", about), tests: tests.filter((test) => test !== undefined) };
  });
  return rules.length === 0 ? undefined : rules;
}

/** Composed, too: a system that keeps names of files in pieces writes é as two letters. */
function inSmallLetters(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** A bare name is searched for on its own: as the end of a path it would match words of any command. */
function hasFolders(path: string): boolean {
  return /[/\\]/.test(path.replace(/^(?:(?:\.|\*\*)[/\\]+)+/, "").replace(/[/\\]+(?:\*\*)?$/, ""));
}

/** One or several, and what leads nowhere: `secrets//./key`. JSON writes one of Windows' as two. */
const SLASH = String.raw`[/\\]+(?:\.[/\\]+)*`;
/** Characters of names. Next to an ASCII pattern, letters of scripts without spaces may follow directly: `请看server.pem文件`. */
const LETTERS = { ascii: String.raw`A-Za-z0-9_.\-`, all: String.raw`\pL\pN_.\-` } as const;

function lettersFor(path: string): string {
  return LETTERS[/^[\x20-\x7e]*$/.test(path) ? "ascii" : "all"];
}

/** What may follow a path. A dot may end a sentence. */
function endOfPath(letters: string): string {
  return String.raw`(?:$|\.*(?:$|[^${letters}]))`;
}

/** A path segment among words. */
const PART = String.raw`[^/\\\s"'\x60<>|:;,(){}\[\]]`;
/** A path segment in a line that is only a path. */
const LINE_PART = String.raw`[^/\\\n]`;
const LINE_END = String.raw`[/\\]?\s*`;
/** What a folder's name may follow without a slash. */
const GOES_TO = String.raw`(?:cd|chdir|pushd|Set-Location|sl)(?:\s+/d)?\s+["']?`;
/** How commands and programs name a home, and the folder in which systems keep most homes. */
const HOME_NAMES = [
  String.raw`~[\pL\pN_.\-]*`,
  String.raw`\$HOME`,
  String.raw`\$\{HOME[^}\s]*\}`,
  String.raw`\$\{?env:(?:HOME|USERPROFILE)\}?`,
  String.raw`%(?:HOME|USERPROFILE|HOMEDRIVE%%HOMEPATH)%`,
  String.raw`[/\\](?:home|homes|Users)[/\\]+[^/\\\s]+`,
  String.raw`/root`,
  String.raw`[A-Za-z]:[/\\]+Users[/\\]+[^/\\\s]+`,
];
const HOME = `(?:${HOME_NAMES.join("|")})["']?`;
/** Where a path into an unnamed home may begin: at a root, above the working folder, or where a program expands the home. */
const SOMEWHERE = [
  String.raw`(?:^|[^A-Za-z0-9_.\-~/\\:]|\\[nrt])(?:[A-Za-z]:)?[/\\]+`,
  String.raw`:[/\\]`,
  String.raw`file:\\+`,
  String.raw`\.\.[/\\]+`,
];
/** Schemes of URLs with file paths: no repositories, databases or pages. */
const FILE_SCHEMES =
  "file|s3[an]?|gs|gcs|abfss?|wasbs?|adl|hdfs|webhdfs|nfs|smb|cifs|afp|s?ftp|ftps|ftpes|scp|rsync|fish|(?:web)?davs?|vscode-remote";
/** Within a known home, nothing behind its `~/` is one. */
const URL_PATH = String.raw`://(?:(?:[^\s"'\x60<>~]|~[^/\s"'\x60<>])*/)?`;
const FILE_URL = String.raw`(?:^|[^A-Za-z0-9.\-])(?:${FILE_SCHEMES})${URL_PATH}`;
/** A home on a server where a path may as well be that of a repository. */
const URL_HOME = String.raw`(?:ssh|vscode)${URL_PATH}(?:home|homes|Users)/+[^/\s]+/+`;
/** How programs ask for the home. */
const HOME_CODE = `(?:${[
  String.raw`(?:env|environ|getenv|_SERVER|var|var_os|get|fetch|Variable)[^\pL\pN]{1,4}(?:HOME|USERPROFILE)`,
  String.raw`\$(?:HOME|env:HOME|env:USERPROFILE)`,
  String.raw`home_?dir`,
  String.raw`user\.home`,
  "UserHomeDir",
  String.raw`SpecialFolder\.UserProfile`,
  String.raw`\bDir\.home`,
  String.raw`\bhome\(\)`,
  String.raw`["'\x60]~[/\\]?["'\x60]`,
].join("|")})`;
/** What code may have between a home and a path: joins, wrappers and signs that don't end a statement. */
const GLUE = String.raw`(?:[^\pL\pN;:]+(?:unwrap|unwrap_or_default|expect|join|joinpath|resolve|concat|expanduser|toString))*[^\pL\pN;:]*["'\x60][/\\]?`;
/** The same within a text: `${process.env.HOME}/…`. */
const INTERPOLATED = String.raw`[()"'\]}\s]{1,6}[/\\]+`;
/** Without quotes, as PowerShell has it. */
const JOIN_PATH = String.raw`Join-Path\s+(?:-Path\s+)?["']?\$(?:HOME|env:HOME|env:USERPROFILE)["']?\s+(?:-ChildPath\s+)?`;
/** The same with blanks in its folders: in quotes. */
const QUOTED = String.raw`["'\x60](?:[A-Za-z]:)?[/\\](?:[^"'\x60\n]*[/\\])?`;
const LINE_ROOT = String.raw`(?:[A-Za-z]:)?[/\\](?:[^\n]*[/\\])?`;

const DRIVE = /^[A-Za-z]:$/;
/** What may precede an absolute path: a host name, or another name of the root. */
const ROOT = String.raw`(?:file:[/\\]{2}[^/\\\s]*|[/\\]proc[/\\][^/\\\s]+[/\\]root|[/\\](?:private|System[/\\]Volumes[/\\]Data)|[/\\]{2}wsl[^/\\\s]*[/\\]+[^/\\\s]+|[/\\]{2}[?.])?`;

/** How the stars of a pattern are written. */
interface Stars {
  readonly part: string;
  readonly folders: string;
  readonly slash: string;
}

const AMONG_WORDS: Stars = { part: PART, folders: `(?:${PART}+${SLASH})*`, slash: SLASH };
const ALONE: Stars = { part: LINE_PART, folders: `(?:${LINE_PART}+${SLASH})*`, slash: SLASH };
/** The names of folders may be texts of their own: `join(homedir(), "a", "b")`. */
const CODE_SLASH = String.raw`(?:${SLASH}|["'\x60]\s*(?:[,+/.]|\)\s*\.\s*\w+\()\s*["'\x60][/\\]?)`;
const IN_CODE: Stars = { part: PART, folders: `(?:${PART}+${CODE_SLASH})*`, slash: CODE_SLASH };

/**
 * A linear expression that finds paths written as `secrets/**`, `*.pem` or `~/keys/*.txt`: among words, and in lines that are only a path,
 * whose names may contain spaces. Without a slash it is a name in any folder; else it may begin in any folder, unless at the root.
 */
export function pathExpression(path: string): string {
  const clean = path
    .normalize("NFC")
    .replaceAll(/[/\\]+/g, "/")
    .replace(/^(?:\.\/)+/, "");
  const match = clean.replace(/^(?:\*\*\/)+/, "");
  const isRooted = /^(?:\/|~|[A-Za-z]:)/.test(match);
  const inHome = match.startsWith("~/") ? match.slice("~/".length) : "";
  const isFolder = /\/(?:\*\*)?$/.test(match);
  const letters = lettersFor(match);
  // Characters that can't precede a name, unless as an escape in JSON.
  const start = String.raw`(?:^|[^${letters}]|\\[nrt])${isRooted ? ROOT : ""}`;
  const end = endOfPath(letters);
  const above = isRooted ? "" : String.raw`[^\n]*[/\\]`;
  const among = expressionOf(match, AMONG_WORDS);
  const alone = expressionOf(match, ALONE);
  const forms = [
    `${match.startsWith("*") ? "" : start}${among}${isFolder ? "" : end}`,
    isFolder ? line(`(?:${above})?${alone}[^\\n]*`) : line(`(?:${above})?${alone}${LINE_END}`),
    ...(isFolder ? folderItself(match.replace(/\/(?:\*\*)?$/, ""), { start, end, above }) : []),
    ...(/[^*/]/.test(inHome) ? inAnyHome(inHome, end) : []),
  ];
  return forms.join("|");
}

/** Any folder may be a home, so paths in it are searched for behind any path. Those below the client's known home already begin with `~`. */
function inAnyHome(path: string, end: string): string[] {
  const isFolder = /\/(?:\*\*)?$/.test(path);
  const folder = path.replace(/\/(?:\*\*)?$/, "");
  const behind = isFolder ? `(?:${SLASH}|${end})` : end;
  const among = `${expressionOf(folder, AMONG_WORDS)}${behind}`;
  const alone = `${expressionOf(folder, ALONE)}${isFolder ? String.raw`(?:[/\\][^\n]*|\s*)` : LINE_END}`;
  return [
    `(?:${SOMEWHERE.join("|")})${AMONG_WORDS.folders}${among}`,
    `(?:${FILE_URL}|${URL_HOME})${among}`,
    `(?:${HOME_CODE}(?:${GLUE}|${INTERPOLATED})|${JOIN_PATH})${expressionOf(folder, IN_CODE)}${behind}`,
    `${QUOTED}${among}`,
    line(`${LINE_ROOT}${alone}`),
  ];
}

/** For each folder above what a path names: how the folder is recognized, and how the path is written by a client that works in it. */
function withinFolders(path: string): { within?: { folder: string; source: string }[] } {
  const clean = path.normalize("NFC").replaceAll(/[/\\]+/g, "/");
  if (!/^(?:\/|~|[A-Za-z]:\/)/.test(clean)) return {};
  const [root = "", ...names] = clean.replace(/\/$/, "/**").split("/");
  const deepest = names.findIndex((name) => name.includes("**"));
  const above = names.slice(0, deepest < 0 ? names.length - 1 : deepest);
  const within = ["", ...above].map((_, depth) => ({
    folder: `^${expressionOf([root, ...names.slice(0, depth)].join("/"), ALONE)}[/\\\\]*$`,
    source: relativeExpression(names.slice(depth).join("/")),
  }));
  const useful = within.filter(({ source }) => source !== "");
  return useful.length === 0 ? {} : { within: useful };
}

/** A path from the working folder. A bare name without a dot is usually a word, so it must be the entire argument. */
function relativeExpression(path: string): string {
  if (!/[^*/]/.test(path)) return "";
  const folder = path.replace(/\/\*\*$/, "");
  const letters = lettersFor(path);
  const start = String.raw`(?:^|[^${letters}/\\~]|\\[nrt])(?:\.[/\\]+)*`;
  const here = String.raw`(?:^|[^${letters}/\\~]|\\[nrt])(?:\.[/\\]+)+`;
  const end = endOfPath(letters);
  const itself = `${expressionOf(folder, AMONG_WORDS)}${end}`;
  const isWord = !/[./*]/.test(folder);
  return [
    `${start}${expressionOf(folder, AMONG_WORDS)}[/\\\\]`,
    ...(isWord ? [`${here}${itself}`, `${start}${GOES_TO}${itself}`] : [`${start}${itself}`]),
    String.raw`^\s*${expressionOf(folder, ALONE)}[/\\]*\s*$`,
  ].join("|");
}

/** After `cd /srv/secrets`, later paths omit the folder's name. */
function folderItself(
  folder: string,
  { start, end, above }: { readonly start: string; readonly end: string; readonly above: string },
): string[] {
  if (/^(?:[A-Za-z]:)?$/.test(folder)) return [];
  const among = `${expressionOf(folder, AMONG_WORDS)}${end}`;
  const alone = line(`${above}${expressionOf(folder, ALONE)}${LINE_END}`);
  if (folder.includes("/") || folder.startsWith("~")) return [`${start}${among}`, alone];
  // A name by itself may as well be a word.
  return [String.raw`[/\\]${among}`, `${start}${GOES_TO}${among}`, alone];
}

function line(expression: string): string {
  return String.raw`(?m:^\s*${expression}$)`;
}

function expressionOf(path: string, { part, folders, slash }: Stars): string {
  const pieces = path.split(/(^~(?=\/|$)|^[A-Za-z]:(?=\/)|\/\*\*\/|\/\*\*$|\*+|\?|\/|\{[^{}]*\})/);
  return pieces
    .map((piece) => {
      switch (piece) {
        case "~":
          return HOME;
        case DRIVE.exec(piece)?.[0]:
          // As Windows names a drive, and as its Linux and its shells do.
          return String.raw`(?:${piece}|[/\\]+(?:mnt[/\\]+|cygdrive[/\\]+)?${piece.charAt(0)})`;
        case "/**/":
          return `${slash}${folders}`;
        case "/**":
        case "/":
          return slash;
        case "?":
          return part;
        case "":
          return "";
        default:
          if (piece.startsWith("*")) return `${part}*`;
          if (piece.startsWith("{"))
            return `(?:${piece
              .slice(1, -1)
              .split(",")
              .map((one) => RE2JS.quote(one))
              .join("|")})`;
          return RE2JS.quote(piece);
      }
    })
    .join("");
}
