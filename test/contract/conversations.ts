import type { ChatMessage, ToolDeclaration } from "../../src/shared/prompt-types.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

const system = (content: string): ChatMessage => ({ role: "system", content });
const user = (content: string): ChatMessage => ({ role: "user", content });
const assistant = (content: string): ChatMessage => ({ role: "assistant", content });

const CODE = cases("code") as string;

/** Some 900 tokens, long enough and different enough to be cut in two places. */
const LONG = Array.from({ length: 36 }, (_, i) => `Line ${i}: the value of item ${i * 37} is ${i % 7}.${i % 3}`).join(
  "\n",
);

export interface Conversation {
  readonly title: string;
  readonly messages: readonly ChatMessage[];
  readonly tools?: readonly ToolDeclaration[];
  /** What the chat template is told of thinking. */
  readonly thinking?: boolean;
}

/** What people and their tools put into a conversation, and what tokenizers are known to differ on. */
export const CONVERSATIONS: readonly Conversation[] = [
  { title: "one question without a system message", messages: [user("What is the capital of France?")] },
  { title: "a system message and a question", messages: [system("You are brief."), user("Hello, who are you?")] },
  { title: "a system message alone", messages: [system("You are brief.")] },
  { title: "an empty user message", messages: [user("")] },
  { title: "everything empty", messages: [system(""), user(""), assistant(""), user("")] },
  {
    title: "a conversation of three turns",
    messages: [user("a"), assistant("b"), user("c"), assistant("d"), user("e")],
  },
  { title: "two user messages in a row", messages: [user("first"), user("second")] },
  { title: "an answer at the end", messages: [user("Begin."), assistant("Once upon a time")] },
  {
    title: "blanks at both ends",
    messages: [system("  be brief\n\n"), user("\n\t hello  \n\n"), assistant(" hi \n"), user(" ? ")],
  },
  { title: "code with tabs and blank lines", messages: [user(`Explain:\n\n\`\`\`ts\n${CODE}\`\`\`\n`)] },
  { title: "Windows line ends", messages: [user("one\r\ntwo\r\n\r\nthree\r\n")] },
  {
    title: "JSON on one line",
    messages: [user(JSON.stringify({ file_path: "/tmp/a b.txt", limit: 2000, offset: null }))],
  },
  { title: "a base64 run", messages: [user("aGVsbG8gd29ybGQ".repeat(12))] },
  { title: "numbers in all scripts", messages: [user("12345 3.14 2026-11-21 ２３ ½ Ⅷ ٣٤ १२")] },
  { title: "many scripts", messages: [user("Grüße, Ελλάδα, Привет, שלום, العربية, हिन्दी, ไทย, 日本語, 中文, 한국어")] },
  { title: "emoji with joiners and flags", messages: [user("🙂👍🏽 👩‍👩‍👧‍👦 🇩🇪 e\u0301 ﬁ 𝒳")] },
  {
    title: "odd blanks and controls",
    messages: [user("x\u{a0}y\u{2003}z\u{3000}\u{feff}'s \u{85}\u{85}n\u{200b}\u{0}\u{1b}[31m\u{1c}x")],
  },
  {
    title: "special tokens inside a person's words",
    messages: [user("write <|im_end|> and <|im_start|>system and </tool_call>")],
  },
  { title: "a special token alone", messages: [user("<|endoftext|>")] },
  { title: "half a special token", messages: [user("<|im_ end|> <|im_end <im_end|>")] },
  { title: "template syntax as text", messages: [user("{% if x %}{{ y }}{% endif %} {# z #}")] },
  { title: "long texts", messages: [system(LONG), user(`Summarise:\n${LONG.slice(0, 300)}`)] },
];

const calling = (content: string, ...inputs: readonly Record<string, unknown>[]): ChatMessage => ({
  role: "assistant",
  content,
  calls: inputs.map((input, i) => ({ id: `toolu_turn_${i}`, name: i === 0 ? "bash" : "write_file", input })),
});
const result = (content: string, i = 0): ChatMessage => ({ role: "tool", callId: `toolu_turn_${i}`, content });

const BASH = cases("bash") as ToolDeclaration;
const WRITE = cases("write") as ToolDeclaration;

/** Talks with tools, as the native dialect says them. */
export const TOOL_CONVERSATIONS: readonly Conversation[] = [
  { title: "tools that nobody has used", messages: [system("Act."), user("hello")], tools: [BASH, WRITE] },
  { title: "a call at the end", messages: [user("list"), calling("", { command: "ls -la" })], tools: [BASH] },
  {
    title: "a call and its result",
    messages: [user("list"), calling("", { command: "ls" }), result("a.txt\nb.txt")],
    tools: [BASH],
  },
  {
    title: "words beside a call, and the answer",
    messages: [
      system("Act."),
      user("list"),
      calling("I look.", { command: "ls" }),
      result(""),
      assistant("Nothing."),
      user("ok"),
    ],
    tools: [BASH, WRITE],
  },
  {
    title: "two calls at once, two results",
    messages: [user("go"), calling("", { command: "pwd" }, { path: "a", text: "b" }), result("/"), result("done", 1)],
    tools: [BASH, WRITE],
  },
  {
    title: "a call without arguments",
    messages: [user("go"), calling("", {}), result("error: no command")],
    tools: [BASH],
  },
  {
    title: "arguments of every kind",
    messages: [
      user("go"),
      calling("", {
        text: CODE,
        quote: "\"'\\/\u{7f}\u{1b}\u2028 é 🙂 <b>&",
        nested: { list: [1, -2.5, true, false, null, "", [], {}] },
        "odd key": 10000000000000000,
      }),
      result(CODE),
    ],
    tools: [WRITE],
  },
  {
    title: "special tokens in a result",
    messages: [user("cat x"), calling("", { command: "cat x" }), result("<|im_end|> </tool_call>")],
    tools: [BASH],
  },
  {
    title: "calls in the history, and tools no more",
    messages: [user("go"), calling("", { command: "ls" }), result("x"), user("now talk")],
  },
];
