import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { type ForeignTag, MOST_PROBLEMS, type TemplateTag, foreignTags, locate, tagsOf } from "./foreign-tags.ts";

interface MalformedTemplate {
  readonly file: string;
  readonly text: string;
}

/**
 * What a person did to a template that is not well formed, and where. Braces come first: a lost one moves all that is behind it. Then tags
 * of other languages, and last what opens and closes no block.
 * @param names that the template may read
 * @param error of the template compiler, which names the line of what it does not know
 */
export function malformed(template: MalformedTemplate, names: readonly string[], error?: unknown): Problem[] {
  const { file, text } = template;
  const tags = tagsOf(text);
  const open = /\{\{~?!--(?![^]*?--~?\}\})/.exec(text);
  if (open !== null) {
    const span = { start: open.index, end: open.index + open[0].length };
    return [createProblem("MX5002.comment", {}, locate(file, text, span))];
  }
  const braces = tags.filter(hasWrongBraces).slice(0, MOST_PROBLEMS);
  if (braces.length > 0) return braces.map((tag) => wrongBraces(tag, template));
  const foreign = [...otherWords(tags, text), ...otherForms(text, names)].slice(0, MOST_PROBLEMS);
  if (foreign.length > 0)
    return foreign.map(({ written, meant, ...span }) =>
      createProblem("MX5002.otherForm", { written, meant }, locate(file, text, span)),
    );
  const spaced = tags.filter(({ start, end }) => /^\{\{~? +[#/^]/.test(text.slice(start, end))).slice(0, MOST_PROBLEMS);
  if (spaced.length > 0)
    return spaced.map((tag) => {
      const written = text.slice(tag.start, tag.end);
      const meant = written.replaceAll(/^(\{\{~?) +| +(~?\}\})$/g, "$1$2");
      return createProblem("MX5002.otherForm", { written, meant }, locate(file, text, tag));
    });
  const operator = tags.find(({ inner }) => /^#(?:if|unless) .*(?:[&|=!<>]|\b(?:and|or|not)\b)/.test(inner));
  if (operator !== undefined) {
    const { start, end } = operator;
    return [createProblem("MX5002.operator", { written: text.slice(start, end) }, locate(file, text, operator))];
  }
  const block = wrongBlock(tags, template) ?? tooDeep(tags, template);
  if (block !== undefined) return [block];
  const [, line = "1"] =
    /error on line (\d+)|- (\d+):\d+$/.exec(String(error))?.filter((one) => one !== undefined) ?? [];
  return [createProblem("MX5002.malformed", {}, { file, line: Number(line), column: 1 })];
}

function hasWrongBraces({ opening, closing }: TemplateTag): boolean {
  return opening !== closing || opening > MOST_BRACES;
}

function wrongBraces(tag: TemplateTag, { file, text }: MalformedTemplate): Problem {
  const { start, opening, closing } = tag;
  const at = locate(file, text, tag);
  const written = firstLine(text.slice(start, tag.end));
  if (closing < 2) return createProblem("MX5002.notClosed", { written }, at);
  return createProblem("MX5002.braces", { written, opening, closing }, at);
}

/** `{{{name}}}` is reported as what it is. */
const MOST_BRACES = 3;

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? "").trimEnd();
}

/** `{{endif}}`, `{{if git}}`. What else is unknown is reported where the template can be parsed. */
const OTHER_WORDS: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^(?:end ?|fi|\/)(?:if)?$/, () => "{{/if}}"],
  [/^end ?unless$/, () => "{{/unless}}"],
  [/^if (\S+)(?: then)?$/, (name) => `{{#if ${name}}}`],
  [/^unless (\S+)$/, (name) => `{{#unless ${name}}}`],
  [/^#else$/, () => "{{else}}"],
];

function otherWords(tags: readonly TemplateTag[], text: string): ForeignTag[] {
  return tags.flatMap(({ start, end, inner }) => {
    const [word, write] = OTHER_WORDS.find(([pattern]) => inner !== "/if" && pattern.test(inner)) ?? [];
    if (word === undefined || write === undefined) return [];
    return [{ start, end, written: text.slice(start, end), meant: write(word.exec(inner)?.[1] ?? "") }];
  });
}

function otherForms(text: string, names: readonly string[]): ForeignTag[] {
  return foreignTags(text, names).filter(({ meant }) => /[#/]|else/.test(meant));
}

interface OpenBlock {
  readonly tag: TemplateTag;
  /** `if` */
  readonly helper: string;
  readonly hasElse: boolean;
}

/** The first tag that fits no block, or else the innermost block that is still open at the end. */
function wrongBlock(tags: readonly TemplateTag[], template: MalformedTemplate): Problem | undefined {
  const open: OpenBlock[] = [];
  for (const tag of tags) {
    const { sign, helper } = roleOf(tag);
    if (sign === "#") open.push({ tag, helper, hasElse: false });
    if (sign !== "/" && sign !== "else") continue;
    const last = open.pop();
    const problem = sign === "/" ? wrongEnd(last, { tag, helper }, template) : wrongElse(last, tag, template);
    if (problem !== undefined) return problem;
    if (last !== undefined && sign === "else") open.push({ ...last, hasElse: /^(?:else|\^)$/.test(tag.inner) });
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const { tag, helper } = last;
  const at = locate(template.file, template.text, tag);
  return createProblem("MX5002.neverClosed", { opening: withoutSign(tag), helper }, at);
}

/** The parser takes a time that grows with the square of the depth. */
const MAX_DEPTH = 64;

/** Whether blocks are nested so deep that a template must not be parsed. */
export function isTooDeep(text: string): boolean {
  return tooDeepTag(tagsOf(text)) !== undefined;
}

/** The first tag beyond the deepest block; an `{{else if}}` is one more block in the one before. */
function tooDeepTag(tags: readonly TemplateTag[]): TemplateTag | undefined {
  const open: number[] = [];
  let depth = 0;
  return tags.find((tag) => {
    const { sign } = roleOf(tag);
    const isElseIf = sign === "else" && /\s/.test(tag.inner);
    if (sign === "#") open.push(0);
    if (sign === "/") depth -= open.pop() ?? 0;
    if (sign !== "#" && !isElseIf) return false;
    depth += 1;
    open.push((open.pop() ?? 0) + 1);
    return depth > MAX_DEPTH;
  });
}

function tooDeep(tags: readonly TemplateTag[], { file, text }: MalformedTemplate): Problem | undefined {
  const tag = tooDeepTag(tags);
  if (tag === undefined) return undefined;
  return createProblem("MX5002.tooDeep", { maxDepth: MAX_DEPTH }, locate(file, text, tag));
}

/** What a tag does to blocks: opens, closes or divides one. */
function roleOf({ inner }: TemplateTag): { readonly sign: "#" | "/" | "else" | ""; readonly helper: string } {
  const [, sign = "", helper = ""] = /^([#^/]?)\s*(\S*)/.exec(inner) ?? [];
  if (sign === "#" || sign === "/") return { sign, helper };
  if (sign === "^") return { sign: helper === "" ? "else" : "#", helper };
  return { sign: helper === "else" ? "else" : "", helper };
}

function wrongElse(
  last: OpenBlock | undefined,
  tag: TemplateTag,
  { file, text }: MalformedTemplate,
): Problem | undefined {
  if (last?.hasElse === false) return undefined;
  const id = last === undefined ? "MX5002.elseOutside" : "MX5002.secondElse";
  return createProblem(id, { written: text.slice(tag.start, tag.end) }, locate(file, text, tag));
}

function wrongEnd(
  last: OpenBlock | undefined,
  closing: Pick<OpenBlock, "tag" | "helper">,
  template: MalformedTemplate,
): Problem | undefined {
  const { file, text } = template;
  const { start, end } = closing.tag;
  if (last === undefined)
    return createProblem(
      "MX5002.closesNothing",
      { written: text.slice(start, end) },
      locate(file, text, { start, end }),
    );
  return last.helper === closing.helper ? undefined : mismatch(last, closing, template);
}

/** The word that no block has is the wrong one. */
function mismatch(
  { tag, helper }: OpenBlock,
  closing: Pick<OpenBlock, "tag" | "helper">,
  { file, text }: MalformedTemplate,
): Problem {
  const [opens, closes] = [tag, closing.tag].map((one) => locate(file, text, one));
  const isBlock = /^(?:if|unless)$/.test(helper);
  const parameters = { opening: withoutSign(tag), closing: closing.helper };
  const [at, other] = isBlock ? [closes, opens] : [opens, closes];
  return createProblem("MX5002.mismatch", parameters, at, {
    related: [{ message: isBlock ? "the block begins here" : "the block ends here", at: other ?? { file } }],
  });
}

function withoutSign({ inner }: TemplateTag): string {
  return inner.replace(/^[#^]\s*/, "");
}
