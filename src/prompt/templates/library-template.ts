import { Environment, Interpreter, Template } from "@huggingface/jinja";
import { isRecord } from "../../shared/utilities.ts";
import { limitLength, spendCharacters, spendSearch, spendSteps, TooManySteps } from "./render-steps.ts";

/** The template refuses the conversation, with a message of its own. */
export class RefusedByTemplate extends Error {}

interface RuntimeValue {
  readonly type: string;
  readonly value: unknown;
  toString(): string;
}

interface Engine {
  run(program: unknown): RuntimeValue;
  evaluate(node: unknown, scope: unknown): RuntimeValue;
  evaluateBlock(nodes: readonly unknown[], scope: unknown): RuntimeValue;
  applyFilter(operand: RuntimeValue, filter: unknown, scope: unknown): RuntimeValue;
}

interface Scope {
  set(name: string, value: unknown): unknown;
}

// The package's types name files without their extensions, which Node's resolution does not find.
const UnboundedInterpreter = Interpreter as unknown as new (scope: Scope) => Engine;
const RootScope = Environment as unknown as new () => Scope;

type SyntaxNode = Readonly<Record<string, unknown>>;

/** Operations whose result or work is a product of the value and the arguments. */
const MULTIPLYING = new Set(["replace", "split", "join", "indent", "tojson"]);
const SORTING = new Set(["sort", "dictsort", "unique"]);
/** How often an item is compared at most. */
const COMPARISONS = 20;
/** Operators that read both texts through. */
const SEARCHING = new Set(["in", "not in", "==", "!="]);
/** Nodes whose value is one that is there already, or two texts that V8 joins without copying them. */
const COPYLESS = new Set(["Identifier", "MemberExpression", "BinaryExpression", "Ternary", "SelectExpression"]);
/** Steps that one item of a loop costs before its body runs. */
const ITEM_STEPS = 4;
/** Characters of arguments by which such an operation costs its value once more. */
const ARGUMENT_CHARACTERS = 8;

/** The library's interpreter, in which each node and each value that is made costs steps. */
class BoundedInterpreter extends UnboundedInterpreter {
  override evaluate(node: unknown, scope: unknown): RuntimeValue {
    if (node instanceof Evaluated) return node.value;
    spendSteps(1);
    if (!isRecord(node)) return super.evaluate(node, scope);
    const result = super.evaluate(this.#withEvaluatedParts(node, scope), scope);
    spendValue(result, COPYLESS.has(String(node["type"])));
    return result;
  }

  override evaluateBlock(nodes: readonly unknown[], scope: unknown): RuntimeValue {
    spendSteps(1);
    const texts = nodes.map((node) => {
      const result = this.evaluate(node, scope);
      const text = result.type === "NullValue" || result.type === "UndefinedValue" ? "" : result.toString();
      spendCharacters(text.length);
      return text;
    });
    return super.evaluate({ type: "StringLiteral", value: texts.join("") }, scope);
  }

  override applyFilter(operand: RuntimeValue, filter: unknown, scope: unknown): RuntimeValue {
    spendOperand(operand);
    if (!isRecord(filter)) return super.applyFilter(operand, filter, scope);
    const name = nameOf(filter["callee"] ?? filter);
    if (SORTING.has(name)) spendSteps(COMPARISONS * sizeOf(operand).steps);
    return super.applyFilter(
      operand,
      MULTIPLYING.has(name) ? this.#withPaidArguments(filter, operand, scope) : filter,
      scope,
    );
  }

  /** What an operation reads through or multiplies is evaluated, and paid for, before the operation. */
  #withEvaluatedParts(node: SyntaxNode, scope: unknown): SyntaxNode {
    switch (node["type"]) {
      case "For":
        return this.#withItems(node, scope);
      case "BinaryExpression":
        return SEARCHING.has(nameOf(node["operator"])) ? this.#withSearched(node, scope) : node;
      case "TestExpression":
        return this.#withOperand(node, "operand", scope);
      case "MemberExpression":
        return isOfType(node["property"], "SliceExpression") ? this.#withOperand(node, "object", scope) : node;
      case "CallExpression":
        return this.#withObject(node, scope);
      default:
        return node;
    }
  }

