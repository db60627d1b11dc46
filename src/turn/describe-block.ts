type BlockFields = Readonly<Record<string, unknown>>;

/** Kinds that the Claude API writes into a talk itself, or that the client has for it alone. */
const OF_THE_API: ReadonlySet<string> = new Set([
  "server_tool_use",
  "web_search_tool_result",
  "web_fetch_tool_result",
  "code_execution_tool_result",
  "bash_code_execution_tool_result",
  "text_editor_code_execution_tool_result",
  "tool_search_tool_result",
  "tool_reference",
  "tool_addition",
  "tool_removal",
  "mcp_tool_use",
  "mcp_tool_result",
  "mcp_tool_listing",
  "container_upload",
  "compaction",
  "fallback",
  "connector_text",
  "mid_conv_system",
]);
/** Of an adviser, which has several kinds. */
const ADVISER = /^advisor_[a-z_]+$/;

/** What says something to a reader, in the order in which it is said; what is encrypted, signed or an id does not. */
const DESCRIPTIVE_FIELDS = [
  "name",
  "tool_name",
  "title",
  "url",
  "query",
  "text",
  "stdout",
  "stderr",
  "error_code",
] as const;
/** Where more of it lies; a text there says something, too. */
const INSIDE = ["source", "from", "to", "model", "tool", "content", "tool_references"] as const;

/** Characters: what a page said in full stood there for the model that read it. */
const LONGEST = 4000;
/** No block nests deeper; a request may. */
const DEEPEST = 5;

export function isOfTheApi({ type }: { readonly type: string }): boolean {
  return OF_THE_API.has(type) || ADVISER.test(type);
}

/** A short text for a block that a model of text has no other words for: `[tool_reference: Grep]`. The same for the same block in every turn. */
export function describeBlock(block: { readonly type: string }): string {
  const text = textsWithin(block, 0).join(" ");
  if (text === "") return `[${block.type}]`;
  return `[${block.type}: ${text.length > LONGEST ? cut(text) : text}]`;
}

/** Never in the middle of a character. */
function cut(text: string): string {
  return `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function textsWithin(value: unknown, depth: number): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsWithin(item, depth + 1));
  const fields = value as BlockFields;
  return [
    ...DESCRIPTIVE_FIELDS.flatMap((key) => (typeof fields[key] === "string" ? textsWithin(fields[key], depth) : [])),
    ...(isObject(fields["input"]) ? [JSON.stringify(fields["input"])] : []),
    // Of base64 nothing can be read.
    ...(fields["type"] === "text" ? textsWithin(fields["data"], depth) : []),
    ...INSIDE.flatMap((key) => textsWithin(fields[key], depth + 1)),
  ];
}

function isObject(value: unknown): value is BlockFields {
  return typeof value === "object" && value !== null;
}
