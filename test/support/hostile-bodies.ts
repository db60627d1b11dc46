type JsonObject = Record<string, unknown>;

/** A body of the Messages API that no client sends, with so many of something. */
export interface HostileBody {
  readonly given: string;
  readonly body: (count: number) => JsonObject;
  /** How many, for a test; default 2,000. */
  readonly count?: number;
}

const list = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const dict = (count: number, value: unknown = 1): JsonObject =>
  Object.fromEntries(list(count, (index) => [`key${index}`, value]));
const images = (count: number): JsonObject[] =>
  list(count, () => ({ type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" } }));
const user = (content: unknown): JsonObject => ({ role: "user", content });
const ask = (...messages: readonly JsonObject[]): JsonObject => ({ messages });
const block = (text: string, more: JsonObject = {}): JsonObject => ({ type: "text", text, ...more });
const tool = (index: number, more: JsonObject = {}): JsonObject => ({
  name: `tool_${index}`,
  description: "Does something.",
  input_schema: { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
  ...more,
});
const call = (index: number, input: unknown = { a: "b" }, id = `toolu_${index}`): JsonObject => ({
  type: "tool_use",
  id,
  name: "tool_0",
  input,
});
const result = (index: number, content: unknown = "ok", id = `toolu_${index}`): JsonObject => ({
  type: "tool_result",
  tool_use_id: id,
  content,
});
const acted = (calls: readonly JsonObject[], results: readonly JsonObject[]): JsonObject => ({
  tools: [tool(0)],
  messages: [user("go"), { role: "assistant", content: calls }, user(results)],
});
/** A text of user, of system and of a result. */
const texts = (text: string): JsonObject => ({
  ...acted([call(0)], [result(0, text), block(text)]),
  system: [block("You help."), block(text)],
});
const repeated = (given: string, piece: string, count = 20_000): HostileBody => ({
  given,
  body: (many) => texts(piece.repeat(many)),
  count,
});
const nested = (depth: number, value: unknown): unknown =>
  list(Math.min(depth, 150), () => 0).reduce<unknown>((inner) => ({ a: inner }), value);

/** What was found to hold up a server, and what might: each takes a time in proportion to its size. */
export const HOSTILE_BODIES: readonly HostileBody[] = [
  { given: "unknown top-level fields", body: (count) => ({ ...ask(user("hi")), ...dict(count) }), count: 240 },
  { given: "short messages of one role", body: (count) => ask(...list(count, () => user("hi"))) },
  {
    given: "short messages in turns",
    body: (count) => ask(...list(count, (index) => ({ role: index % 2 === 0 ? "user" : "assistant", content: "hi" }))),
  },
  { given: "empty messages", body: (count) => ask(...list(count, () => user(""))) },
  { given: "messages without blocks", body: (count) => ask(...list(count, () => user([]))) },
  {
    given: "system messages",
    body: (count) => ask(user("hi"), ...list(count, () => ({ role: "system", content: "Be brief." }))),
  },
  { given: "tiny blocks", body: (count) => ask(user(list(count, () => block("a")))) },
  { given: "empty blocks", body: (count) => ask(user(list(count, () => block("")))) },
  {
    given: "tiny blocks of the system text",
    body: (count) => ({ ...ask(user("hi")), system: list(count, () => block("a")) }),
  },
  {
    given: "blocks with unknown fields",
    body: (count) => ask(user(list(count, (index) => block("a", { [`odd${index}`]: 1 })))),
  },
  { given: "unknown fields in one block", body: (count) => ask(user([block("a", dict(count))])) },
  { given: "unknown blocks", body: (count) => ask(user(list(count, (index) => ({ type: `odd${index}`, a: 1 })))) },
  { given: "unknown blocks of one type", body: (count) => ask(user(list(count, () => ({ type: "odd" })))) },
  {
    given: "cache marks",
    body: (count) => ask(user(list(count, () => block("a", { cache_control: { type: "ephemeral" } })))),
  },
  {
    given: "reminders in blocks",
    body: (count) => ask(user(list(count, (index) => block(`<system-reminder>\nnote ${index}\n</system-reminder>`)))),
  },
  {
    given: "messages with reminders",
    body: (count) => ask(...list(count, (index) => user(`<system-reminder>\nnote ${index}\n</system-reminder>\nhi`))),
    count: 1000,
  },
  {
    given: "tools",
    body: (count) => ({ ...ask(user("hi")), tools: list(count, (index) => tool(index)) }),
    count: 1000,
  },
  {
    given: "tools of one name",
    body: (count) => ({ ...ask(user("hi")), tools: list(count, () => tool(0)) }),
    count: 1000,
  },
  {
    given: "tools with long names",
    body: (count) => ({
      ...ask(user("hi")),
      tools: list(count, (index) => tool(index, { name: `t${index}${"x".repeat(100)}` })),
    }),
    count: 1000,
  },
  {
    given: "tools of many servers",
    body: (count) => ({
      ...ask(user("hi")),
      tools: list(count, (index) => tool(index, { name: `mcp__s${index}__do` })),
    }),
    count: 1000,
  },
  {
    given: "tools of the API",
    body: (count) => ({
      ...ask(user("hi")),
      tools: list(count, (index) => ({ type: `web_search_${index}`, name: `s${index}` })),
    }),
    count: 1000,
  },
  {
    given: "tools that are loaded later",
    body: (count) => ({ ...ask(user("hi")), tools: list(count, (index) => tool(index, { defer_loading: true })) }),
    count: 1000,
  },
  {
    given: "properties of a tool",
    body: (count) => ({
      ...ask(user("hi")),
      tools: [
        tool(0, {
          input_schema: {
            type: "object",
            properties: Object.fromEntries(list(count, (index) => [`p${index}`, { type: "string" }])),
          },
        }),
      ],
    }),
  },
  {
    given: "required properties of a tool",
    body: (count) => ({
      ...ask(user("hi")),
      tools: [
        tool(0, { input_schema: { type: "object", properties: {}, required: list(count, (index) => `p${index}`) } }),
      ],
    }),
  },
  {
    given: "definitions of a tool",
    body: (count) => ({
      ...ask(user("hi")),
      tools: [
        tool(0, {
          input_schema: {
            type: "object",
            properties: { a: { $ref: "#/$defs/key0" } },
            $defs: Object.fromEntries(list(count, (index) => [`key${index}`, { $ref: `#/$defs/key${index + 1}` }])),
          },
        }),
      ],
    }),
  },
  {
    given: "choices of a tool's argument",
    body: (count) => ({
      ...ask(user("hi")),
      tools: [
        tool(0, {
          input_schema: {
            type: "object",
            properties: { a: { anyOf: list(count, (index) => ({ const: `c${index}` })) } },
          },
        }),
      ],
    }),
  },
  {
    given: "values of a tool's argument",
    body: (count) => ({
      ...ask(user("hi")),
      tools: [
        tool(0, { input_schema: { type: "object", properties: { a: { enum: list(count, (index) => `c${index}`) } } } }),
      ],
    }),
  },
  {
    given: "a long description of a tool",
    body: (count) => ({ ...ask(user("hi")), tools: [tool(0, { description: "word. ".repeat(count) })] }),
    count: 20_000,
  },
  { given: "keys in a tool's input", body: (count) => acted([call(0, dict(count))], [result(0)]) },
  {
    given: "a list in a tool's input",
    body: (count) => acted([call(0, { a: list(count, (index) => index) })], [result(0)]),
    count: 10_000,
  },
  {
    given: "a long text in a tool's input",
    body: (count) => acted([call(0, { a: 'say "\\n" '.repeat(count) })], [result(0)]),
    count: 20_000,
  },
  {
    given: "a long key in a tool's input",
    body: (count) => acted([call(0, { ["k".repeat(count)]: 1 })], [result(0)]),
    count: 20_000,
  },
  {
    given: "nested input of many calls",
    body: (count) =>
      acted(
        list(count, (index) => call(index, nested(50, 1))),
        list(count, (index) => result(index)),
      ),
    count: 200,
  },
  {
    given: "calls and results",
    body: (count) =>
      acted(
        list(count, (index) => call(index)),
        list(count, (index) => result(index)),
      ),
    count: 1000,
  },
  {
    given: "calls of one id",
    body: (count) =>
      acted(
        list(count, () => call(0)),
        [result(0)],
      ),
    count: 1000,
  },
  {
    given: "calls of one id with other input",
    body: (count) =>
      acted(
        list(count, (index) => call(0, { a: String(index) })),
        [result(0)],
      ),
    count: 1000,
  },
  {
    given: "results of one id",
    body: (count) =>
      acted(
        [call(0)],
        list(count, () => result(0)),
      ),
    count: 1000,
  },
  { given: "results of no call", body: (count) => ask(user(list(count, (index) => result(index)))), count: 1000 },
  {
    given: "calls without results",
    body: (count) => ({
      ...acted(
        list(count, (index) => call(index)),
        [block("stop")],
      ),
    }),
    count: 1000,
  },
  {
    given: "equal calls in turns",
    body: (count) => ({
      tools: [tool(0)],
      messages: [
        user("go"),
        ...list(count, (index) => [{ role: "assistant", content: [call(index)] }, user([result(index)])]).flat(),
      ],
    }),
    count: 500,
  },
  {
    given: "blocks in a result",
    body: (count) =>
      acted(
        [call(0)],
        [
          result(
            0,
            list(count, () => block("a")),
          ),
        ],
      ),
  },
  {
    given: "images in a result",
    body: (count) => acted([call(0)], [result(0, images(count))]),
  },
  {
    given: "images",
    body: (count) => ask(user(images(count))),
  },
  {
    given: "a large image",
    body: (count) =>
      ask(
        user([
          { type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo".repeat(count) } },
        ]),
      ),
    count: 20_000,
  },
  {
    given: "documents of text",
    body: (count) =>
      ask(
        user(list(count, () => ({ type: "document", source: { type: "text", media_type: "text/plain", data: "a" } }))),
      ),
  },
  {
    given: "thoughts",
    body: (count) =>
      ask(
        user("hi"),
        { role: "assistant", content: list(count, () => ({ type: "thinking", thinking: "a", signature: "b" })) },
        user("go"),
      ),
  },
  {
    given: "stop sequences",
    body: (count) => ({ ...ask(user("hi")), stop_sequences: list(count, (index) => `stop${index}`) }),
  },
  {
    given: "a long stop sequence",
    body: (count) => ({ ...ask(user("hi")), stop_sequences: ["s".repeat(count)] }),
    count: 20_000,
  },
  {
    given: "a long model name",
    body: (count) => ({ ...ask(user("hi")), model: `claude-${"x".repeat(count)}` }),
    count: 20_000,
  },
  {
    given: "a long user id",
    body: (count) => ({ ...ask(user("hi")), metadata: { user_id: "user_".repeat(count) } }),
    count: 20_000,
  },
  {
    given: "edits of the context",
    body: (count) => ({
      ...ask(user("hi")),
      context_management: { edits: list(count, (index) => ({ type: `edit_${index}` })) },
    }),
  },
  {
    given: "a large schema of the answer",
    body: (count) => ({
      ...ask(user("hi")),
      output_config: {
        format: {
          type: "json_schema",
          schema: {
            type: "object",
            properties: Object.fromEntries(list(count, (index) => [`p${index}`, { type: "string" }])),
          },
        },
      },
    }),
  },
  repeated("letters", "a"),
  repeated("words", "word "),
  repeated("line ends", "\n"),
  repeated("line ends of two characters", "\r\n"),
  repeated("blanks", " "),
  repeated("opening angle brackets", "<"),
  repeated("opening braces", "{"),
  repeated("opening brackets", "["),
  repeated("quotes", '"'),
  repeated("apostrophes", "'"),
  repeated("backslashes", "\\"),
  repeated("backquotes", "`"),
  repeated("fences", "```json\n"),
  repeated("open reminders", "<system-reminder>", 5000),
  repeated("closed reminders", "</system-reminder>", 5000),
  repeated("open and closed reminders", "<system-reminder>a</system-reminder>\n", 2000),
  repeated("open calls", '<tool_call>{"name":', 5000),
  repeated("open functions", "<function=a><parameter=b>", 5000),
  repeated("headings", "# Environment\n", 5000),
  repeated("list items", "- item\n", 10_000),
  repeated("entities", "&#x61;&amp;lt;", 5000),
  repeated("combining marks", "a\u0300\u0301", 10_000),
  repeated("invisible characters", "\u200b\u00ad", 10_000),
  repeated("emoji", "👩‍👩‍👧‍👦", 5000),
  repeated("lone surrogates", "\ud800", 10_000),
  repeated("paths", "../../a/./", 5000),
  repeated("paths of a home folder", "~/.ssh/", 5000),
  repeated("percent escapes", "%2e%2e%2f", 5000),
  repeated("base64", "QUJDREVGR0hJSktMTU5P", 5000),
  repeated("lines of base64", "QUJDREVGR0hJSktMTU5P\n", 5000),
  repeated("keys", "sk-ant-api03-AAAAAAAAAAAAAAAAAAAAAAAA ", 2000),
  repeated("headers of the client", "x-anthropic-billing-header: cc_version=2.1.0;", 2000),
  repeated("commands", "<command-name>/model</command-name>", 2000),
  repeated("escapes of a terminal", "\u001b[2J", 10_000),
];
