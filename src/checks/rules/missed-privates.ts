import { itemsOf, textAt, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { createProblem, type Location, type Problem } from "../../diagnostics/problem.ts";

/** Is each text and expression of `neverLeaves` one that real texts have, rather than a form to fill in, a whole text, or several texts? */
export function checkMissedPrivates(config: Dict): Problem[] {
  return itemsOf(config, ["neverLeaves"])
    .filter(({ at }) => at.file?.startsWith("mallex:") !== true)
    .flatMap((rule) => [...check(rule, "matches", EXPRESSION_TESTS), ...check(rule, "contains", TEXT_TESTS)]);
}

interface PrivateText {
  readonly key: "contains" | "matches";
  readonly text: string;
  readonly flags: string;
  readonly at: Location;
}

type MissedTest = (written: PrivateText) => Problem | undefined;

function check(rule: Tree, key: PrivateText["key"], tests: readonly MissedTest[]): Problem[] {
  const [text, at] = [textAt(rule, [key]), valueAt(rule, [key])?.at];
  if (text === undefined || at === undefined) return [];
  const flags = textAt(rule, ["flags"]) ?? "";
  for (const test of tests) {
    const problem = test({ key, text, flags, at });
    if (problem !== undefined) return [problem];
  }
  return [];
}

/** `'"PAT-[0-9]+"'`: YAML has taken its own quotes away, and one pair is left. */
function innerQuotes({ key, text, at }: PrivateText): Problem | undefined {
  const [, quote = "", inner = ""] = /^(["'])((?:(?!\1).)+)\1\n?$/s.exec(text) ?? [];
  if (quote === "") return undefined;
  const literal = key === "contains" ? `matches: '[${quote}]${quote === '"' ? inner : "…"}[${quote}]'` : `[${quote}]`;
  return createProblem("MX3177.quotes", { key, literal }, at);
}

/** What a block of `|` or `>` ends with. */
function lineBreak({ text, at }: PrivateText): Problem | undefined {
  return text.endsWith("\n") ? createProblem("MX3177.lineBreak", {}, at) : undefined;
}

/** `^PAT-[0-9]+$`, without lines: a text that is nothing else. */
function anchoredText({ text, flags, at }: PrivateText): Problem | undefined {
  const isAtEnd = /(?<!\\)(?:\\\\)*\$$/.test(text);
  const hasBranches = /\(.*\|.*\)/s.test(text) ? /\|/.test(text.replaceAll(/\([^()]*\)/g, "")) : text.includes("|");
  if (!isAtEnd || hasBranches || flags.includes("m")) return undefined;
  const signs = text.startsWith("^") ? "`^` and `$` stand for the start and the end" : "`$` stands for the end";
  return createProblem("MX3177.anchoredText", { signs }, at);
}

/** A word boundary beside a sign that no word contains needs a letter on its other side. */
function boundary({ text, at }: PrivateText): Problem | undefined {
  const [start] = /^\\b(?:[#€£§%]|\\[$#])|^\\B(?=\w)/.exec(text) ?? [];
  const [end] = /(?:[#€£§%]|\\[$#])\\b$|(?<=[\w\]}])\\B$/.exec(text) ?? [];
  const found = start ?? end;
  if (found === undefined) return undefined;
  const sign = found.replace(/\\[bB]/, "").replace("\\", "");
  return sign === ""
    ? createProblem("MX3177.insideWord", { found }, at)
    : createProblem("MX3177.boundary", { found, sign }, at);
}

/** A form to fill in, or what other programs replace. */
function placeholder({ key, text, at }: PrivateText): Problem | undefined {
  const [found] = FORMS[key].exec(text) ?? [];
  return found === undefined ? undefined : createProblem("MX3177.placeholder", { found }, at);
}

/** `<Customer>`, `${CUSTOMER}`, `CUST-%d`, `CUST-######`. */
const FORMS: Readonly<Record<PrivateText["key"], RegExp>> = {
  contains:
    /^<[^<>]*[\p{Lu} ][^<>]*>$|^<(?:your|the|my|our)-.*>$|\$\{\w+\}|\{\{[^{}]*\}\}|^%\w+%$|(?<![\d\s])%[ds]\b|(?<=[-_])#{3,}(?=$|[-_])|^(?:FIXME|XXX+|CHANGE_?ME|YOUR_\w+)$/u,
  matches: /(?<![\d\s])%[ds](?![\w%])|(?<=[-_])#{3,}(?=$|[-_])/,
};

/** `Nightingale AND Eagle`, `Adams; Brown`: one phrase, with these words and signs in it. */
function severalTexts({ text, at }: PrivateText): Problem | undefined {
  const sign = SEPARATORS.find(({ find }) => find.test(text))?.sign;
  return sign === undefined ? undefined : createProblem("MX3177.several", { sign }, at);
}

/** Not a name, `Adams, John`, nor a phrase in capitals. */
const SEPARATORS: readonly { readonly find: RegExp; readonly sign: string }[] = [
  { find: /^(?=.*\p{Ll}).*\S\s+(?:AND|UND)\s+\S/u, sign: "AND" },
  { find: /^(?=.*\p{Ll}).*\S\s+(?:OR|ODER)\s+\S/u, sign: "OR" },
  { find: /^(?:\p{Lu}[^;]*;\s+)+\p{Lu}[^;]*$/u, sign: ";" },
  { find: /^[^,\s]+(?:,\s+[^,\s]+){2,}$/, sign: "," },
  { find: /^(\p{Lu}[^,\s]*) [^,]+(?:,\s+\1 [^,]+)+$/u, sign: "," },
];

/** `~/customers` is a path, and a program prints the whole one. */
function homePath({ text, at }: PrivateText): Problem | undefined {
  const [path] = /^(?:~|\$\{?HOME\}?)\/[^\s*]+$/.exec(text) ?? [];
  if (path === undefined) return undefined;
  const instead = path.replace(/^[^/]+/, "~").replace(/\/+$/, "");
  return createProblem("MX3177.homePath", { path, instead: /\.\w+$/.test(instead) ? instead : `${instead}/**` }, at);
}

const EXPRESSION_TESTS: readonly MissedTest[] = [innerQuotes, lineBreak, anchoredText, boundary, placeholder];
const TEXT_TESTS: readonly MissedTest[] = [innerQuotes, homePath, placeholder, severalTexts];
