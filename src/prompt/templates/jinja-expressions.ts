import { unreachable } from "../../shared/utilities.ts";
import { DICT_METHODS, FILTERS, type Operation, TESTS, TEXT_METHODS } from "./jinja-filters.ts";
import { limitLength, spendCharacters, spendSearch, spendSteps } from "./render-steps.ts";
import {
  type CallArguments,
  type Callable,
  type JinjaDict,
  type JinjaScope,
  type JinjaValue,
  Unsupported,
  charactersOf,
  elementOf,
  isDict,
  isTruthy,
  toText,
} from "./jinja-values.ts";

export type Evaluate = (scope: JinjaScope) => JinjaValue;

/** @throws {Unsupported} */
export function compileExpression(node: Expression): Evaluate {
  switch (node.type) {
    case "StringLiteral":
    case "IntegerLiteral":
      return constant(node.value);
    case "Identifier":
      return variable(node.value);
    case "ArrayLiteral":
    case "TupleLiteral":
      return listOf(node.value.map(compileExpression));
    case "ObjectLiteral":
      return dictOf([...node.value].map(([key, value]) => [compileExpression(key), compileExpression(value)]));
    case "MemberExpression":
      return compileMember(node);
    case "CallExpression":
      return compileCall(node);
    case "BinaryExpression":
      return compileBinary(node);
    case "UnaryExpression":
      return compileNot(node.operator.value, compileExpression(node.argument));
    case "FilterExpression":
      return compileFilter(compileExpression(node.operand), node.filter);
    case "TestExpression":
      return compileTest(node);
    case "Ternary":
      return choice([node.condition, node.trueExpr, node.falseExpr].map(compileExpression));
    case "SelectExpression":
      return choice([node.test, node.lhs].map(compileExpression));
    case "SliceExpression":
    case "KeywordArgumentExpression":
      throw new Unsupported(node.type);
    default:
      // The tree comes from outside: a kind of node that is not known here.
      return unknownNode(node);
  }
}

function unknownNode(node: never): never {
  throw new Unsupported(JSON.stringify(node)?.slice(0, 80) ?? unreachable(node));
}

function constant(value: JinjaValue): Evaluate {
  return () => value;
}

function variable(name: string): Evaluate {
  return (scope) => scope.get(name);
}

function listOf(items: readonly Evaluate[]): Evaluate {
  return (scope) => items.map((item) => item(scope));
}

function dictOf(entries: readonly (readonly [Evaluate, Evaluate])[]): Evaluate {
  return (scope) => {
    const dict: JinjaDict = {};
    for (const [key, value] of entries) {
      const name = key(scope);
      if (typeof name !== "string" || name === "__proto__") throw new Unsupported("a key that is no text");
      dict[name] = value(scope);
    }
    return dict;
  };
}

function choice([test, yes, no]: readonly Evaluate[]): Evaluate {
  return (scope) => (isTruthy(test?.(scope)) ? yes?.(scope) : no?.(scope));
}

function compileNot(operator: string, value: Evaluate): Evaluate {
  if (operator !== "not") throw new Unsupported(operator);
  return (scope) => !isTruthy(value(scope));
}

function compileBinary({ operator: { value: operator }, left, right }: BinaryNode): Evaluate {
  const [a, b] = [compileExpression(left), compileExpression(right)];
  if (operator === "and") return (scope) => both(a(scope), () => b(scope), true);
  if (operator === "or") return (scope) => both(a(scope), () => b(scope), false);
  const operate = OPERATORS[operator];
  if (operate === undefined) throw new Unsupported(operator);
  return (scope) => operate(a(scope), b(scope));
}

/** The second value where the first leaves it open, else the first. */
function both(first: JinjaValue, second: () => JinjaValue, goesOn: boolean): JinjaValue {
  return isTruthy(first) === goesOn ? second() : first;
}

function compileTest({ operand, negate, test }: TestNode): Evaluate {
  const value = compileExpression(operand);
  const meets = Object.hasOwn(TESTS, test.value) ? TESTS[test.value] : undefined;
  if (meets === undefined) throw new Unsupported(`is ${test.value}`);
  return (scope) => meets(value(scope)) !== negate;
}

/** @throws {Unsupported} on a filter that is not known here */
function compileFilter(value: Evaluate, filter: Expression): Evaluate {
  const callee = filter.type === "CallExpression" ? filter.callee : filter;
  const name = callee.type === "Identifier" ? callee.value : "";
  const operation = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
  if (operation === undefined) throw new Unsupported(`| ${name}`);
  const args = compileArguments(filter.type === "CallExpression" ? filter.args : []);
  return (scope) => operation(value(scope), args(scope));
}

const NO_ARGUMENTS: CallArguments = { list: [], named: new Map() };

