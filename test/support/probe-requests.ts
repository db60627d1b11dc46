import type { MessagesRequest, Tool } from "../../generated/types/anthropic.d.ts";
import type { Locator, Plan, Route } from "../../generated/types/plan.d.ts";
import { requestFor, stretchFor, type Witness } from "./rule-witness.ts";

/** Requests that reach what a plan's rules ask for: one for each class and route, one for each place that a rule looks at. */
export function probeRequests(plan: Plan): Witness[] {
  const classes = plan.classes.map(({ when }) => requestFor(when));
  const routes = plan.routes.map((route) => requestFor(wholeWhen(plan, route), route.take?.at));
  const places = locatorsOf(plan).map((at, index) => talkWith(stretchFor(at), index));
  return [...classes, ...routes, ...places, ...modelsOf(plan).map((model) => toModel(model))];
}

/** A route's own conditions, and those of the first class that it asks for. */
function wholeWhen({ classes }: Plan, { when }: Route): Route["when"] {
  const [name] = when.flatMap((one) => (one.kind === "class" ? one.any : []));
  return [...(classes.find(({ id }) => id === name)?.when ?? []), ...when];
}

function locatorsOf({ trim, filters, parts }: Plan): Locator[] {
  return [
    ...[...trim, ...filters].map(({ at }) => at),
    ...Object.values(parts).flatMap((list) => list.map(({ at }) => at)),
  ];
}

const TOOLS: readonly Tool[] = ["Bash", "Read", "Edit", "Grep", "Glob", "mcp__hub__ask"].map((name) => ({
  name,
  description: `${name}: a tool. It does what it does.`,
  input_schema: { type: "object", properties: { file_path: { type: "string" }, command: { type: "string" } } },
}));

/** A talk under way as the client sends it, with a stretch of text in each of the places where rules look. */
function talkWith(stretch: string, index: number): Witness {
  const text = (words: string): { type: "text"; text: string } => ({ type: "text", text: words });
  const messages: MessagesRequest["messages"] = [
    { role: "user", content: [text(`<system-reminder>\n${stretch}</system-reminder>`), text("Look at a.txt")] },
    {
      role: "assistant",
      content: [text("I look."), { type: "tool_use", id: "toolu_1", name: "Read", input: { file_path: "a.txt" } }],
    },
    { role: "user", content: [{ type: "tool_result", tool_use_id: "toolu_1", content: `1\thello\n${stretch}` }] },
    { role: "assistant", content: "It says hello." },
    { role: "user", content: `${stretch}\nAnd now?` },
  ];
  return {
    client: ["2.1.329", "1.0.88", "2.0.1"][index % 3] ?? "",
    request: {
      model: "claude-sonnet-4-5",
      max_tokens: 32_000,
      stream: index % 2 === 0,
      system: [text("x-anthropic-billing-header: cc_version=2.1"), text(`You are a helper.\n\n${stretch}\n\nThe end.`)],
      messages,
      ...(index % 4 === 3 ? {} : { tools: [...TOOLS] }),
    },
  };
}

/** Names that a client may ask for: profiles, tiers, and models of its own. */
function modelsOf({ profiles, tiers }: Plan): string[] {
  const own = [...Object.keys(profiles), ...tiers.map(({ id }) => id)];
  return [...own, ...own.map((name) => `mallex/${name}`), "claude-opus-4-5", "claude-haiku-4-5", "nobody-knows"];
}

function toModel(model: string): Witness {
  return {
    client: "2.1.329",
    request: { model, max_tokens: 4096, messages: [{ role: "user", content: "What is 2+2?" }], tools: [...TOOLS] },
  };
}
