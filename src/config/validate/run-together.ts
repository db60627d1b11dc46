import type { ErrorObject } from "ajv";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { Tree } from "../parse/tree.ts";
import { typesOf } from "./finding.ts";

/** For a text where a map belongs: a key and its value without what separates them, such as `port:3456`, `port = 3456` and `port 3456`. */
export function runTogether(error: ErrorObject, value: Tree | undefined): Problem | undefined {
  const text = value?.kind === "scalar" ? value.value : undefined;
  if (value === undefined || typeof text !== "string" || !typesOf(error.params["type"]).includes("object"))
    return undefined;
  const { key, between, rest = "" } = PAIR.exec(text)?.groups ?? {};
  if (key === undefined || between === undefined) return undefined;
  return describePair({ key, between, rest, isKnown: isKeyOf(error, key) }, value.at);
}

function isKeyOf({ parentSchema }: ErrorObject, key: string): boolean {
  const { properties = {} } = (parentSchema ?? {}) as { readonly properties?: Readonly<Record<string, unknown>> };
  return Object.hasOwn(properties, key);
}

interface JoinedPair {
  readonly key: string;
  readonly between: string;
  readonly rest: string;
  readonly isKnown: boolean;
}

function describePair({ key, between, rest, isKnown }: JoinedPair, start: Location): Problem | undefined {
  const { column = 1 } = start;
  const at = { ...start, column: column + key.length, length: 1 };
  if (between === ":")
    return createProblem("MX1004.blankAfterColon", { key, value: rest }, at, { fix: { at, replace: ": " } });
  if (between.includes("="))
    return createProblem("MX1004.equals", { key }, { ...at, column: at.column + between.indexOf("=") });
  return isKnown ? createProblem("MX1004.colon", { key }, { ...start, length: key.length }) : undefined;
}

const PAIR = /^(?<key>[A-Za-z][\w.-]*)(?<between> *= *|:(?=\S)| +)(?<rest>\S+)/;
