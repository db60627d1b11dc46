import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Condition, Locator, TextTest, VersionRange } from "../../generated/types/plan.d.ts";

/** A request, and the release that sends it. */
export interface Witness {
  readonly request: MessagesRequest;
  readonly client?: string;
}

/**
 * A request that meets these conditions and as little else as can be. They must not contradict each other.
 * @param take what stands beside the person's words, in a tag that filters look at
 */
export function requestFor(conditions: readonly Condition[], take?: Locator): Witness {
  const user = textFor(testsOf(conditions, "user"), "Hello");
  const system = textFor(testsOf(conditions, "system"), "");
  const fields = conditions.flatMap((one) => (one.kind === "outputField" ? one.name : []));
  const client = conditions.flatMap((one) => (one.kind === "client" ? one.range : []));
  const content = [user, ...(take === undefined ? [] : [stretchFor(take)])].map((text) => ({ type: "text", text }));
  const isPrefilled = conditions.some((one) => one.kind === "prefilled" && one.is);
  const properties = Object.fromEntries(fields.map((name) => [name, { type: "string" }]));
  return {
    request: {
      model: modelFor(conditions),
      max_tokens: tokensFor(conditions),
      stream: conditions.some((one) => one.kind === "stream" && one.is),
      messages: [{ role: "user", content }, ...(isPrefilled ? [{ role: "assistant", content: "So" } as const] : [])],
      ...(system === "" ? {} : { system }),
      ...(fields.length === 0 ? {} : { output_config: { format: { type: "json_schema", schema: { properties } } } }),
      ...(conditions.some((one) => one.kind === "tools" && one.some)
        ? { tools: [{ name: "Read", input_schema: { type: "object" } }] }
        : {}),
    },
    ...(client.length === 0 ? {} : { client: releaseFor(client) }),
  };
}

function testsOf(conditions: readonly Condition[], kind: "user" | "system"): TextTest[] {
  return conditions.flatMap((one) => (one.kind === kind ? one.text : []));
}

/** A text that passes all the tests. Of an expression only words and numbers are understood. */
function textFor(tests: readonly TextTest[], otherwise: string): string {
  const whole = tests.find(({ op }) => op === "is")?.value;
  if (whole !== undefined) return whole;
  const starts = tests.flatMap(({ op, value }) => (op === "startsWith" ? value : []));
  const [start = ""] = starts.toSorted((a, b) => b.length - a.length);
  const inside = tests.flatMap(({ op, value }) =>
    op === "contains" ? value : op === "matches" ? value.replaceAll("[0-9]+", "7").replaceAll("\\", "") : [],
  );
  const words = [start, ...inside.filter((one) => !start.includes(one))].filter((one) => one !== "");
  return words.length === 0 ? otherwise : words.join(" ");
}

function modelFor(conditions: readonly Condition[]): string {
  const lists = conditions.flatMap((one) => (one.kind === "model" ? [one.any] : []));
  const [narrowest = "some-model"] = lists.map(([first = ""]) => first).toSorted((a, b) => b.length - a.length);
  return narrowest.replaceAll("*", "x");
}

function tokensFor(conditions: readonly Condition[]): number {
  const all = conditions.flatMap((one) => (one.kind === "maxTokens" ? one : []));
  const exact = all.find(({ is }) => is !== undefined)?.is;
  const under = Math.min(...all.map((one) => one.under ?? 100_000));
  return exact ?? Math.max(1, Math.min(50_000, under - 1), ...all.map((one) => (one.over ?? 0) + 1));
}

/** The least release of the range. */
function releaseFor(range: VersionRange): string {
  const from = range.filter(({ op }) => op === ">=" || op === "=").map(({ version }) => version);
  const above = range
    .filter(({ op }) => op === ">")
    .map(({ version }) => [...version.slice(0, -1), (version.at(-1) ?? 0) + 1]);
  const [least = [0]] = [...from, ...above].toSorted((a, b) => compare(b, a));
  return least.join(".");
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== (b[index] ?? 0));
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

/** A text in which a search finds something. */
export function stretchFor({ tag, section, between, paragraph, line, tests = [] }: Locator): string {
  const words = textFor(tests, "");
  const isTagged = tag !== undefined;
  const start = line ?? paragraph ?? "";
  const inner = words.startsWith(start) ? words : `${start} ${words}`.trim();
  const marked = between === undefined ? inner : `${between.start} ${inner} ${between.end ?? ""}`;
  const placed = section === undefined ? marked : `${section}\n${marked}`;
  return isTagged ? `<${tag}>\n${placed}\n</${tag}>\n` : `${placed}\n`;
}
