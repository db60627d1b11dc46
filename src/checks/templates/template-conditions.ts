import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { ForeignTag } from "../../plan/templates/foreign-tags.ts";

/** What is checked of a template without problems. */
interface ConditionScope {
  readonly file: string;
  /** Names of parts: texts that a request may lack. */
  readonly parts: ReadonlySet<string>;
  /** All that the template shows. */
  readonly shown: ReadonlySet<string>;
  /** What it would show, but for the form of its tags. */
  readonly meant: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** What the blocks around a statement say of a name. */
type KnownNames = ReadonlyMap<string, "set" | "empty">;

/** They say yes or no. */
const FLAGS = new Set(["canAct", "isText", "isLine"]);
/** Whether a folder has a repository may matter more than what is known of it. */
const FACT = "git";
/** An empty block of it says that it is left out on purpose. */
const APPENDED = "appended";

interface ConditionInput extends Pick<ConditionScope, "file"> {
  readonly parts: readonly string[];
  /** Are reported as such. */
  readonly foreign: readonly ForeignTag[];
}

/** Do the conditions of a template fit what their blocks show? */
export function checkConditions(program: hbs.AST.Program, { file, parts, foreign }: ConditionInput): Problem[] {
  const meant = new Set(foreign.map((tag) => tag.meant.slice(2, -2)));
  const scope = { file, parts: new Set(parts), shown: new Set(namesIn(program)), meant, problems: [] };
  checkStatements(program, new Map(), scope);
  return scope.problems;
}

function checkStatements(program: hbs.AST.Program | undefined, known: KnownNames, scope: ConditionScope): void {
  const body = program?.body ?? [];
  body.forEach((statement, index) => {
    if (statement.type === "MustacheStatement") checkValue(statement as hbs.AST.MustacheStatement, known, scope);
    if (statement.type === "BlockStatement")
      checkBlock(statement as hbs.AST.BlockStatement, known, { ...scope, next: nextVisible(body, index) });
  });
}

function checkValue(statement: hbs.AST.MustacheStatement, known: KnownNames, { file, problems }: ConditionScope): void {
  const name = nameOf(statement);
  const at = locationOf(statement, file);
  if (known.get(name) === "empty") problems.push(createProblem("MX5007.value", { name }, at));
  if (FLAGS.has(name)) problems.push(createProblem("MX5007.flag", { name }, at));
}

interface BlockScope extends ConditionScope {
  /** What follows the block in the same one, but for blanks. */
  readonly next: hbs.AST.Statement | undefined;
}

function checkBlock(block: hbs.AST.BlockStatement, known: KnownNames, { next, ...scope }: BlockScope): void {
  const { file, problems } = scope;
  const [condition] = block.params as hbs.AST.PathExpression[];
  if (condition === undefined) return;
  const name = condition.original;
  const isIf = block.path.original === "if";
  const at = locationOf(condition, file);
  const state = known.get(name);
  if (state !== undefined) {
    const isTrue = (state === "set") === isIf;
    problems.push(
      createProblem(isTrue ? "MX5007.always" : "MX5007.never", { helper: isIf ? "if" : "unless", name, state }, at),
    );
  }
  const [whenSet, whenEmpty] = isIf ? [block.program, block.inverse] : [block.inverse, block.program];
  if (state === undefined && whenSet !== undefined) {
    const found = checkUse(whenSet, { ...scope, name, at, known, next, isIf, hasElse: whenEmpty !== undefined });
    if (found !== undefined) problems.push(found);
  }
  problems.push(...checkElseUnless(block.inverse, name, file));
  checkStatements(whenSet, new Map(known).set(name, "set"), scope);
  checkStatements(whenEmpty, new Map(known).set(name, "empty"), scope);
}

/** `{{else unless date}}` */
function checkElseUnless(
  inverse: (hbs.AST.Program & { chained?: boolean }) | undefined,
  name: string,
  file: string,
): Problem[] {
  const [chained] = inverse?.chained === true ? (inverse.body as hbs.AST.BlockStatement[]) : [];
  const [other] = (chained?.params ?? []) as hbs.AST.PathExpression[];
  if (other === undefined || chained?.path.original !== "unless") return [];
  return [createProblem("MX5008.elseUnless", { name, other: other.original }, locationOf(other, file))];
}

interface UseScope extends BlockScope {
  readonly name: string;
  readonly at: Location;
  readonly known: KnownNames;
  readonly isIf: boolean;
  readonly hasElse: boolean;
}

/** Does the text for requests that have a value show it, or something that follows from it? */
function checkUse(body: hbs.AST.Program, scope: UseScope): Problem | undefined {
  const { name, at, known, parts, meant } = scope;
  const inside = namesIn(body);
  if (inside.includes(name) || meant.has(name) || body.body.some(({ type }) => type === "BlockStatement"))
    return undefined;
  if (inside.length === 0) return checkText(body, scope);
  const [other] = inside.filter((one) => parts.has(one) && known.get(one) !== "set");
  if (!parts.has(name) || other === undefined || inside.some((one) => !parts.has(one))) return undefined;
  return createProblem("MX5008.other", { name, other }, at);
}

/** A block of fixed text: is it a heading, without what it is a heading of? */
function checkText(body: hbs.AST.Program, scope: UseScope): Problem | undefined {
  const { name, at, parts, next } = scope;
  const text = body.body.map((statement) => textOf(statement) ?? "").join("");
  if (text.trim() === "") return isOmission(body, scope) ? undefined : createProblem("MX5008.nothing", { name }, at);
  if (FLAGS.has(name) && !(/:\s*$/.test(text) && next === undefined)) return undefined;
  if (isUnfinished(text) && !readsNext(next, { name, parts }))
    return createProblem("MX5008.heading", { name, heading: JSON.stringify(lastLine(text)) }, at);
  return isExplained(scope) ? undefined : createProblem("MX5008.unshown", { name }, at);
}

/** `{{#if appended}}{{/if}}` */
function isOmission({ body }: hbs.AST.Program, { name, isIf }: UseScope): boolean {
  return name === APPENDED && isIf && body.length === 0;
}

/** Whether fixed text may be all that a model has to know of a value. */
function isExplained({ name, parts, shown, hasElse }: UseScope): boolean {
  return shown.has(name) || !parts.has(name) || name === FACT || hasElse;
}

/** A heading of Markdown, a colon, a quote, a bracket or a blank at the end, an element of XML or a block of code without a content. */
function isUnfinished(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const last = lines.at(-1) ?? "";
  if (/^\s*#{1,6}\s|[:(=–—]\s*$|^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$/.test(last)) return true;
  if (/^\s*(?:```|~~~)\s*$/.test(last) && /^\s*(?:```|~~~)/.test(lines.at(-2) ?? "")) return true;
  const [, element = "", rest = ""] = /<([\w-]+)[^<>]*>(\s*)<\/\1>\s*$/.exec(text) ?? [];
  if (element !== "" && rest.trim() === "") return true;
  return /\S[ \t]$/.test(text) || /\S[ \t]\n\s*$/.test(text);
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.trim() ?? "";
}

function nextVisible(body: readonly hbs.AST.Statement[], index: number): hbs.AST.Statement | undefined {
  for (let at = index + 1; at < body.length; at++) {
    const statement = body[at];
    if (statement !== undefined && textOf(statement)?.trim() !== "") return statement;
  }
  return undefined;
}

/** A heading of its own may stand above a value, or above the block of one. */
function readsNext(
  next: hbs.AST.Statement | undefined,
  { name, parts }: { readonly name: string; readonly parts: ReadonlySet<string> },
): boolean {
  const shown = next === undefined ? [] : namesReadBy(next);
  return shown.some((one) => one === name || (!parts.has(name) && !parts.has(one)));
}

function namesIn(program: hbs.AST.Program | undefined): string[] {
  return (program?.body ?? []).flatMap(namesReadBy);
}

function namesReadBy(statement: hbs.AST.Statement): string[] {
  if (statement.type === "MustacheStatement") return [nameOf(statement as hbs.AST.MustacheStatement)];
  if (statement.type !== "BlockStatement") return [];
  const { program, inverse } = statement as hbs.AST.BlockStatement;
  return [...namesIn(program), ...namesIn(inverse)];
}

/** As it stands there, with the blanks and line ends that belong to tags. */
function textOf(statement: hbs.AST.Statement): string | undefined {
  return statement.type === "ContentStatement" ? (statement as unknown as { original: string }).original : undefined;
}

/** `{{git}}`, `{{json git}}` */
function nameOf({ path, params }: hbs.AST.MustacheStatement): string {
  return ((params[0] ?? path) as hbs.AST.PathExpression).original;
}

function locationOf({ loc: { start, end } }: hbs.AST.Node, file: string): Location {
  const length = end.line === start.line ? end.column - start.column : 1;
  return { file, line: start.line, column: start.column + 1, length: Math.max(1, length) };
}
