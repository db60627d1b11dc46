import type { ErrorObject } from "ajv";
import type { Problem } from "../../problem/problem.ts";
import { wrongField } from "../../problem/wrong-field.ts";

/** Enough to mend a request; a body of ten thousand wrong blocks need not be listed. */
const MOST = 5;

/** What a validator found, said by field path. */
export function fieldProblems(errors: readonly ErrorObject[], body: unknown): readonly [Problem, ...Problem[]] {
  const outer = new Set(errors.flatMap(({ instancePath }) => parentPaths(instancePath)));
  const own = errors.filter((error) => !isChoice(error) && !isOtherForm(error, outer));
  const byMessage = new Map(
    withoutTwins(own)
      .map((error) => describe(error, body))
      .map((problem) => [problem.message, problem]),
  );
  const [first = wrong("", "is not a Messages request"), ...rest] = byMessage.values();
  return [first, ...rest.slice(0, MOST - 1)];
}

/** These only say that no branch of a choice held; the branches say why. */
function isChoice({ keyword }: ErrorObject): boolean {
  return keyword === "anyOf" || keyword === "oneOf" || keyword === "not" || keyword === "discriminator";
}

/** "Must be a string" says nothing about an array whose items are wrong. @param outer fields in which something is wrong */
function isOtherForm({ keyword, schemaPath, instancePath }: ErrorObject, outer: ReadonlySet<string>): boolean {
  return keyword === "type" && /\/anyOf\/\d+\/type$/.test(schemaPath) && outer.has(instancePath);
}

/** `/a/b/c` -> `/a/b`, `/a` and the body. */
function parentPaths(path: string): string[] {
  const keys = path.split("/");
  return keys.slice(1).map((_, at) => keys.slice(0, at + 1).join("/"));
}

/** Two forms of one field, neither of which it has, are one sentence: "must be a string or an array". */
function withoutTwins(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const byField = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (error.keyword !== "type") continue;
    const twins = byField.get(error.instancePath) ?? [];
    twins.push(error);
    byField.set(error.instancePath, twins);
  }
  return errors.flatMap((error) => {
    const twins = error.keyword === "type" ? (byField.get(error.instancePath) ?? []) : [];
    if (twins.length < 2) return [error];
    if (twins[0] !== error) return [];
    const types = new Set(twins.flatMap(({ params }) => toList(params["type"])));
    return [{ ...error, params: { ...error.params, type: [...types] } }];
  });
}

function describe(error: ErrorObject, body: unknown): Problem {
  const keys = error.instancePath.split("/").slice(1);
  if (error.keyword === "required")
    return wrong(toPath([...keys, String(error.params["missingProperty"])]), "is missing");
  return wrong(toPath(keys), `${sentence(error)}, is ${kindOf(valueAt(body, keys))}`);
}

/** What JSON calls its kinds. */
const KINDS: Readonly<Record<string, string>> = {
  object: "an object",
  array: "an array",
  string: "a string",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
};

function sentence({ keyword, params, message }: ErrorObject): string {
  if (keyword === "type")
    return `must be ${toList(params["type"])
      .map((type) => KINDS[type] ?? type)
      .join(" or ")}`;
  if (keyword === "minimum") return `must be ${String(params["limit"])} or more`;
  if (keyword === "maximum") return `must be ${String(params["limit"])} or less`;
  if (keyword === "enum") return `must be one of ${(params["allowedValues"] as unknown[]).join(", ")}`;
  if (keyword === "minItems" || keyword === "minLength") return "must not be empty";
  if (keyword === "maxItems") return `must have ${String(params["limit"])} items at most`;
  return message ?? "is wrong";
}

function wrong(path: string, what: string): Problem {
  const problem = wrongField(path, what);
  return path === "" ? { ...problem, message: `the body ${what}` } : problem;
}

function toList(types: unknown): string[] {
  return Array.isArray(types) ? types.map(String) : String(types).split(",");
}

/** `["messages", "2", "role"]` -> `messages[2].role` */
function toPath(keys: readonly string[]): string {
  return keys
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}

function valueAt(body: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}

/** Never the value itself: it may be a secret, or a megabyte. */
function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  if (typeof value === "string") return value.length <= 20 ? JSON.stringify(value) : "a string";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "an object";
}
