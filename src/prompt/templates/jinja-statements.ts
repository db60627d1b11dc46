import {
  type Evaluate,
  type Expression,
  type ForNode,
  type MacroNode,
  type Node,
  type Statement,
  compileExpression,
} from "./jinja-expressions.ts";
import { spendCharacters, spendSteps } from "./render-steps.ts";
import {
  type CallArguments,
  JinjaScope,
  type JinjaValue,
  Namespace,
  Unsupported,
  isDict,
  isTruthy,
  toText,
} from "./jinja-values.ts";

/** Renders output; returns whether a loop is left or continued. */
export type ExecuteStatement = (scope: JinjaScope, out: string[]) => "break" | "continue" | undefined;

/** @throws {Unsupported} */
export function compileBlock(nodes: readonly Node[]): ExecuteStatement {
  const runs = nodes.flatMap((node) =>
    node.type === "Comment" ? [] : [{ run: compileNode(node), steps: sizeOf(node) }],
  );
  return (scope, out) => {
    for (const { run, steps } of runs) {
      spendSteps(steps);
      const left = run(scope, out);
      if (left !== undefined) return left;
    }
    return undefined;
  };
}

/** Parts that run as statements of their own. */
const BLOCKS = new Set(["body", "alternate", "defaultBlock"]);

/** Nodes of the syntax tree that a statement evaluates itself. */
function sizeOf(node: unknown): number {
  if (typeof node !== "object" || node === null) return 0;
  const parts: readonly unknown[] =
    node instanceof Map
      ? [...(node as ReadonlyMap<unknown, unknown>)].flat()
      : Object.entries(node).flatMap(([name, part]: [string, unknown]) => (BLOCKS.has(name) ? [] : [part]));
  return parts.reduce<number>((sum, part) => sum + sizeOf(part), 1);
}

function compileNode(node: Node): ExecuteStatement {
  switch (node.type) {
    case "Program":
      return compileBlock(node.body);
    case "If":
      return compileIf(compileExpression(node.test), compileBlock(node.body), compileBlock(node.alternate));
    case "For":
      return compileFor(node);
    case "Set":
      return compileSet(node);
    case "Macro":
      return compileMacro(node);
    case "Comment":
      return () => undefined;
    case "Break":
      return () => "break";
    case "Continue":
      return () => "continue";
    default:
      return compileOutput(compileExpression(node));
  }
}

function compileOutput(value: Evaluate): ExecuteStatement {
  return (scope, out) => {
    const text = toText(value(scope));
    spendCharacters(text.length);
    out.push(text);
    return undefined;
  };
}

function compileIf(test: Evaluate, yes: ExecuteStatement, no: ExecuteStatement): ExecuteStatement {
  return (scope, out) => (isTruthy(test(scope)) ? yes : no)(scope, out);
}

function compileSet({ assignee, value, body }: Extract<Statement, { type: "Set" }>): ExecuteStatement {
  const assign = compileAssign(assignee);
  if (value === null) {
    const block = compileBlock(body);
    return (scope, out) => {
      const own: string[] = [];
      const left = block(new JinjaScope(scope), own);
      if (left !== undefined) throw new Unsupported("a loop left from within a block");
      assign(scope, own.join(""));
      void out;
      return undefined;
    };
  }
  const given = compileExpression(value);
  return (scope) => {
    assign(scope, given(scope));
    return undefined;
  };
}

type Assign = (scope: JinjaScope, value: JinjaValue) => void;

function compileAssign(target: Expression): Assign {
  if (target.type === "Identifier") return (scope, value) => scope.set(target.value, value);
  if (target.type === "TupleLiteral") return compileUnpack(target.value.map(compileAssign));
  if (target.type !== "MemberExpression" || target.computed || target.property.type !== "Identifier")
    throw new Unsupported("a target that is no name");
  const [object, name] = [compileExpression(target.object), target.property.value];
  return (scope, value) => {
    const namespace = object(scope);
    if (!(namespace instanceof Namespace)) throw new Unsupported("a part of something set");
    namespace.values.set(name, value);
  };
}

function compileUnpack(parts: readonly Assign[]): Assign {
  return (scope, value) => {
    if (!Array.isArray(value) || value.length !== parts.length) throw new Unsupported("a list of another length");
    for (const [i, part] of parts.entries()) part(scope, value[i]);
  };
}

function compileFor({ loopvar, iterable, body, defaultBlock }: ForNode): ExecuteStatement {
  const isChosen = iterable.type === "SelectExpression";
  const source = compileExpression(isChosen ? iterable.lhs : iterable);
  const test = isChosen ? compileExpression(iterable.test) : undefined;
  const steps = isChosen ? sizeOf(iterable.test) : 1;
  const [assign, block, otherwise] = [compileAssign(loopvar), compileBlock(body), compileBlock(defaultBlock)];

  function passesFilter(scope: JinjaScope, item: JinjaValue): boolean {
    spendSteps(steps);
    const own = new JinjaScope(scope);
    assign(own, item);
    return isTruthy(test?.(own));
  }
  return (scope, out) => {
    const all = itemsOf(source(scope));
    const items = test === undefined ? all : all.filter((item) => passesFilter(scope, item));
    for (const [index, item] of items.entries()) {
      spendSteps(1);
      const own = new JinjaScope(scope);
      own.set("loop", loopAt(items, index));
      assign(own, item);
      if (block(own, out) === "break") break;
    }
    return items.length === 0 ? otherwise(scope, out) : undefined;
  };
}

function itemsOf(value: JinjaValue): readonly JinjaValue[] {
  if (Array.isArray(value)) return value as JinjaValue[];
  if (isDict(value)) return Object.keys(value);
  if (value === undefined) return [];
  throw new Unsupported("a loop over no list");
}

function loopAt(items: readonly JinjaValue[], index0: number): JinjaValue {
  const { length } = items;
  return {
    index: index0 + 1,
    index0,
    revindex: length - index0,
    revindex0: length - index0 - 1,
    first: index0 === 0,
    last: index0 === length - 1,
    length,
    previtem: items[index0 - 1],
    nextitem: items[index0 + 1],
  };
}

function compileMacro({ name, args, body }: MacroNode): ExecuteStatement {
  const block = compileBlock(body);
  const parameters = args.map(compileParameter);
  return (scope) => {
    scope.set(name.value, (given: CallArguments) => {
      const own = new JinjaScope(scope);
      bindParameters(parameters, given, own);
      const out: string[] = [];
      if (block(own, out) !== undefined) throw new Unsupported("a loop left from within a macro");
      return out.join("");
    });
    return undefined;
  };
}

interface Parameter {
  readonly name: string;
  readonly usual?: Evaluate;
}

function compileParameter(node: Expression): Parameter {
  if (node.type === "Identifier") return { name: node.value };
  if (node.type !== "KeywordArgumentExpression") throw new Unsupported("a parameter without a name");
  return { name: node.key.value, usual: compileExpression(node.value) };
}

function bindParameters(parameters: readonly Parameter[], { list, named }: CallArguments, own: JinjaScope): void {
  const names = new Set(parameters.map(({ name }) => name));
  if (list.length > names.size || [...named.keys()].some((name) => !names.has(name)))
    throw new Unsupported("an argument too many");
  for (const [i, { name, usual }] of parameters.entries()) {
    const given = i < list.length ? list[i] : named.get(name);
    own.set(name, given === undefined ? usual?.(own) : given);
  }
}
