import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Condition, Locator, TextTest, VersionRange } from "../../generated/types/plan.d.ts";
import { estimateRequest } from "../../src/prompt/tokens/estimate.ts";

/** A request, and the release that sends it. */
export interface Witness {
  readonly request: MessagesRequest;
  readonly client?: string;
  readonly session?: string;
  readonly agent?: string;
}

/**
 * A request that meets these conditions and as little else as can be. They must not contradict each other.
 * @param take what stands beside the person's words, in a tag that filters look at
 */
export function requestFor(conditions: readonly Condition[], take?: Locator): Witness {
  const [tag, session, agent] = (["tag", "session", "agent"] as const).map((kind) => nameFor(conditions, kind));
  const user = textFor(testsOf(conditions, "user"), "Hello");
  const words = tag === undefined ? user : `${user} <mallex:${tag}>`;
  const content = [words, ...(take === undefined ? [] : [stretchFor(take)])].map((text) => ({ type: "text", text }));
  const client = conditions.flatMap((one) => (one.kind === "client" ? one.range : []));
  const before = conditions.some(({ kind }) => kind === "has") ? SHOWN : [];
  const after = isSet(conditions, "prefilled") ? [{ role: "assistant", content: "So" } as const] : [];
  const [first, ...rest] = [...before, { role: "user", content } as const, ...after];
  const request: MessagesRequest = {
    model: nameFor(conditions, "model") ?? "some-model",
    max_tokens: tokensFor(conditions),
    stream: isSet(conditions, "stream"),
    messages: [first ?? { role: "user", content }, ...rest],
    ...systemFor(conditions),
    ...outputFor(conditions),
    ...(isSet(conditions, "thinking") ? { thinking: { type: "adaptive" } } : {}),
    ...toolsFor(conditions),
  };
  return {
    request: asLongAs(request, conditions),
    ...(client.length === 0 ? {} : { client: releaseFor(client) }),
    ...(session === undefined ? {} : { session }),
    ...(agent === undefined || agent === "none" ? {} : { agent }),
  };
}

function isSet(conditions: readonly Condition[], kind: "prefilled" | "stream" | "thinking"): boolean {
  return conditions.some((one) => one.kind === kind && "is" in one && one.is);
}

function systemFor(conditions: readonly Condition[]): Pick<MessagesRequest, "system"> {
  const texts = [textFor(testsOf(conditions, "system"), ""), environmentFor(conditions)].filter((text) => text !== "");
  return texts.length === 0 ? {} : { system: texts.join("\n\n") };
}

function outputFor(conditions: readonly Condition[]): Pick<MessagesRequest, "output_config"> {
  const effort = nameFor(conditions, "effort");
  const fields = conditions.flatMap((one) => (one.kind === "outputField" ? one.name : []));
  const properties = Object.fromEntries(fields.map((name) => [name, { type: "string" }]));
  const config = {
    ...(fields.length === 0 ? {} : { format: { type: "json_schema", schema: { properties } } }),
    ...(effort === undefined ? {} : { effort }),
  };
  return Object.keys(config).length === 0 ? {} : { output_config: config };
}

/** A document, before the person's words: it has words of its own. */
const SHOWN: MessagesRequest["messages"] = [
  {
    role: "user",
    content: [{ type: "document", source: { type: "text", media_type: "text/plain", data: "a page" } }],
  },
  { role: "assistant", content: "I see." },
];

/** Of the narrowest list the first name, with something in the place of its stars. */
function nameFor(conditions: readonly Condition[], kind: Condition["kind"]): string | undefined {
  const firsts = conditions.flatMap((one) => (one.kind === kind && "any" in one ? [one.any[0] ?? ""] : []));
  return firsts.toSorted((a, b) => b.length - a.length)[0]?.replaceAll("*", "x");
}

function toolsFor(conditions: readonly Condition[]): Pick<MessagesRequest, "tools"> {
  const name = nameFor(conditions, "toolNames");
  if (name === undefined && !conditions.some((one) => one.kind === "tools" && one.some)) return {};
  return { tools: [{ name: name ?? "Read", input_schema: { type: "object" } }] };
}

/** Where the part `environment` is a tag of this name. */
function environmentFor(conditions: readonly Condition[]): string {
  const project = nameFor(conditions, "project");
  return project === undefined ? "" : `<env>\nWorking directory: ${project.replace("~", "/home/me")}\n</env>`;
}

/** The request with so much said before that it has as many tokens as it must have. */
function asLongAs(request: MessagesRequest, conditions: readonly Condition[]): MessagesRequest {
  const over = Math.max(-1, ...conditions.flatMap((one) => (one.kind === "promptTokens" ? (one.over ?? 0) : [])));
  if (over < estimateRequest(request)) return request;
  const before = (length: number): MessagesRequest => ({
    ...request,
    messages: [
      { role: "user", content: "x".repeat(length) },
      { role: "assistant", content: "Well." },
      ...request.messages,
    ],
  });
  return before(Math.ceil((over + 5 - estimateRequest(before(0))) * 3.4));
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
