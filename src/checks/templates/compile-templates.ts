import { type TemplateSource, styleTemplates } from "../../config/load/load-templates.ts";
import { type Dict, type PositionedText, entriesOf, itemsOf, keysOf, textsOf } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { BUILT_TEMPLATES } from "../../plan/templates/built-templates.ts";
import { type ForeignTag, MOST_PROBLEMS, foreignTags, locate } from "../../plan/templates/foreign-tags.ts";
import type { Precompiled, TemplateNames } from "../../plan/templates/precompile.ts";
import {
  REPLY_NAMES,
  STYLE_NAMES,
  type TemplateRead,
  type TemplateReads,
  checkTemplateReads,
  promptNames,
  replyNames,
} from "../../plan/templates/template-reads.ts";
import { sha256 } from "../../shared/files/digest.ts";
import { checkPackTemplates } from "./hidden-characters.ts";
import { checkConditions } from "./template-conditions.ts";
import { conflictsIn } from "../../config/parse/merge-conflicts.ts";

export interface CompiledTemplates {
  /** Precompiled code by the template's name. */
  readonly code: ReadonlyMap<string, string>;
  readonly reads: ReadonlyMap<string, readonly TemplateRead[]>;
  readonly problems: readonly Problem[];
}

/** Compiles templates and checks what they read. */
export async function compileTemplates(sources: readonly TemplateSource[], config: Dict): Promise<CompiledTemplates> {
  const code = new Map<string, string>();
  const reads = new Map<string, readonly TemplateRead[]>();
  const problems: Problem[] = [];
  const namesFor = namesByKind(config);
  const parts = keysOf(config, ["parts"]);
  for (const source of sources) {
    const conflicts = checkMergeConflicts(source);
    problems.push(...conflicts);
    const names = namesFor(source);
    const compiled = conflicts.length > 0 ? undefined : (builtTemplate(source, names) ?? (await toCode(source, names)));
    if (compiled === undefined) continue;
    problems.push(...compiled.problems);
    reads.set(source.name, compiled.reads);
    if (compiled.code !== undefined) code.set(source.name, compiled.code);
    if (compiled.program === undefined || source.name.startsWith("mallex:")) continue;
    const foreign = foreignTags(source.text, names.useful);
    problems.push(
      ...checkForeignTags(foreign, source),
      ...checkConditions(compiled.program, { file: source.file, parts, foreign }),
    );
  }
  const texts = new Map(sources.map(({ name, text }) => [name, text]));
  problems.push(
    ...checkTemplateReads(config, reads),
    ...checkEmptyPrompts(config, texts),
    ...checkPackTemplates(sources),
  );
  const faulty = new Set(problems.map(({ at }) => at?.file));
  const correct = sources.filter(
    ({ name, file, text }) => !name.startsWith("mallex:") && !faulty.has(file) && withoutComments(text) !== "",
  );
  problems.push(...checkAppendedText(config, new Map(correct.map(({ name }) => [name, reads.get(name) ?? []]))));
  return { code, reads, problems };
}

/** Files without templates of their own don't load the template compiler. */
async function toCode(source: TemplateSource, names: TemplateNames): Promise<Precompiled> {
  const { precompile } = await import("../../plan/templates/precompile.ts");
  return precompile(source, names);
}

/** What the build made of a template that comes with mallex, unless that reads a name that is unknown here. */
function builtTemplate({ name, text }: TemplateSource, { known }: TemplateNames): Precompiled | undefined {
  const built = BUILT_TEMPLATES[name];
  if (built === undefined || built.hash !== sha256(text)) return undefined;
  const { code, reads } = built;
  return reads.every((read) => known.includes(read.name)) ? { code, reads, problems: [] } : undefined;
}

/** A template of two kinds, or of none, may be meant for any. */
function namesByKind(config: Dict): (template: TemplateSource) => TemplateNames {
  const ofPrompts = [...entriesOf(config, "parts").map(([name]) => name), "tools", "canAct", "howToCall"];
  const known = [...ofPrompts, ...REPLY_NAMES, ...STYLE_NAMES];
  const kinds = [
    { templates: textsIn(promptNames(config)), names: ofPrompts },
    { templates: textsIn(replyNames(config)), names: REPLY_NAMES },
    { templates: textsIn(styleTemplates(config)), names: STYLE_NAMES },
  ];
  return ({ name }) => {
    const [kind, other] = kinds.filter(({ templates }) => templates.has(name));
    return { known, useful: other === undefined ? (kind?.names ?? known) : known };
  };
}

function textsIn(named: readonly PositionedText[]): ReadonlySet<string> {
  return new Set(named.map(({ text }) => text));
}

/**
 * Does a size use an empty template?
 * @param texts by template name
 */
function checkEmptyPrompts(config: Dict, texts: ReadonlyMap<string, string>): Problem[] {
  return entriesOf(config, "sizes").flatMap(([size, { value }]) =>
    textsOf(value, ["prompt"])
      .filter(({ text }) => withoutComments(texts.get(text) ?? "-") === "")
      .map(({ text, at }): Problem => createProblem("MX3096", { size, text: JSON.stringify(text) }, at)),
  );
}

/** The part that holds what a client adds to its own prompt. */
const APPENDED = "appended";

/**
 * Does a prompt omit what the client appends to the prompt that it replaces?
 * @param reads of valid templates outside the library
 */
function checkAppendedText(config: Dict, reads: TemplateReads): Problem[] {
  if (itemsOf(config, ["parts", APPENDED]).length === 0) return [];
  return entriesOf(config, "sizes").flatMap(([size, { value }]) =>
    textsOf(value, ["prompt"])
      .filter(({ text }) => reads.get(text)?.every(({ name }) => name !== APPENDED))
      .map(({ text, at }): Problem =>
        createProblem("MX3137", { size, text: JSON.stringify(text), appended: APPENDED }, at),
      ),
  );
}

function withoutComments(template: string): string {
  return template.replaceAll(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}/g, "").trim();
}

/** Has a merge left its marks in a template? They would go to the model. */
export function checkMergeConflicts({ file, text }: TemplateSource): Problem[] {
  return conflictsIn(text).map(({ from, to }) => {
    const at = { file, line: from, column: 1, length: 7 };
    return from === to
      ? createProblem("MX5002.mergeMark", {}, at)
      : createProblem("MX5002.mergeConflict", { from, to }, at);
  });
}

/** Does a template write a value or a condition so that it goes to the model as it stands? */
export function checkForeignTags(tags: readonly ForeignTag[], { file, text }: TemplateSource): Problem[] {
  return tags
    .slice(0, MOST_PROBLEMS)
    .map(({ written, meant, ...span }) => createProblem("MX5006", { written, meant }, locate(file, text, span)));
}
