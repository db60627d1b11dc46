// Request bodies of 88 KB, shaped like the client's: a system prompt in three blocks, twenty tools, project instructions
// in a reminder, and a talk with tool rounds. The text is our own; `salt` makes the last message, and so each request, new.
import { BODY_BYTES } from "./script.mjs";

const WORDS = "read write the file with care and then run its tests before you change anything in src or test".split(
  " ",
);

/** @param salt any text */
export function anthropicBody(model, salt) {
  const body = {
    model,
    max_tokens: 1024,
    stream: true,
    system: [block("You are a bench.", 60), block("# Ways of working", 14_000), block("# Environment", 600)],
    tools: Array.from({ length: 20 }, (_, i) => tool(i)),
    messages: talk(salt),
  };
  return padded(body, (missing) => body.messages[0].content.push(block("Padding.", missing)));
}

/** The same bytes of talk as a direct request to the upstream. */
export function openaiBody(model, salt) {
  const body = {
    model,
    max_tokens: 1024,
    stream: true,
    stream_options: { include_usage: true },
    messages: [
      { role: "system", content: prose(30_000) },
      { role: "user", content: `Go on. ${salt}` },
    ],
  };
  return padded(body, (missing) => (body.messages[0].content += prose(missing)));
}

function talk(salt) {
  const rounds = Array.from({ length: 6 }, (_, i) => [
    {
      role: "assistant",
      content: [{ type: "tool_use", id: `toolu_${i}`, name: "Read", input: { file_path: `/p/${i}.ts` } }],
    },
    { role: "user", content: [{ type: "tool_result", tool_use_id: `toolu_${i}`, content: prose(4000) }] },
  ]);
  const reminder = block("<system-reminder>\n# claudeMd", 3000);
  return [
    { role: "user", content: [{ ...reminder, text: `${reminder.text}\n</system-reminder>` }, block("Please.", 200)] },
    ...rounds.flat(),
    { role: "assistant", content: [block("Done so far.", 300)] },
    { role: "user", content: [{ type: "text", text: `Go on. ${salt}` }] },
  ];
}

function tool(i) {
  const field = { type: "string", description: prose(120) };
  const properties = Object.fromEntries(["path", "text", "pattern", "limit"].map((name) => [name, field]));
  return {
    name: `Tool${i}`,
    description: prose(800),
    input_schema: { type: "object", properties, required: ["path"] },
  };
}

function block(head, length) {
  return { type: "text", text: `${head}\n\n${prose(length)}` };
}

function prose(length) {
  let text = "";
  for (let i = 0; text.length < length; i++) text += `${WORDS[(i * 7) % WORDS.length]}${i % 13 === 12 ? ".\n" : " "}`;
  return text;
}

function padded(body, pad) {
  const missing = BODY_BYTES - Buffer.byteLength(JSON.stringify(body));
  if (missing > 0) pad(missing);
  return Buffer.from(JSON.stringify(body));
}
