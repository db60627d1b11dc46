import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { foreignTags } from "./foreign-tags.ts";
import { locate, tagsOf, type TemplateTag } from "./template-tags.ts";

interface MalformedTemplate {
  readonly file: string;
  readonly text: string;
}

/** Of one template; nobody fixes more at once. */
const MOST_PROBLEMS = 5;

/**
 * What a person did to a template that is not well formed, and where. Braces come first: a lost one moves all that is behind it. Then tags
 * of other languages, and last what opens and closes no block.
 * @param names that the template may read
 */
export function malformed(template: MalformedTemplate, names: readonly string[]): Problem[] {
  const { file, text } = template;
  const tags = tagsOf(text);
  const braces = tags.flatMap((tag) => wrongBraces(tag, template));
  if (braces.length > 0) return braces.slice(0, MOST_PROBLEMS);
  const foreign = [...otherWords(tags, template), ...otherForms(template, names)];
  if (foreign.length > 0) return foreign.slice(0, MOST_PROBLEMS);
  const block = wrongBlock(tags, template);
  if (block !== undefined) return [block];
  return [createProblem("MX5002.malformed", {}, { file, line: 1, column: 1 })];
}

function wrongBraces(tag: TemplateTag, { file, text }: MalformedTemplate): Problem[] {
  const { start, opening, closing } = tag;
  if (opening === closing && opening <= MOST_BRACES) return [];
  const at = locate(file, text, tag);
  const written = firstLine(text.slice(start, tag.end));
  if (closing < 2) return [createProblem("MX5002.notClosed", { written }, at)];
  return [createProblem("MX5002.braces", { written, opening, closing }, at)];
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

function otherWords(tags: readonly TemplateTag[], { file, text }: MalformedTemplate): Problem[] {
  return tags.flatMap((tag) => {
    const [word, write] = OTHER_WORDS.find(([pattern]) => tag.inner !== "/if" && pattern.test(tag.inner)) ?? [];
    if (word === undefined || write === undefined) return [];
    const meant = write(word.exec(tag.inner)?.[1] ?? "");
    return [
      createProblem("MX5002.otherForm", { written: text.slice(tag.start, tag.end), meant }, locate(file, text, tag)),
    ];
  });
}

function otherForms({ file, text }: MalformedTemplate, names: readonly string[]): Problem[] {
  return foreignTags(text, names)
    .filter(({ meant }) => /[#/]|else/.test(meant))
    .map(({ written, meant, ...span }) =>
      createProblem("MX5002.otherForm", { written, meant }, locate(file, text, span)),
    );
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