  #known(node: unknown, scope: unknown): Evaluated {
    return new Evaluated(this.evaluate(node, scope));
  }

  #withItems(node: SyntaxNode, scope: unknown): SyntaxNode {
    const { iterable } = node;
    const chosen = isOfType(iterable, "SelectExpression") ? iterable : undefined;
    const items = this.#known(chosen === undefined ? iterable : chosen["lhs"], scope);
    spendSteps(ITEM_STEPS * lengthOf(items.value));
    return { ...node, iterable: chosen === undefined ? items : { ...chosen, lhs: items } };
  }

  #withSearched(node: SyntaxNode, scope: unknown): SyntaxNode {
    const [left, right] = [this.#known(node["left"], scope), this.#known(node["right"], scope)];
    spendSearch(lengthOf(right.value), lengthOf(left.value));
    return { ...node, left, right };
  }

  #withOperand(node: SyntaxNode, name: string, scope: unknown): SyntaxNode {
    const operand = this.#known(node[name], scope);
    spendOperand(operand.value);
    return { ...node, [name]: operand };
  }

  #withObject(node: SyntaxNode, scope: unknown): SyntaxNode {
    const { callee } = node;
    if (!isOfType(callee, "MemberExpression")) return node;
    const object = this.#known(callee["object"], scope);
    spendOperand(object.value);
    const call = { ...node, callee: { ...callee, object } };
    return MULTIPLYING.has(nameOf(callee["property"])) ? this.#withPaidArguments(call, object.value, scope) : call;
  }

  #withPaidArguments(call: SyntaxNode, operand: RuntimeValue, scope: unknown): SyntaxNode {
    if (!Array.isArray(call["args"])) return call;
    let characters = 0;
    const paid = (argument: unknown): Evaluated => {
      const known = this.#known(argument, scope);
      characters += sizeAsArgument(known.value);
      return known;
    };
    const args = call["args"].map((argument: unknown) => {
      if (!isRecord(argument)) return argument;
      if (String(argument["type"]).includes("Spread")) throw new TooManySteps();
      return isOfType(argument, "KeywordArgumentExpression")
        ? { ...argument, value: paid(argument["value"]) }
        : paid(argument);
    });
    spendSteps((sizeOf(operand).steps * characters) / ARGUMENT_CHARACTERS);
    return { ...call, args };
  }
}

/** A part of the syntax tree that has its value. */
class Evaluated {
  readonly type = "Evaluated";
  readonly value: RuntimeValue;
  constructor(value: RuntimeValue) {
    this.value = value;
  }
}

/** The text of an operator or a name. */
function nameOf(node: unknown): string {
  return isRecord(node) && typeof node["value"] === "string" ? node["value"] : "";
}

function isOfType(node: unknown, type: string): node is SyntaxNode {
  return isRecord(node) && node["type"] === type;
}

function lengthOf({ value }: RuntimeValue): number {
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  return value instanceof Map ? value.size : 1;
}

function sizeAsArgument(given: RuntimeValue): number {
  if (typeof given.value === "number") return Math.abs(given.value);
  return typeof given.value === "string" ? given.value.length : sizeOf(given).steps;
}

/** Levels of values in values: deeper than any request. */
const MAX_DEPTH = 500;
/** Items of a list that is known already, for one step. */
const KNOWN_ITEMS_PER_STEP = 32;

interface ValueSize {
  readonly steps: number;
  readonly depth: number;
}

const sizes = new WeakMap<object, ValueSize>();

/** What is made costs all that is in it, once for each time that it is in it. */
function spendValue(made: RuntimeValue, isCopyless: boolean): void {
  const { value } = made;
  if (typeof value === "string") (isCopyless ? limitLength : spendCharacters)(value.length);
  else if (made.type === "UndefinedValue") spendSteps(ITEM_STEPS);
  else if (Array.isArray(value) || value instanceof Map)
    spendSteps(sizes.has(made) ? lengthOf(made) / KNOWN_ITEMS_PER_STEP : sizeOf(made).steps);
}

function spendOperand({ value }: RuntimeValue): void {
  if (typeof value === "string") spendCharacters(value.length);
}

function sizeOf(value: RuntimeValue): ValueSize {
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const inner = value.value;
  if (typeof inner === "string") return { steps: 1 + inner.length / 64, depth: 0 };
  if (!Array.isArray(inner) && !(inner instanceof Map)) return { steps: 1, depth: 0 };
  let [steps, depth] = [1, 0];
  for (const item of inner.values() as Iterable<RuntimeValue>) {
    // A namespace changes, so that its size is not known for long.
    if (item.type === "NamespaceValue") throw new TooManySteps();
    const size = sizeOf(item);
    steps += size.steps;
    depth = Math.max(depth, size.depth + 1);
  }
  if (depth > MAX_DEPTH) throw new TooManySteps();
  const size = { steps, depth };
  if (value.type !== "NamespaceValue") sizes.set(value, size);
  return size;
}

/** Python's `range`, paid for before it is made. */
function range(...given: readonly unknown[]): number[] {
  const [first = 0, end, step = 1] = given.filter((one) => typeof one === "number");
  const [start, stop] = end === undefined ? [0, first] : [first, end];
  const length = Math.max(0, Math.ceil((stop - start) / step));
  spendSteps(length);
  return Array.from({ length }, (_, index) => start + index * step);
}

/** Steps of printing the time, which the library prepares each time. */
const CLOCK_STEPS = 500;

/** `strftime_now` of the library. */
export function clock(format: unknown): string {
  spendSteps(CLOCK_STEPS);
  const text = String(format);
  spendCharacters(text.length);
  return new Template("{{ strftime_now(format) }}").render({ format: text });
}

function refuse(why: unknown): never {
  throw new RefusedByTemplate(String(why));
}

const GLOBALS = {
  true: true,
  false: false,
  none: null,
  True: true,
  False: false,
  None: null,
  range,
  raise_exception: refuse,
  strftime_now: clock,
};

/** A template that the library interprets, at the cost of steps. */
export function libraryTemplate(text: string): { render(given: Readonly<Record<string, unknown>>): string } {
  const { parsed } = new Template(text);
  return {
    render(given) {
      const scope = new RootScope();
      for (const [name, value] of Object.entries({ ...GLOBALS, ...given })) scope.set(name, value);
      return String(new BoundedInterpreter(scope).run(parsed).value);
    },
  };
}
