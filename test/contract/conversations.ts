import type { ChatMessage } from "../../src/terms/prompt.ts";

const system = (content: string): ChatMessage => ({ role: "system", content });
const user = (content: string): ChatMessage => ({ role: "user", content });
const assistant = (content: string): ChatMessage => ({ role: "assistant", content });

const CODE = `export function add(a: number, b: number): number {
\treturn a + b; // 2 + 2 === 4
}

if (process.env["DEBUG"]) console.log(\`sum: \${add(1, 2)}\`);
`;

/** Some 900 tokens, long enough and different enough to be cut in two places. */
const LONG = Array.from({ length: 36 }, (_, i) => `Line ${i}: the value of item ${i * 37} is ${i % 7}.${i % 3}`).join(
  "\n",
);

/** What people and their tools put into a conversation, and what tokenizers are known to differ on. */
export const CONVERSATIONS: readonly { title: string; messages: readonly ChatMessage[] }[] = [
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
