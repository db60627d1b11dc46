/** Their absence is an error of its own, and is said as one. */
const REQUIRED: ReadonlySet<string> = new Set(["model", "max_tokens", "messages"]);

/** Fields that hold fields; messages have words of their own for what is not there. */
const SETTINGS: ReadonlySet<string> = new Set(["tool_choice", "thinking", "output_config", "metadata"]);

/** A body in which `null` is what it means: absent. Clients that fill in each field of a type send it. The body itself where there is none. */
export function withoutNulls(body: unknown): unknown {
  if (!isObject(body)) return body;
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
  if (!isObject(value) || !Object.values(value).includes(null)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function sameOr(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((value, at) => value === before[at]) ? before : after;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
