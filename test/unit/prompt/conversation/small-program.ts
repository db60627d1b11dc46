import Handlebars from "handlebars";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan, Profile, Toolset } from "../../../../generated/types/plan.d.ts";
import { TAGGED } from "../../../support/tagged.ts";
import type { Program } from "../../../../src/prompt/templates/program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TEMPLATES = cases("templates") as Readonly<Record<string, string>>;

function profile(changes: Partial<Profile>): Profile {
  const usual = { backend: "local", model: "tiny", window: 8192, output: 1024, size: "small", sampling: {} };
  return { ...usual, dialect: "native", reads: ["tagged"], ...changes };
}

/** A plan in words of our own: `own` shows its template, `client` shows what the client says. */
const PLAN: Plan = {
  version: 1,
  hash: "0123456789abcdef",
  server: {
    port: 0,
    record: false,
    earlyHeadMs: 800,
    pingMs: 10_000,
    maxBodyBytes: 1_000_000,
    reload: false,
    strict: false,
    graceMs: 1000,
  },
  launch: { args: [], env: {} },
  backends: { local: { kind: "openai", url: "http://127.0.0.1:9/v1" } },
  profiles: {
    own: profile({ model: "tiny", size: "small", dialect: "tagged", sampling: { temperature: 0 } }),
    client: profile({ model: "big", size: "large" }),
  },
  tiers: [
    { id: "low", profiles: ["own", "client"] },
    { id: "high", profiles: ["client"] },
  ],
  sizes: { small: { prompt: "own:prompt", toolset: "none" }, large: { prompt: "client", toolset: "none" } },
  classes: [],
  routes: [],
  thoughts: [{ start: "<think>", end: "</think>" }],
  dialects: { tagged: TAGGED },
  styles: {},
  parts: {
    rules: [{ at: { tag: "note", tests: [{ op: "startsWith", value: "Rules" }], without: ["Rules"] } }],
    place: [{ at: { section: "# Place", paragraph: "You are in", without: ["You are in"] } }, { at: { tag: "place" } }],
  },
  trim: [{ id: "stamp", at: { line: "stamp:" }, do: "drop" }],
  filters: [
    { id: "adverts", at: { tag: "note", tests: [{ op: "startsWith", value: "Advert" }] }, do: "drop" },
    { id: "notes", at: { tag: "note" }, do: "unwrap" },
  ],
  toolsets: { none: { shell: "Run", tools: [], others: [{ match: "*", do: "drop" }] } },
  templates: Object.keys(TEMPLATES),
};

/** A client's tools, in words of our own. */
export const CLIENT_TOOLS: NonNullable<MessagesRequest["tools"]> = [
  tool("See", "Shows a file. Long files need more.", { file: "string", from: "integer" }, ["file"]),
  tool("Run", "Runs a command.", { command: "string", waits: "boolean" }, ["command"]),
  tool("Change", "Changes a file.", { file: "string", was: "string", becomes: "string", all: "boolean" }, [
    "file",
    "was",
    "becomes",
  ]),
  tool("hub__ask", "Asks the hub. It knows.", { question: "string", depth: "number" }, ["question"]),
];

export function tool(
  name: string,
  description: string,
  properties: Readonly<Record<string, string>>,
  required: readonly string[] = [],
): NonNullable<MessagesRequest["tools"]>[number] {
  const schemas = Object.entries(properties).map(([key, type]) => [key, { type }]);
  return {
    name,
    description,
    input_schema: { type: "object", properties: Object.fromEntries(schemas), required: [...required] },
  };
}

export const CORE = cases("core") as Toolset;

/** The small plan with profiles that may use tools: one in each dialect, and one that sees the client's as they are. */
export const ACTING: Partial<Plan> = {
  profiles: {
    ...PLAN.profiles,
    tagged: profile({ size: "acting", dialect: "tagged" }),
    native: profile({ size: "acting" }),
    whole: profile({ size: "whole" }),
  },
  sizes: {
    ...PLAN.sizes,
    acting: { prompt: "own:prompt", toolset: "core" },
    whole: { prompt: "client", toolset: "client" },
  },
  toolsets: { ...PLAN.toolsets, core: CORE, client: { shell: "Run", tools: [], others: [{ match: "*", do: "keep" }] } },
};

export function smallPlan(changes: Partial<Plan> = {}): Plan {
  return { ...PLAN, ...changes };
}

export function smallProgram(changes: Partial<Plan> = {}): Program {
  return {
    plan: smallPlan(changes),
    render: (name, context) => Handlebars.compile(TEMPLATES[name], { noEscape: true, strict: true })(context),
  };
}

export function request(changes: Partial<MessagesRequest> = {}): MessagesRequest {
  return { model: "claude-x", max_tokens: 100, messages: [{ role: "user", content: "Hello" }], ...changes };
}
