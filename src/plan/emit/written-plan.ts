import type { Classifier, Plan, PrivateRule, TextTest, VersionRange } from "../../../generated/types/plan.d.ts";
import type { LinearForms } from "../regex/linearize-config.ts";
import { lowerRange } from "../lower/rules.ts";

/** By flags, then by the expression as it is written: the linear engine's form of it. */
type LinearByText = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What of a plan people don't read: how models write, and what follows from the rules. */
export interface UnreadParts extends Pick<Plan, "thoughts" | "turnEnds" | "dialects" | "styles" | "templates"> {
  readonly classifier?: Classifier;
  readonly linear: LinearByText;
  /** The keys of the plan and of `decide`, in order. */
  readonly keys: Readonly<Record<"plan" | "decide", readonly string[]>>;
}

/** A plan as people read it, with tests, ranges and expressions as their files have them; and the rest of it. */
export interface WrittenPlan {
  readonly table: Readonly<Record<string, unknown>>;
  readonly unread: UnreadParts;
}

/** Sections with tests and ranges. */
const TESTED = ["classes", "routes", "parts", "sources", "needs", "trim", "filters", "intents"] as const;

const OPERATORS: readonly TextTest["op"][] = ["is", "startsWith", "contains", "matches"];

/** Splits a plan. `restorePlan` puts it together again. */
export function writtenPlan(plan: Plan, forms: LinearForms): WrittenPlan {
  const { thoughts, turnEnds, dialects, styles, templates, decide, ...rest } = plan;
  const { classifier, ...decides } = decide ?? {};
  const expressions = expressionsOf(plan, forms);
  const table: Record<string, unknown> = { ...rest };
  for (const section of TESTED) if (section in plan) table[section] = writeTests(plan[section], expressions);
  if (plan.launch.releases !== undefined) {
    const releases = plan.launch.releases.map((release) =>
      release.client === undefined ? release : { ...release, client: writeRange(release.client) },
    );
    table["launch"] = { ...plan.launch, releases };
  }
  if (plan.neverLeaves !== undefined)
    table["neverLeaves"] = mapPrivateRules(plan.neverLeaves, (source, flags) => expressions.written(source, flags));
  if (decide !== undefined) table["decide"] = decides;
  const { hash, ...sections } = table;
  return {
    table: { ...sections, hash },
    unread: {
      thoughts,
      ...(turnEnds === undefined ? {} : { turnEnds }),
      dialects,
      styles,
      templates,
      ...(classifier === undefined ? {} : { classifier }),
      linear: expressions.linear,
      keys: { plan: Object.keys(plan), decide: Object.keys(decide ?? {}) },
    },
  };
}

/** The plan of its two parts. Nothing can change it. */
export function restorePlan({ table, unread }: WrittenPlan): Plan {
  const { classifier, linear, keys, ...formats } = unread;
  const plan: Record<string, unknown> = { ...table, ...formats };
  for (const section of TESTED) if (section in table) plan[section] = readTests(table[section], linear);
  const { launch, neverLeaves, decide } = table as { readonly [key in keyof Plan]?: Plan[key] };
  if (launch?.releases !== undefined)
    plan["launch"] = { ...launch, releases: launch.releases.map((release) => readTests(release, {})) };
  if (neverLeaves !== undefined)
    plan["neverLeaves"] = mapPrivateRules(neverLeaves, (source, flags) => linear[flags]?.[source] ?? source);
  if (decide !== undefined) plan["decide"] = inOrder({ ...decide, classifier }, keys.decide);
  return freeze(inOrder(plan, keys.plan)) as unknown as Plan;
}

interface Expressions {
  /** The expression that a form of the linear engine comes from. */
  readonly written: (form: string, flags: string) => string;
  readonly linear: LinearByText;
}

/** An expression stays in the engine's form where it could be mistaken for another one. */
function expressionsOf(plan: Plan, forms: LinearForms): Expressions {
  const texts = new Map<string, string>();
  for (const [key, form] of Object.entries(forms)) {
    const [, flags = "", text = ""] = /^\S+ \/([a-z]*)\/ (.*)$/s.exec(key) ?? [];
    if (!texts.has(`${flags} ${form}`)) texts.set(`${flags} ${form}`, text);
  }
  const linear: Record<string, Record<string, string>> = {};
  const inPlan = new Set<string>();
  const note = (form: string, flags = ""): void => void inPlan.add(`${flags} ${form}`);
  for (const section of TESTED) noteExpressions(plan[section], note);
  for (const { tests } of plan.neverLeaves ?? [])
    for (const test of tests) if (test.op === "matches") note(test.source, test.flags);
  return {
    linear,
    written(form, flags) {
      const text = texts.get(`${flags} ${form}`);
      if (text === undefined || text === form || inPlan.has(`${flags} ${text}`)) return form;
      (linear[flags] ??= {})[text] = form;
      return text;
    },
  };
}

function noteExpressions(value: unknown, note: (form: string, flags?: string) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && isTest(value)) {
    if (value.op === "matches") note(value.value, value.flags);
  } else for (const inner of Object.values(value)) noteExpressions(inner, note);
}

/** `{ op: "contains", value: "x" }` becomes `{ contains: "x" }`, and `[{ op: ">=", version: [2, 1] }]` becomes `">=2.1"`. */
function writeTests(value: unknown, expressions: Expressions): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return isRange(items) ? writeRange(items) : items.map((item) => writeTests(item, expressions));
  }
  if (isTest(value)) {
    const { op, value: text, flags } = value;
    const written = op === "matches" ? expressions.written(text, flags ?? "") : text;
    return { [op]: written, ...(flags === undefined ? {} : { flags }) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writeTests(inner, expressions)]));
}

function isTest(value: object): value is TextTest {
  return "op" in value && "value" in value;
}

function isRange(items: readonly unknown[]): items is VersionRange {
  return items.length > 0 && items.every((item) => typeof item === "object" && item !== null && "version" in item);
}

function writeRange(range: VersionRange): string {
  return range.map(({ op, version }) => `${op}${version.join(".")}`).join(" ");
}

function readTests(value: unknown, linear: LinearByText): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => readTests(item, linear));
  const written = value as Readonly<Record<string, unknown>>;
  const op = OPERATORS.find((operator) => typeof written[operator] === "string");
  if (op !== undefined) {
    const { [op]: text, flags } = written as { readonly [key in typeof op]: string } & Pick<TextTest, "flags">;
    const form = op === "matches" ? (linear[flags ?? ""]?.[text] ?? text) : text;
    return { op, value: form, ...(flags === undefined ? {} : { flags }) };
  }
  const read = (key: string, inner: unknown): unknown =>
    (key === "client" || key === "range") && typeof inner === "string" ? lowerRange(inner) : readTests(inner, linear);
  return Object.fromEntries(Object.entries(written).map(([key, inner]) => [key, read(key, inner)]));
}

function mapPrivateRules(
  rules: readonly PrivateRule[],
  change: (source: string, flags: string) => string,
): readonly PrivateRule[] {
  return rules.map((rule) => ({
    ...rule,
    tests: rule.tests.map((test) =>
      test.op === "matches" ? { ...test, source: change(test.source, test.flags) } : test,
    ),
  }));
}

function inOrder(record: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, record[key]]));
}

function freeze<Value>(value: Value): Value {
  if (value !== null && typeof value === "object") for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
