import { RE2JS } from "re2js";
import type { Layer } from "../../config/layers/layer.ts";
import { entryOf, itemsOf, locationOf, textAt, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { pathExpression } from "../../plan/lower/local-only.ts";
import { foldText } from "../../routing/local-only/normalize-text.ts";
import { matchesAnyText } from "../conditions/text-covers.ts";
import { locateCharacters } from "../texts/locate-characters.ts";

const FINDS = ["path", "contains", "matches"];

/** Does each rule of `neverLeaves` find what it is meant to find, and nothing that another finds, and does no pack take one back? */
export function checkPrivateRules(config: Dict, layers: readonly Layer[]): Problem[] {
  return [
    ...itemsOf(config, ["neverLeaves"]).flatMap((rule) => [...findsNothing(rule), ...pathProblems(rule)]),
    ...copiedRules(itemsOf(config, ["neverLeaves"])),
    ...layers.filter(({ kind }) => kind === "pack").flatMap(({ tree }) => checkRemovedProtections(tree)),
  ];
}

/** Rules of one file that find the same under two ids: the copy was meant to find something else. */
function copiedRules(rules: readonly Tree[]): Problem[] {
  const first = new Map<string, Tree>();
  return rules.flatMap((rule) => {
    const [path, contains, matches, flags] = [...FINDS, "flags"].map((key) => textAt(rule, [key]));
    if (path === undefined && contains === undefined && matches === undefined) return [];
    const normal = [path?.replace(/^\.\//, ""), contains === undefined ? contains : foldText(contains), matches, flags];
    const key = JSON.stringify([rule.at.file, ...normal]);
    const other = first.get(key);
    if (other === undefined) first.set(key, rule);
    if (other === undefined) return [];
    const [id, otherId] = [rule, other].map((one) => textAt(one, ["id"]) ?? "") as [string, string];
    const related = [{ message: "the other one", at: locationOf(other, ["id"]) }];
    return [createProblem("MX3185", { id, other: otherId }, locationOf(rule, ["id"]), { related })];
  });
}

function findsNothing(rule: Tree): Problem[] {
  if (FINDS.some((key) => entryOf(rule, key) !== undefined)) return [];
  return [createProblem("MX3007.findsNothing", { text: textAt(rule, ["id"]) ?? "", finds: FINDS.join(", ") }, rule.at)];
}

/** Syntax of other tools, which would be taken literally and never match. */
const FOREIGN =
  /^!|^\^|\$$|\||\[|\]|(?:^|\/)\.\.(?:\/|$)|\{[^}]*$|\{[^{}]*\{|^[^{]*\}|^\s|\s$|^["'`]|["'`]$|\\[dDwWsS](?![A-Za-z])|\\[.()](?=[a-z]*$)(?<=[*)\]+]\\.)|\*\\\.|\*{3}|…|;\s|^~\\/;

function pathProblems(rule: Tree): Problem[] {
  const foreign = foreignGlob(rule);
  return foreign.length > 0 ? foreign : findsAll(rule);
}

/** What systems, containers and people have at the root of a disk. */
const ROOTS: ReadonlySet<string> = new Set(
  "app applications apps backup bin boot code cygdrive data dev etc export gpfs home lib lib64 library media mnt net nfs nix opt private proc repo repos root run sbin scratch srv storage sys system tmp users usr var volumes work workspace workspaces".split(
    " ",
  ),
);

/** Syntax of other patterns and of addresses in a path. */
function foreignGlob(rule: Tree): Problem[] {
  const path = textAt(rule, ["path"]);
  const at = valueAt(rule, ["path"])?.at;
  if (path === undefined || at === undefined) return [];
  const problem = notAPath(path, at) ?? foreignSyntax(path, at) ?? doubtfulPath(path, at);
  return problem === undefined ? [] : [problem];
}

function foreignSyntax(path: string, at: Location): Problem | undefined {
  const words = { path: JSON.stringify(path) };
  const [variable] = /^\$\{?\w+\}?(?=[/\\]|$)|^%\w+%/.exec(path) ?? [];
  if (variable !== undefined) {
    const detail = `${JSON.stringify(variable)} is not supported`;
    return createProblem("MX3130.homeVariable", { ...words, detail }, at);
  }
  const match = FOREIGN.exec(path);
  if (match === null) return undefined;
  const [found] = match;
  const isBrace = /^[^$]*[{}]/.test(found);
  const detail = isBrace ? "its braces are not closed" : `${JSON.stringify(found)} is not supported`;
  const where = locateCharacters(at, path, { offset: match.index, length: found.length });
  return createProblem("MX3130.unsupportedPattern", { ...words, detail }, where);
}

function notAPath(path: string, at: Location): Problem | undefined {
  const words = { path: JSON.stringify(path) };
  if (/^~[^/\\]/.test(path)) return createProblem("MX3130.otherHome", { ...words, instead: `~/${path.slice(1)}` }, at);
  if (/^[a-z][\w+.-]+:\/\//i.test(path)) return createProblem("MX3130.address", words, at);
  if (/(?:[*/}]|\.\w+)[,;]\s*(?=[*./~]|\w+[./])(?![^{]*\})/.test(path))
    return createProblem("MX3130.several", words, at);
  return undefined;
}

function doubtfulPath(path: string, at: Location): Problem | undefined {
  const words = { path: JSON.stringify(path) };
  if (/\s[/\\]|[/\\]\s/.test(path)) return createProblem("MX3130.space", words, at);
  const [root] = /^\/(?!\/)[^/*]+(?=\/|$)/.exec(path) ?? [];
  if (root !== undefined && !ROOTS.has(root.slice(1).toLowerCase()))
    return createProblem(
      "MX3130.rooted",
      { ...words, root, instead: path === root ? `${path.slice(1)}/**` : path.slice(1), whole: path },
      at,
    );
  return /(?:^|[/\\])\.\*/.test(path) ? createProblem("MX3130.dotFiles", words, at) : undefined;
}

/** Too broad: it would make every session local-only. */
function findsAll(rule: Tree): Problem[] {
  const tests = FINDS.map((key) => [key, textAt(rule, [key])] as const).filter(([, text]) => text !== undefined);
  const flags = textAt(rule, ["flags"]);
  const finds = tests.map(([key, text = ""]) =>
    matchesEveryText(key, text, flags) ? "" : everydayText(key, text, flags),
  );
  const [first] = tests;
  const at: Location | undefined = first === undefined ? undefined : valueAt(rule, [first[0]])?.at;
  if (first === undefined || at === undefined || finds.includes(undefined)) return [];
  return [broadRule(first[0], first[1] ?? "", { everyday: finds[0] ?? "", at })];
}

function matchesEveryText(key: string, text: string, flags: string | undefined): boolean {
  if (key === "contains") return text.trim().length < 2;
  if (key === "matches")
    return matchesAnyText({ op: "matches", value: text, ...(flags === undefined ? {} : { flags }) });
  return !/[./\\]/.test(text.replaceAll(/[*?]/g, "")) || /^[*?/\\.]*$/.test(text);
}

function broadRule(key: string, text: string, { everyday, at }: { everyday: string; at: Location }): Problem {
  if (key === "path" && /\w/.test(text) && !/[./\\]/.test(text))
    return createProblem("MX3131.word", { word: JSON.stringify(text), path: text.replace(/\*+$/, "") }, at);
  if (everyday === "") return createProblem("MX3131.everything", {}, at);
  const id = key === "path" ? "MX3131.everydayPath" : "MX3131.everyday";
  const named = key === "path" && /[^*?./\\]+[/\\]/.test(text);
  const hint = "name a folder that has nothing but private files, as in `customers/**`";
  return createProblem(id, { text: JSON.stringify(everyday) }, at, named ? { hint } : {});
}

/** A pack may add protections; only the person may remove them. */
function checkRemovedProtections(pack: Dict): Problem[] {
  const list = entryOf(pack, "neverLeaves");
  if (list === undefined) return [];
  const removals = itemsOf(list.value).flatMap((rule) => [entryOf(rule, "disable"), entryOf(rule, "override")]);
  const isRemoved = list.value.kind === "scalar";
  return [...(isRemoved ? [list] : []), ...removals].flatMap((entry) =>
    entry === undefined ? [] : [createProblem("MX3132", {}, entry.keyAt)],
  );
}

/** Texts that occur in nearly every conversation with a coding agent. */
const EVERYDAY: readonly string[] = [
  // Code: a name, a dot, a name.
  ..."d.key item.title f.file args.map list.filter user.name process.env console.log response.text response.json res.data".split(
    " ",
  ),
  // Files and servers.
  ..."README.md CLAUDE.md MEMORY.md package.json settings.local.json credentials.json .env index.js main.ts app.tsx main.py".split(
    " ",
  ),
  ..."run.sh notes.txt index.html style.css config.yaml ci.yml Cargo.toml yarn.lock github.com claude.ai json-schema.org src/index.ts src/main.py".split(
    " ",
  ),
  // Words.
  ..."agent answer branch change code command commit config credentials data error feature files folder function".split(
    " ",
  ),
  ..."github http https import internal json list message model name path plan please private project prompt question".split(
    " ",
  ),
  ..."read request result return secrets security session shell string system task test token tool type user work write".split(
    " ",
  ),
  "2026-01-31",
  "TODO",
];

/** Short letter sequences occur inside other words: NDA in "standard". */
const PART_OF_WORDS = /^[a-z]{1,3}$/i;

/** A common text that a test of `neverLeaves` matches; undefined if none. */
function everydayText(key: string, text: string, flags = ""): string | undefined {
  if (key === "contains") {
    const message = foldText(text);
    return (
      EVERYDAY.find((one) => foldText(one).includes(message)) ?? (PART_OF_WORDS.test(text) ? `…${text}…` : undefined)
    );
  }
  const finds = key === "path" ? regexOf(pathExpression(text), "i") : regexOf(text, flags);
  return finds === undefined ? undefined : EVERYDAY.find((one) => finds.test(`(${one})`));
}

/** Undefined if invalid, which another check reports. */
function regexOf(source: string, flags: string): RE2JS | undefined {
  try {
    return RE2JS.compile(source, flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    return undefined;
  }
}
