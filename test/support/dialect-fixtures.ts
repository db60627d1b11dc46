import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Dialect } from "../../generated/types/plan.d.ts";
import { compile } from "../../src/compile.ts";
import { mapCall } from "../../src/tool-calls/mapping/map-call.ts";
import { readingCalls } from "../../src/prompt/answer/read-tool-calls.ts";
import { CallReader, type ReadingCalls } from "../../src/tool-calls/dialects/parse-calls.ts";
import type { ToolDeclaration } from "../../src/shared/prompt-types.ts";
import { chooseTools } from "../../src/prompt/tools/choose-tools.ts";
import type { OfferedTool } from "../../src/tool-calls/catalog/offered-tool.ts";
import { ROOT } from "./shipped-program.ts";

export const FIXTURES: string = join(ROOT, "test/dialects");

type Input = Readonly<Record<string, unknown>>;

/** What an answer holds: `broken` is a part of a call that can't be one; `unread` is text that may stand there as a broken call, too. */
export type Wanted =
  | { readonly text: string }
  | { readonly call: string; readonly input: Input }
  | { readonly broken: string }
  | { readonly unread: string };

export interface Fixture {
  readonly title: string;
  readonly given: string;
  /** The answer was cut by the limit; default: it ended by itself. */
  readonly stop?: "length";
  readonly want: readonly Wanted[];
}

export interface FixtureFile {
  readonly dialect: string;
  readonly fixtures: readonly Fixture[];
}

/** What was read: as wanted, but for what is broken, of which all of it is told. */
export type Seen = Exclude<Wanted, { readonly unread: string }>;

/** Every dialect that mallex knows by itself. */
export async function shippedDialects(): Promise<Readonly<Record<string, Dialect>>> {
  const { plan, problems } = await compile({ file: `${ROOT}/mallex.yaml`, home: "/nowhere", packageRoot: ROOT });
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  return plan.dialects;
}

export function fixtureFiles<T extends FixtureFile>(folder: string = FIXTURES): T[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return files.toSorted().map((file) => parse(readFileSync(join(folder, file), "utf8")) as T);
}

/** What comes of a fixture whose answer comes whole; and in pieces, where that is something else: cut at any place, or one character at a time. */
interface Comes {
  readonly whole: readonly unknown[];
  readonly cut?: { readonly pieces: readonly string[]; readonly seen: readonly Seen[] };
}

export function read({ given, stop, want }: Fixture, dialect: Dialect | undefined): Comes {
  const reading = { dialects: dialect === undefined ? [] : [dialect], stop };
  const seen = readAnswer([given], reading);
  const whole = plain(seen, want);
  for (const pieces of cuts(given)) {
    const other = readAnswer(pieces, reading);
    if (!isDeepStrictEqual(other, seen)) return { whole, cut: { pieces, seen: other } };
  }
  return { whole };
}

export function wanted({ want }: Fixture): Comes {
  return { whole: plain(want, want) };
}

/**
 * Blanks beside a call are nobody's, a broken call is known by a part of it, and where `unread` is wanted, it does not
 * matter whether what is no call comes as text or as a broken one.
 */
function plain(events: readonly (Seen | Wanted)[], want: readonly Wanted[]): unknown[] {
  const isLoose = want.some((one) => "unread" in one);
  const parts = want.flatMap((one) => ("broken" in one ? one.broken : []));
  const told: ({ words: string } | { call: string; input: Input } | { broken: string })[] = [];
  for (const event of events) {
    const last = told.at(-1);
    const isBroken = "broken" in event && !isLoose;
    if (isBroken) told.push({ broken: parts.find((part) => event.broken.includes(part)) ?? event.broken });
    else if ("call" in event) told.push(event);
    else if (last !== undefined && "words" in last) last.words += wordsOf(event);
    else told.push({ words: wordsOf(event) });
  }
  return told.map((one, at) => {
    if (!("words" in one)) return one;
    const start = at > 0 ? one.words.trimStart() : one.words;
    return { text: at < told.length - 1 || isLoose ? start.trimEnd() : start };
  });
}

function wordsOf(event: Exclude<Seen | Wanted, { readonly call: string }>): string {
  return "text" in event ? event.text : "broken" in event ? event.broken : event.unread;
}

const text = { type: "string" };

/** The tools that each fixture's model is offered. */
const SOURCES: readonly ToolSource[] = [
  tool("read_file", { path: text, limit: { type: "integer" } }, ["path"]),
  tool("write_file", { path: text, content: text }, ["path", "content"]),
  tool("edit_file", { path: text, old: text, new: text, all: { type: "boolean" } }, ["path", "old", "new"]),
  tool("bash", { command: text, timeout: { type: "number" }, env: { type: "object" } }, ["command"]),
  tool("search", { pattern: text, paths: { type: "array", items: text } }, ["pattern"]),
  tool("list_files", {}, []),
  tool("todo", { items: { type: "array", items: { type: "object" } } }, ["items"]),
  tool("set_option", { key: text, value: {} }, ["key"]),
];
export const TOOLS: readonly OfferedTool[] = chooseTools(
  { shell: "bash", tools: [], others: [{ match: "*", do: "keep" }] },
  { model: "m", max_tokens: 1, messages: [{ role: "user", content: "Hello" }], tools: [...SOURCES] },
);

type ToolSource = NonNullable<MessagesRequest["tools"]>[number] & { readonly input_schema: Input };

function tool(name: string, properties: Input, required: readonly string[]): ToolSource {
  return { name, description: name, input_schema: { type: "object", properties, required: [...required] } };
}

/** As a server declares them. */
export const DECLARED: readonly ToolDeclaration[] = SOURCES.map(({ name = "", input_schema: schema }) => ({
  name,
  description: `Does ${name}.`,
  schema,
}));

export const OFFERED: readonly string[] = TOOLS.map(({ name }) => name);

/** Reads an answer that comes in these pieces, as a turn does: texts that touch are one, and each call is held to its tool. */
export function readAnswer(
  pieces: readonly string[],
  { dialects, stop }: { readonly dialects: readonly Dialect[]; readonly stop?: "length" | undefined },
): Seen[] {
  const reader = new CallReader(readingOf(dialects));
  const seen: Seen[] = [];
  const said = pieces.flatMap((piece) => reader.push(piece));
  for (const piece of [...said, ...reader.end("nothing", stop === "length")]) {
    const last = seen.at(-1);
    if (piece.kind === "call") seen.push(held(piece));
    else if (last !== undefined && "text" in last) seen[seen.length - 1] = { text: last.text + piece.text };
    else seen.push({ text: piece.text });
  }
  return seen;
}

/** What a turn tells its reader of these dialects, and of the tools. */
export function readingOf(dialects: readonly Dialect[]): ReadingCalls {
  const plan = { dialects: Object.fromEntries(dialects.entries()) };
  const reading = readingCalls({ plan, profile: { reads: Object.keys(plan.dialects) }, tools: TOOLS });
  if (reading === undefined) throw new Error("no tools are offered");
  return reading;
}

type CallPiece = Extract<ReturnType<CallReader["push"]>[number], { readonly kind: "call" }>;

function held({ raw, call }: CallPiece): Seen {
  if ("problem" in call) return { broken: raw };
  const mapped = mapCall(call, TOOLS);
  return "problem" in mapped ? { broken: raw } : { call: mapped.name, input: mapped.input };
}

/** Every way to cut a text in two, then one character at a time. */
export function* cuts(given: string): Generator<readonly string[]> {
  for (let at = 1; at < given.length; at += 1) yield [given.slice(0, at), given.slice(at)];
  yield given.split("");
}
