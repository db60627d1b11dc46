// Texts that make a search work as hard as it can, and an ordinary turn.

const text = (op, value, flags = "") => ({ op, value, ...(flags === "" ? {} : { flags }) });
const regex = (value, flags) => ({ tests: [text("matches", value, flags)] });

/** Each way to look for text, and the piece that, repeated, is hardest for it. */
export const HOSTILE = [
  { name: "tag, never closed", at: { tag: "note" }, piece: "<note>" },
  { name: "tag, half open", at: { tag: "note" }, piece: "<note <note" },
  { name: "tag, thousands", at: { tag: "note" }, piece: "<note>a</note>" },
  { name: "tag with a test", at: { tag: "note", tests: [text("contains", "zebra")] }, piece: "<note>a</note>" },
  { name: "section, all headings", at: { section: "# One" }, piece: "# One\n" },
  { name: "section, fences", at: { section: "# One" }, piece: "```\n# One\n" },
  { name: "between, never ended", at: { between: { start: "((", end: "))" } }, piece: "((" },
  { name: "between, thousands", at: { between: { start: "((", end: "))" } }, piece: "(())" },
  { name: "paragraph, thousands", at: { paragraph: "word" }, piece: "word\n\n" },
  { name: "paragraph, lists", at: { paragraph: "word" }, piece: "word\n- a\n\n" },
  { name: "line, thousands", at: { line: "word" }, piece: "word\n" },
  { name: "line, spaces and bullets", at: { line: "word" }, piece: "  - 1. \t" },
  {
    name: "line in a section in a tag",
    at: { tag: "note", section: "# One", line: "a" },
    piece: "<note>\n# One\na\n</note>\n",
  },
  { name: "startsWith, spaces", at: { tests: [text("startsWith", "word")] }, piece: " \n" },
  { name: "contains, nearly", at: { tests: [text("contains", "aaaaaaaaab")] }, piece: "a" },
  { name: "matches, tag to tag", at: regex("<note>[^\\x{0}]*</note>"), piece: "<note>" },
  { name: "matches, nested counts", at: regex("(?:a+)+$"), piece: "a", end: "!" },
  { name: "matches, spaces at the end", at: regex("[\\t-\\r ]+$"), piece: " ", end: "x" },
  { name: "matches, alternatives", at: regex("(?:a|b|ab)*c$"), piece: "ab", end: "cd" },
  { name: "matches, mail", at: regex("[0-9A-Za-z.+-]+@[0-9A-Za-z-]+\\.[a-z]+", "i"), piece: "a.b-" },
  { name: "matches, lines", at: regex("^word[^\\n]*last$", "m"), piece: "word last \n" },
];

export function hostileText({ piece, end = "" }, size) {
  return piece.repeat(Math.floor(size / piece.length)) + end;
}

const RESULT =
  "  const value = read(path); // what the file says\n\n# Notes\n- one thing\n- and another\n\nA paragraph of words about it.\n";
const REMINDER =
  "<system-reminder>\nThe TodoWrite tool hasn't been used recently. Consider using it.\n</system-reminder>\n";

/** A talk of so many bytes: questions with reminders, calls, results with code and lists. */
export function ordinaryTurn(size) {
  const messages = [];
  const step = 6000;
  for (let i = 0; i * step < size - 8000; i++) {
    const id = `call${i}`;
    messages.push(
      {
        role: "user",
        content: [
          { type: "text", text: `Question ${i}: what does it do?` },
          { type: "text", text: REMINDER },
        ],
      },
      { role: "assistant", content: [{ type: "tool_use", id, name: "Read", input: { file_path: `/src/${i}.ts` } }] },
      {
        role: "user",
        content: [
          {
            type: "tool_result",
            tool_use_id: id,
            content: RESULT.repeat(Math.floor((step - 400) / RESULT.length)) + REMINDER,
          },
        ],
      },
      { role: "assistant", content: [{ type: "text", text: `It reads file ${i}.` }] },
    );
  }
  messages.push({ role: "user", content: "And now?" });
  const system = `You are an agent.\n\n${"# Section\nAdvice about code, in many words.\n\n".repeat(180)}`;
  return { model: "claude-x", max_tokens: 1000, stream: true, system, messages };
}
