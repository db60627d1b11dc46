import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Locator, Plan } from "../../../generated/types/plan.d.ts";
import { locate } from "../../prompt/rules/locate-text.ts";
import { clientTags } from "../../prompt/rules/user-text.ts";
import type { Privacy } from "../../prompt/templates/program.ts";
import { isKnownBlock } from "../../shared/content-blocks.ts";
import { satisfiesVersion } from "../../shared/text/match.ts";

/** A path that is deeper than this doesn't help the reader. */
const DEEPEST = 12;

/**
 * Where in a request the `neverLeaves` rule matches that keeps it local: `tools[3].description (Bash)`. This is the smallest
 * value in which the rule matches; if only several blocks match together, the value that contains them all. In a text into which
 * the client has inserted its own, the part or tag is named.
 */
export function locateMatch(privacy: Privacy, request: MessagesRequest, known: MatchContext = {}): string | undefined {
  const rule = privacy.find(request)?.id;
  if (rule === undefined) return undefined;
  const path: (string | number)[] = [];
  let value: unknown = request;
  while (path.length < DEEPEST) {
    const inner = entriesOf(value).find(([, one]) => privacy.find(one)?.id === rule);
    if (inner === undefined) break;
    path.push(inner[0]);
    value = inner[1];
  }
  if (path.length === 0) return "the names of fields, or several together";
  const whose = aboutOf(request, path);
  const role = path[0] === "system" ? "system" : whose;
  const matches = (text: string): boolean => privacy.find(text)?.id === rule;
  const inner = typeof value === "string" ? innermostContext(value, { ...known, role, matches }) : undefined;
  const about = [whose, inner].filter((one) => one !== undefined).join(", ");
  return about === "" ? formatPath(path) : `${formatPath(path)} (${about})`;
}

/** How the client's own text is recognised. */
interface MatchContext {
  readonly plan?: Pick<Plan, "parts" | "filters" | "sources">;
  readonly client?: string | undefined;
}

interface Inner extends MatchContext {
  readonly role: string | undefined;
  readonly matches: (text: string) => boolean;
}

/** A part says more than the tag around it. In a user's text only tags contain the client's text: the rest is the user's. */
function innermostContext(text: string, { plan, client, role, matches }: Inner): string | undefined {
  if (plan === undefined || (role !== "system" && role !== "user")) return undefined;
  const holds = (at: Locator): boolean =>
    (role === "system" || at.tag !== undefined) &&
    locate(text, at).some(({ start, end }) => matches(text.slice(start, end)));
  const part = Object.entries(plan.parts).find(([, finders]) =>
    finders.some(({ at, client: range }) => satisfiesVersion(range, client) && holds(at)),
  );
  if (part !== undefined) return `part ${part[0]}`;
  const tag = [...clientTags(plan)].find((one) => holds({ tag: one }));
  return tag === undefined ? undefined : `in <${tag}>`;
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((one, index) => [index, one] as const);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${step}`))
    .join("");
}

/** The tool, or the role. */
function aboutOf(request: MessagesRequest, [list, at, , inside]: readonly (string | number)[]): string | undefined {
  if (typeof at !== "number") return undefined;
  if (list === "tools") return request.tools?.[at]?.name;
  const message = list === "messages" ? request.messages[at] : undefined;
  return message && (blockAbout(request, message.content, inside) ?? message.role);
}

type Content = MessagesRequest["messages"][number]["content"];

function blockAbout(request: MessagesRequest, content: Content, at: string | number | undefined): string | undefined {
  const block = typeof at === "number" && typeof content !== "string" ? content[at] : undefined;
  if (block === undefined || !isKnownBlock(block)) return undefined;
  if (block.type === "tool_use") return `the call of ${block.name}`;
  return block.type === "tool_result" ? `the result of ${calledAs(request, block.tool_use_id) ?? "a tool"}` : undefined;
}

function calledAs({ messages }: MessagesRequest, id: string): string | undefined {
  for (const { content } of messages) {
    const blocks = typeof content === "string" ? [] : content.filter(isKnownBlock);
    for (const block of blocks) if (block.type === "tool_use" && block.id === id) return block.name;
  }
  return undefined;
}
