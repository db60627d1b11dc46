import Handlebars from "handlebars";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Program } from "../../../src/turn/program.ts";

const TEMPLATES: Readonly<Record<string, string>> = {
  "own:prompt": "Be brief.\n{{#if rules}}\n# Rules\n{{rules}}\n{{/if}}{{#if place}}\n# Place\n{{place}}\n{{/if}}",
  "own:without-place": "Be brief. {{rules}}",
  "own:reply": "You said: {{user}}",
};

/** A plan in words of our own: `own` shows its template, `client` shows what the client says. */
const PLAN: Plan = {
  version: 1,
  hash: "0123456789abcdef",
  server: { port: 0, record: false, earlyHeadMs: 1500, pingMs: 10_000, maxBodyBytes: 1_000_000 },
  launch: { args: [], env: {} },
  backends: { local: { kind: "openai", url: "http://127.0.0.1:9/v1" } },
  profiles: {
    own: { backend: "local", model: "tiny", window: 8192, output: 1024, size: "small", sampling: { temperature: 0 } },
    client: { backend: "local", model: "big", window: 8192, output: 1024, size: "large", sampling: {} },
  },
  tiers: [
    { id: "low", profiles: ["own", "client"] },
    { id: "high", profiles: ["client"] },
  ],
  sizes: { small: { prompt: "own:prompt", toolset: "none" }, large: { prompt: "client", toolset: "none" } },
  classes: [],
  routes: [],
  parts: {
    rules: [{ at: { tag: "note", tests: [{ op: "startsWith", value: "Rules" }], without: ["Rules"] } }],
    place: [{ at: { section: "# Place", paragraph: "You are in", without: ["You are in"] } }, { at: { tag: "place" } }],
  },
  trim: [{ id: "stamp", at: { line: "stamp:" }, do: "drop" }],
  filters: [
    { id: "adverts", at: { tag: "note", tests: [{ op: "startsWith", value: "Advert" }] }, do: "drop" },
    { id: "notes", at: { tag: "note" }, do: "unwrap" },
  ],
  toolsets: { none: { others: "drop" } },
  templates: Object.keys(TEMPLATES),
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
