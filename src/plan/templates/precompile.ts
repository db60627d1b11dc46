import Handlebars from "handlebars";
import type { TemplateSource } from "../../config/load/load-templates.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { isTooDeep, malformed } from "./malformed.ts";
import type { TemplateRead } from "./template-reads.ts";

const HELPERS: readonly string[] = ["if", "unless"];
/** `{{json name}}`: a text as JSON writes it, with its quotes. */
const JSON_HELPER = "json";
const ALLOWED = "use only {{name}}, {{json name}}, {{#if name}} and {{#unless name}}";
const NO_ESCAPING = "write {{name}}: prompts are never escaped";

export interface Precompiled {
  /** Absent when there is a problem. */
  readonly code?: string;
  readonly problems: readonly Problem[];
  /** The names that it reads. */
  readonly reads: readonly TemplateRead[];
  /** As parsed, where it has no problem. */
  readonly program?: hbs.AST.Program;
}

export interface TemplateNames {
  readonly known: readonly string[];
  /** Those that are of use in a template of this kind: what else is known is not suggested. */
  readonly useful: readonly string[];
}

/** Checks the names in a template and compiles it to code for the runtime. */
export function precompile(template: TemplateSource, names: TemplateNames): Precompiled {
  let program: hbs.AST.Program;
  if (isTooDeep(template.text)) return { problems: malformed(template, names.useful), reads: [] };
  try {
    program = Handlebars.parse(template.text);
  } catch (error) {
    return { problems: malformed(template, names.useful, error), reads: [] };
  }
  const reads: TemplateRead[] = [];
  const problems = checkBody(program, { file: template.file, names, reads });
  if (problems.length > 0) return { problems, reads };
  const code = Handlebars.precompile(template.text, {
    strict: true,
    noEscape: true, // a prompt is text, not HTML
    knownHelpersOnly: true,
    knownHelpers: { json: true, if: true, unless: true, each: false, with: false, lookup: false, log: false },
    preventIndent: true,
  });
  return { code: code as string, problems, reads, program };
}

interface PrecompileScope {
  readonly file: string;
  readonly names: TemplateNames;
  /** What is read is added to it. */
  readonly reads: TemplateRead[];
}

function checkBody(program: hbs.AST.Program | undefined, scope: PrecompileScope): Problem[] {
  return (program?.body ?? []).flatMap((statement) => checkStatement(statement, scope));
}

function checkStatement(statement: hbs.AST.Statement, scope: PrecompileScope): Problem[] {
  switch (statement.type) {
    case "ContentStatement":
    case "CommentStatement":
      return [];
    case "MustacheStatement": {
      const { path, params, hash, escaped } = statement as hbs.AST.MustacheStatement;
      if (!escaped) return [refused("{{{name}}}", statement, scope, NO_ESCAPING)];
      const [name = path, more] = params;
      const isPlain = params.length === 0 ? path.type !== "SubExpression" : isJson(path) && more === undefined;
      if (!isPlain || hash !== undefined) return [refused("a helper", statement, scope)];
      return checkPath(name, scope);
    }
    case "BlockStatement":
      return checkBlock(statement as hbs.AST.BlockStatement, scope);
    default:
      return [refused(`a ${statement.type.replace(/(Block)?(Statement)?$/, "").toLowerCase()}`, statement, scope)];
  }
}

function isJson(path: hbs.AST.Node): boolean {
  return path.type === "PathExpression" && (path as hbs.AST.PathExpression).original === JSON_HELPER;
}

function checkBlock(block: hbs.AST.BlockStatement, scope: PrecompileScope): Problem[] {
  const { path, params, hash, program, inverse } = block;
  const [condition] = params;
  if (!HELPERS.includes(path.original) || condition === undefined)
    return [refused(`{{#${path.original}}}`, block, scope)];
  if (params.length > 1 || hash !== undefined || program.blockParams !== undefined)
    return [refused(`{{#${path.original}}} with more than one name`, block, scope)];
  return [...checkPath(condition, scope), ...checkBody(program, scope), ...checkBody(inverse, scope)];
}

function checkPath(path: hbs.AST.Node, scope: PrecompileScope): Problem[] {
  if (path.type !== "PathExpression") return [refused("an expression that is not a name", path, scope)];
  const { original, parts, depth, data } = path as hbs.AST.PathExpression;
  const at = nodeLocation(path, scope);
  const isPlain = parts.length === 1 && depth === 0 && !data && original === parts[0];
  if (isPlain && scope.names.known.includes(original)) {
    scope.reads.push({ name: original, at });
    return [];
  }
  const correction = suggestCorrection(original, scope.names.useful, at);
  return [createProblem("MX5003", { original: JSON.stringify(original) }, at, correction)];
}

function refused(what: string, node: hbs.AST.Node, scope: PrecompileScope, hint: string = ALLOWED): Problem {
  return createProblem("MX5004", { what }, nodeLocation(node, scope), { hint });
}

function nodeLocation({ loc: { start, end } }: hbs.AST.Node, { file }: PrecompileScope): Location {
  const length = Math.max(1, end.line === start.line ? end.column - start.column : 1);
  return { file, line: start.line, column: start.column + 1, length };
}
