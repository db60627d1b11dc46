import type { MessageParameters } from "../../../generated/types/messages.ts";
import { isShipped } from "../../config/layers/layer.ts";
import {
  entriesOf,
  entryOf,
  itemsOf,
  textAt,
  textsOf,
  valueAt,
  type Dict,
  type PositionedText,
  type Tree,
} from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";

/** What other programs replace in a text for people. */
const IN_TEXT: readonly RegExp[] = [
  /\{\{[^{}\n]{1,60}\}\}/,
  /\$\{\w+\}/,
  /<%.{1,60}%>/,
  /(?<![\w{])\{(?:profile|model|tier|class|intent|route|reason|name|user|message|size|tool|backend|path|file|project|session|date|id)\}/i,
  /(?<![\w%])%[sd](?!\w)/,
  /(?<![\w$])\$(?:[A-Z][A-Z_]{2,}|(?:profile|model|tier|class|route|user|reason)\b)/,
];
/** A file of a template, or one that comes with mallex. */
const TEMPLATE = /^(?:mallex:[\w/-]+|(?:\.{0,2}\/)?[\w./-]+\.(?:hbs|md|txt))$/;
const NAME = /\{\{[#/]?\s*\w+\s*\}\}/;
/** What an expression has matched. */
const GROUP = /\$(?:\d|&|<\w+>|\{\d\})|\\\d/;
/** The same beside an expression without groups, where `$5` is a price. */
const LONE_GROUP = /^\$[12]$|\$(?:&|<\w+>|\{\d\})|(?<![\w:])\\[1-9](?!\d)/;
/** What a shell replaces, or what names a value of the environment. */
const IN_SHELL: readonly RegExp[] = [
  /\$\{[A-Za-z_]\w*(?::-[^}]*)?\}/,
  /(?<![\w$\\])\$[A-Z_][A-Z\d_]+\b/,
  /^\$[a-z]\w*$/,
  /(?<![%\w])%(?:[A-Z][A-Z_]{2,}|[A-Z][a-z]+[A-Z][A-Za-z]+)%(?=[\\/;:]|$)/,
  /\$\([\w./~-]+(?: [^()]*)?\)/,
  /^(?:env|file):(?!\/\/)\S+$/,
  /\{\{[^{}]+\}\}/,
];
const HOME = /(?<=^|:)~(?=\/|$)/;
/** Values that a shell runs, or in which a program replaces it later. */
const REPLACED_LATER =
  /^(?:PS\d|R?PROMPT|LESS(?:OPEN|CLOSE)|VISUAL|BROWSER|FZF_\w+|\w*(?:COMMAND|EDITOR|PAGER|FORMAT|TEMPLATE))$/;
/** The client replaces it in the values of some of these flags; the others take texts, in which it may be meant. */
const TEXT_FLAGS = /^--(?:settings|mcp-config|agents|(?:append-)?system-prompt|(?:dis)?allowed-?tools)$/i;
const IS_PATH = /^\$(?:\w+|\{\w+\})\/\S*$/;

/** What mallex fills in, as `{ from: … }`. */
const FACTS = new Set("url token tokenHeader model window output noProxy smallWindow promptSuggestions".split(" "));

/** Is something in a text that nothing replaces? */
export function checkIdlePlaceholders(config: Dict): Problem[] {
  const launch = valueAt(config, ["launch"]);
  const releases = entriesOf(launch, "releases").map(([, { value }]) => value);
  const backends = entriesOf(config, "backends").map(([, { value }]) => value);
  return [
    ...itemsOf(config, ["routes"]).flatMap((route) => textsOf(route, ["refuse"]).flatMap(inRefusal)),
    ...itemsOf(config, ["filters"]).flatMap((rule) =>
      textsOf(rule, ["with"]).flatMap((one) => inReplacement(one, textAt(rule, ["matches"]))),
    ),
    ...[launch, ...releases].flatMap((tree) =>
      entriesOf(tree, "env").flatMap(([name, { value }]) =>
        value.kind === "scalar" && !REPLACED_LATER.test(name)
          ? textsOf(value).flatMap((one) => inVariable(name, one))
          : [],
      ),
    ),
    ...[launch, ...releases].flatMap((tree) => argumentsOf(tree).filter(isNoText).flatMap(inArgument)),
    ...backends.flatMap((tree) => argumentsOf(tree).flatMap(inArgument)),
  ].filter(({ at }) => !isShipped(at ?? {}));
}

function inRefusal({ text, at }: PositionedText): Problem[] {
  if (TEMPLATE.test(text)) return [createProblem("MX3196.template", { text }, at)];
  return idle("MX3196.refuse", firstOf(IN_TEXT, text), at);
}

function inReplacement({ text, at }: PositionedText, expression: string | undefined): Problem[] {
  const isGroup = expression?.includes("(") === true;
  const group = expression === undefined ? undefined : (isGroup ? GROUP : LONE_GROUP).exec(text)?.[0];
  return idle("MX3196.with", NAME.exec(text)?.[0] ?? group, at);
}

function inVariable(name: string, { text, at }: PositionedText): Problem[] {
  const [, fact = ""] =
    /^(?:\$?\{\{? ?(\w+) ?\}?\}|from: ?(\w+))$/.exec(text)?.filter((one) => one !== undefined) ?? [];
  if (FACTS.has(fact)) return [createProblem("MX3196.fact", { name, text, fact }, at)];
  if (/^(?:null|undefined)$/.test(text)) return [createProblem("MX3196.null", { name, text }, at)];
  const found = firstOf(IN_SHELL, text);
  if (found === text && /^(?:env:|\$\{?\w)/.test(text)) return [createProblem("MX3196.variable", { name, found }, at)];
  return idle("MX3196.path", found ?? HOME.exec(text)?.[0], at);
}

function argumentsOf(tree: Tree | undefined): readonly PositionedText[] {
  return entryOf(tree, "args") === undefined ? [] : textsOf(tree, ["args"]);
}

/** Whether an argument of the client's is neither a text for the model nor JSON. */
function isNoText({ text }: PositionedText, index: number, all: readonly PositionedText[]): boolean {
  const [, flag = all[index - 1]?.text ?? "", value = text] = /^(--[\w-]+)=(.*)$/s.exec(text) ?? [];
  return IS_PATH.test(value) || !(TEXT_FLAGS.test(flag) || /\s|^[[{]/.test(value));
}

function inArgument({ text, at }: PositionedText): Problem[] {
  return idle("MX3196.path", firstOf(IN_SHELL.slice(0, 2), text), at);
}

type Idle = "MX3196.refuse" | "MX3196.with" | "MX3196.path";

function idle(id: Idle, found: string | undefined, at: PositionedText["at"]): Problem[] {
  return found === undefined ? [] : [createProblem(id, { found } satisfies MessageParameters[Idle], at)];
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}