function compileArguments(nodes: readonly Expression[]): (scope: JinjaScope) => CallArguments {
  if (nodes.length === 0) return () => NO_ARGUMENTS;
  const list: Evaluate[] = [];
  const named: [string, Evaluate][] = [];
  for (const node of nodes) {
    if (node.type === "KeywordArgumentExpression") named.push([node.key.value, compileExpression(node.value)]);
    else list.push(compileExpression(node));
  }
  return (scope) => ({
    list: list.map((value) => value(scope)),
    named: new Map(named.map(([name, value]) => [name, value(scope)])),
  });
}

function compileCall({ callee, args }: CallNode): Evaluate {
  const given = compileArguments(args);
  if (callee.type === "MemberExpression" && !callee.computed && callee.property.type === "Identifier")
    return compileMethod(compileExpression(callee.object), callee.property.value, given);
  const target = compileExpression(callee);
  return (scope) => {
    const called = target(scope);
    if (typeof called !== "function") throw new Unsupported("a call of no function");
    return (called as Callable)(given(scope));
  };
}

function compileMethod(object: Evaluate, name: string, args: (scope: JinjaScope) => CallArguments): Evaluate {
  const own = (methods: Readonly<Record<string, Operation>>): Operation | undefined =>
    Object.hasOwn(methods, name) ? methods[name] : undefined;
  const [ofText, ofDict] = [own(TEXT_METHODS), own(DICT_METHODS)];
  if (ofText === undefined && ofDict === undefined) throw new Unsupported(`.${name}()`);
  return (scope) => {
    const value = object(scope);
    const method =
      typeof value === "string" ? ofText : isDict(value) && !Object.hasOwn(value, name) ? ofDict : undefined;
    if (method === undefined) throw new Unsupported(`.${name}()`);
    return method(value, args(scope));
  };
}

function compileMember({ object, property, computed }: MemberNode): Evaluate {
  const value = compileExpression(object);
  if (property.type === "SliceExpression") return compileSlice(value, property);
  const key = computed || property.type !== "Identifier" ? compileExpression(property) : constant(property.value);
  return (scope) => {
    const [from, name] = [value(scope), key(scope)];
    // Where a server's Python would complain, or find a method.
    if (from === undefined || from === null || typeof from === "function") throw new Unsupported("a part of nothing");
    const isMethod = !computed && (isDict(from) ? DICT_METHODS : TEXT_METHODS)[String(name)] !== undefined;
    const found = elementOf(from, name);
    if (found === undefined && isMethod) throw new Unsupported("a method that is not called");
    return found;
  };
}

/** Items of a list that are copied in one step. */
const ITEMS_PER_STEP = 32;

function compileSlice(value: Evaluate, { start, stop, step }: SliceNode): Evaluate {
  const parts = [start, stop, step].map((part) => (part === undefined ? constant(undefined) : compileExpression(part)));
  return (scope) => {
    const [from, to, by = 1] = parts.map((part) => part(scope));
    const complete = value(scope);
    const items: unknown = typeof complete === "string" ? charactersOf(complete) : complete;
    if (!Array.isArray(items) || !isIndexOrMissing(from) || !isIndexOrMissing(to)) throw new Unsupported("a slice");
    spendSteps(items.length / ITEMS_PER_STEP);
    const cut: readonly JinjaValue[] = by === 1 ? items.slice(from, to) : reversed(items, [from, to, by]);
    return typeof complete === "string" ? cut.join("") : cut;
  };
}

function isIndexOrMissing(value: JinjaValue): value is number | undefined {
  return value === undefined || Number.isInteger(value);
}

function reversed(items: readonly JinjaValue[], [from, to, by]: readonly JinjaValue[]): readonly JinjaValue[] {
  if (from !== undefined || to !== undefined || by !== -1) throw new Unsupported("a slice with steps");
  return items.toReversed();
}

type Operate = (left: JinjaValue, right: JinjaValue) => JinjaValue;

function isEqual(left: JinjaValue, right: JinjaValue): boolean {
  spendSteps(1 / 4);
  if (typeof left === "string" && typeof right === "string") return isSameText(left, right);
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, i) => isEqual(item, right[i]));
  if (isDict(left) && isDict(right)) return haveEqualParts(left, right);
  if (typeof left === "boolean" && typeof right === "number") return Number(left) === right;
  if (typeof left === "number" && typeof right === "boolean") return left === Number(right);
  return left === right;
}

function isSameText(left: string, right: string): boolean {
  if (left.length === right.length) spendCharacters(left.length);
  return left === right;
}

function haveEqualParts(left: JinjaDict, right: JinjaDict): boolean {
  const names = Object.keys(left);
  spendSteps(names.length);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => Object.hasOwn(right, name) && isEqual(left[name], right[name]));
}

