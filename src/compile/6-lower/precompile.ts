import Handlebars from "handlebars";
import type { Place, Problem } from "../../problem/problem.ts";
import { didYouMean } from "../3-validate/suggest.ts";
import type { TemplateSource } from "../1-load/load-templates.ts";

const HELPERS: readonly string[] = ["if", "unless"];

/** Checks a template against the names it may read and compiles it to the code that the runtime executes. */
export function precompile(template: TemplateSource, names: readonly string[]): { code?: string; problems: Problem[] } {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(template.text);
  } catch (error) {
    const line = Number(/line (\d+)/.exec((error as Error).message)?.[1] ?? 1);
    return {
      problems: [
        {
          code: "MX5002",
          severity: "error",
          message: `the template is not well formed: ${lastLine((error as Error).message)}`,
          hint: "every {{#if x}} needs its {{/if}}, every {{ its }}",
          at: { file: template.name, line, column: 1 },
        },
      ],
    };
  }
  const problems = checkBody(program, { file: template.name, names });
  if (problems.length > 0) return { problems };
  const code = Handlebars.precompile(template.text, {
    strict: true,
    noEscape: true, // a prompt is text, not HTML
    knownHelpersOnly: true,
    knownHelpers: { if: true, unless: true, each: false, with: false, lookup: false, log: false },
    preventIndent: true,
  });
  return { code: code as string, problems };
}

interface Scope {
  readonly file: string;
  readonly names: readonly string[];
}

function checkBody(program: hbs.AST.Program | undefined, scope: Scope): Problem[] {
  return (program?.body ?? []).flatMap((statement) => checkStatement(statement, scope));
}

function checkStatement(statement: hbs.AST.Statement, scope: Scope): Problem[] {
  switch (statement.type) {
    case "ContentStatement":
    case "CommentStatement":
      return [];
    case "MustacheStatement": {
      const { path, params, hash, escaped } = statement as hbs.AST.MustacheStatement;
      if (!escaped)
        return [refused("triple braces", "write {{name}}: nothing is escaped in prompts", { scope, node: statement })];
      if (params.length > 0 || hash !== undefined)
        return [
          refused("a helper", "only {{name}}, {{#if name}} and {{#unless name}} can be used", {
            scope,
            node: statement,
          }),
        ];
      return checkPath(path, scope);
    }
    case "BlockStatement": {
      const block = statement as hbs.AST.BlockStatement;
      const helper = block.path.original;
      const [param] = block.params;
      if (!HELPERS.includes(helper) || param === undefined || block.params.length > 1)
        return [
          refused(`{{#${helper}}}`, "only {{#if name}} and {{#unless name}} can be used", {
            scope,
            node: statement,
          }),
        ];
      return [...checkPath(param, scope), ...checkBody(block.program, scope), ...checkBody(block.inverse, scope)];
    }
    default:
      return [
        refused(
          `a ${statement.type.replace("Statement", "").toLowerCase()}`,
          "only {{name}}, {{#if name}} and {{#unless name}} can be used",
          { scope, node: statement },
        ),
      ];
  }
}

function checkPath(path: hbs.AST.Node, scope: Scope): Problem[] {
  const { original, parts, depth, data } = path as hbs.AST.PathExpression;
  const plain = path.type === "PathExpression" && parts?.length === 1 && depth === 0 && !data && original === parts[0];
  if (plain && scope.names.includes(original)) return [];
  return [
    {
      code: "MX5003",
      severity: "error",
      message: `the template reads ${JSON.stringify(original)}, which does not exist`,
      hint: didYouMean(original, scope.names),
      at: placeOf(path, scope),
    },
  ];
}

function refused(what: string, hint: string, where: { scope: Scope; node: hbs.AST.Node }): Problem {
  return {
    code: "MX5004",
    severity: "error",
    message: `${what} can't be used in a template`,
    hint,
    at: placeOf(where.node, where.scope),
  };
}

function placeOf(node: hbs.AST.Node, scope: Scope): Place {
  return {
    file: scope.file,
    line: node.loc.start.line,
    column: node.loc.start.column + 1,
    length: Math.max(1, node.loc.end.line === node.loc.start.line ? node.loc.end.column - node.loc.start.column : 1),
  };
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? text;
}
