import { isDict, toText, Unsupported, type JinjaDict, type JinjaValue } from "./values.ts";

type Operate = (left: JinjaValue, right: JinjaValue) => JinjaValue;

function isEqual(left: JinjaValue, right: JinjaValue): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, i) => isEqual(item, right[i]));
  if (isDict(left) && isDict(right)) return haveEqualParts(left, right);
  if (typeof left === "boolean" && typeof right === "number") return Number(left) === right;
  if (typeof left === "number" && typeof right === "boolean") return left === Number(right);
  return left === right;
}

function haveEqualParts(left: JinjaDict, right: JinjaDict): boolean {
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => Object.hasOwn(right, name) && isEqual(left[name], right[name]));
}

function isIn(left: JinjaValue, right: JinjaValue): boolean {
  if (Array.isArray(right)) return right.some((item) => isEqual(left, item));
  if (typeof left === "string" && typeof right === "string") return right.includes(left);
  if (typeof left === "string" && isDict(right)) return Object.hasOwn(right, left);
  throw new Unsupported("in");
}

const numbers =
  (operate: (left: number, right: number) => JinjaValue): Operate =>
  (left, right) => {
    if (typeof left !== "number" || typeof right !== "number") throw new Unsupported("a sum without numbers");
    return operate(left, right);
  };

const sum = numbers((left, right) => left + right);

const plus: Operate = (left, right) => {
  if (typeof left === "string" && typeof right === "string") return left + right;
  if (Array.isArray(left) && Array.isArray(right)) return [...(left as unknown[]), ...(right as unknown[])];
  return sum(left, right);
};

export const OPERATORS: Readonly<Record<string, Operate>> = {
  "==": isEqual,
  "!=": (left, right) => !isEqual(left, right),
  in: isIn,
  "not in": (left, right) => !isIn(left, right),
  "+": plus,
  "~": (left, right) => toText(left) + toText(right),
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
