import type { ErrorObject } from "ajv";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { validateMessagesRequest } from "../../../generated/types/validate-anthropic.mjs";
import { MallexError, wrongField, type Problem } from "../../diagnostics/problem.ts";
import { isRecord } from "../../shared/utilities.ts";

/**
 * The body of POST /v1/messages. Unknown fields and blocks pass; null fields are absent.
 * @throws {MallexError} MX8002 for each wrong field, with its path (`messages[2].content[0].text`)
 */
export function decodeRequest(body: unknown): MessagesRequest {
  refuseManyFields(body);
  const request = withoutNulls(body);
  if (validateMessagesRequest(request)) return request;
  throw new MallexError(fieldProblems(validateMessagesRequest.errors ?? [], request));
}

/** The body of POST /v1/messages/count_tokens, with optional `max_tokens`. A default of one would look like a probe. */
export function decodeCountRequest(body: unknown): MessagesRequest {
  refuseManyFields(body);
  return decodeRequest(isRecord(body) ? { max_tokens: 4096, ...body } : body);
}

/** Far more than any client sends. Each unknown field costs work, and one request must not hold up all others. */
export const MOST_FIELDS = 1000;

/** Called before fields are processed. @throws {MallexError} MX8002 */
export function refuseManyFields(body: unknown): void {
  const count = isRecord(body) ? Object.keys(body).length : 0;
  if (count > MOST_FIELDS) throw new MallexError(wrong("", `has ${count} fields, and may have ${MOST_FIELDS} at most`));
}

/** Required fields: null is reported as such. */
const REQUIRED: ReadonlySet<string> = new Set(["model", "max_tokens", "messages"]);

/** Objects whose null fields are removed too. */
const SETTINGS: ReadonlySet<string> = new Set(["tool_choice", "thinking", "output_config", "metadata"]);

/** Removes null fields, which some clients send for absent ones. Returns the same object if there are none. */
export function withoutNulls(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const entries = Object.entries(body);
  const left = entries.flatMap(([key, value]): [string, unknown][] => {
    if (value === null && !REQUIRED.has(key)) return [];
    if (SETTINGS.has(key)) return [[key, fieldsOf(value)]];
    return [[key, key === "tools" && Array.isArray(value) ? sameOr(value, value.map(fieldsOf)) : value]];
  });
  const isSame = left.length === entries.length && left.every(([, value], at) => value === entries[at]?.[1]);
  return isSame ? body : Object.fromEntries(left);
}

function fieldsOf(value: unknown): unknown {
  if (!isRecord(value) || !Object.values(value).includes(null)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function sameOr(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((value, at) => value === before[at]) ? before : after;
}

/** Most problems reported per request. */
const MOST = 5;

/** Validation errors as problems by field path. */
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

/** Errors of a choice; those of its branches are reported. */
function isChoice({ keyword }: ErrorObject): boolean {
  return keyword === "anyOf" || keyword === "oneOf" || keyword === "not" || keyword === "discriminator";
}

/**
 * Omits "must be a string" for an array with wrong items.
 * @param outer fields with errors inside
 */
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