function isIn(left: JinjaValue, right: JinjaValue): boolean {
  if (Array.isArray(right)) return right.some((item) => isEqual(left, item));
  if (typeof left === "string" && typeof right === "string") return includes(right, left);
  if (typeof left === "string" && isDict(right)) return Object.hasOwn(right, left);
  throw new Unsupported("in");
}

function includes(text: string, part: string): boolean {
  spendSearch(text.length, part.length);
  return text.includes(part);
}

function joined(left: string, right: string): string {
  limitLength(left.length + right.length);
  return left + right;
}

const numbers =
  (operate: (left: number, right: number) => JinjaValue): Operate =>
  (left, right) => {
    if (typeof left !== "number" || typeof right !== "number") throw new Unsupported("a sum without numbers");
    return operate(left, right);
  };

const sum = numbers((left, right) => left + right);

const plus: Operate = (left, right) => {
  if (typeof left === "string" && typeof right === "string") return joined(left, right);
  if (Array.isArray(left) && Array.isArray(right)) {
    spendSteps((left.length + right.length) / ITEMS_PER_STEP);
    return [...(left as unknown[]), ...(right as unknown[])];
  }
  return sum(left, right);
};

const OPERATORS: Readonly<Record<string, Operate>> = {
  "==": isEqual,
  "!=": (left, right) => !isEqual(left, right),
  in: isIn,
  "not in": (left, right) => !isIn(left, right),
  "+": plus,
  "~": (left, right) => joined(toText(left), toText(right)),
  "-": numbers((left, right) => left - right),
  "*": numbers((left, right) => left * right),
  "%": numbers((left, right) => {
    if (right <= 0) throw new Unsupported("% of what is not above 0");
    return ((left % right) + right) % right;
  }),
  "<": numbers((left, right) => left < right),
  ">": numbers((left, right) => left > right),
  "<=": numbers((left, right) => left <= right),
  ">=": numbers((left, right) => left >= right),
};

/** The supported part of the syntax tree of `@huggingface/jinja`. */
export type Statement =
  | { readonly type: "Program"; readonly body: readonly Node[] }
  | {
      readonly type: "If";
      readonly test: Expression;
      readonly body: readonly Node[];
      readonly alternate: readonly Node[];
    }
  | ForNode
  | {
      readonly type: "Set";
      readonly assignee: Expression;
      readonly value: Expression | null;
      readonly body: readonly Node[];
    }
  | MacroNode
  | { readonly type: "Comment" }
  | { readonly type: "Break" }
  | { readonly type: "Continue" };

export interface ForNode {
  readonly type: "For";
  readonly loopvar: Expression;
  readonly iterable: Expression;
  readonly body: readonly Node[];
  readonly defaultBlock: readonly Node[];
}

export interface MacroNode {
  readonly type: "Macro";
  readonly name: Identifier;
  readonly args: readonly Expression[];
  readonly body: readonly Node[];
}

interface Identifier {
  readonly type: "Identifier";
  readonly value: string;
}

interface CallNode {
  readonly type: "CallExpression";
  readonly callee: Expression;
  readonly args: readonly Expression[];
}

interface KeywordNode {
  readonly type: "KeywordArgumentExpression";
  readonly key: Identifier;
  readonly value: Expression;
}

interface SliceNode {
  readonly type: "SliceExpression";
  readonly start?: Expression;
  readonly stop?: Expression;
  readonly step?: Expression;
}

interface MemberNode {
  readonly type: "MemberExpression";
  readonly object: Expression;
  readonly property: Expression;
  readonly computed: boolean;
}

export type Expression =
  | Identifier
  | CallNode
  | KeywordNode
  | SliceNode
  | MemberNode
  | { readonly type: "StringLiteral"; readonly value: string }
  | { readonly type: "IntegerLiteral"; readonly value: number }
  | { readonly type: "ArrayLiteral" | "TupleLiteral"; readonly value: readonly Expression[] }
  | { readonly type: "ObjectLiteral"; readonly value: ReadonlyMap<Expression, Expression> }
  | BinaryNode
  | { readonly type: "UnaryExpression"; readonly operator: { readonly value: string }; readonly argument: Expression }
  | { readonly type: "FilterExpression"; readonly operand: Expression; readonly filter: Identifier | CallNode }
  | TestNode
  | { readonly type: "SelectExpression"; readonly lhs: Expression; readonly test: Expression }
  | {
      readonly type: "Ternary";
      readonly condition: Expression;
      readonly trueExpr: Expression;
      readonly falseExpr: Expression;
    };

interface BinaryNode {
  readonly type: "BinaryExpression";
  readonly operator: { readonly value: string };
  readonly left: Expression;
  readonly right: Expression;
}

interface TestNode {
  readonly type: "TestExpression";
  readonly operand: Expression;
  readonly negate: boolean;
  readonly test: Identifier;
}

export type Node = Statement | Expression;
