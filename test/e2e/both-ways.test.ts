import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { claudeWouldRefuse } from "../support/claude-would-refuse.ts";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import {
  claudeEvent,
  claudeHead,
  startClaude,
  type ClaudeCall,
  type ClaudeScript,
  type ScriptedClaude,
} from "../support/scripted-claude.ts";
import {
  chunk,
  DONE,
  startUpstream,
  streamHead,
  wholeAnswer,
  type Script,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import { talkWithClient } from "../support/converse-with-client.ts";

const KEY = { TEST_CLAUDE_KEY: "sk-ant-api03-only-for-this-test" };

let project: Project;
let home: PreparedHome;
let local: ScriptedUpstream;
let claude: ScriptedClaude;
let served: Served | undefined;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  local = await startUpstream(worksLikeASmallModel);
  claude = await startClaude(worksLikeClaude);
  const rules = [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "backends:",
    `  far: { kind: openai, url: "${local.url}" }`,
    `  claude: { kind: anthropic, url: "${claude.url}", key: { env: TEST_CLAUDE_KEY } }`,
    "profiles:",
    "  small: { backend: far, model: m, window: 65536, output: 1024, size: large, dialect: native, thoughts: show }",
    "  opus: { backend: claude, model: claude-opus-4-8 }",
    "tiers: [{ id: low, profiles: [small] }, { id: high, profiles: [opus] }]",
    "decide: { by: [] }",
    "",
  ];
  project.write("my-project/mallex.yaml", rules.join("\n"));
  await mallex(["trust", "--yes"], { home, project, env: KEY });
});

afterEach(async () => {
  await served?.stop();
  local.calls.length = 0;
  claude.calls.length = 0;
});

afterAll(async () => {
  await claude?.close();
  await local?.close();
  project?.remove();
});

/** Thoughts in a field of their own, and between marks; line ends before a call, as small models write them; a word when the tool has answered; nothing at all to the last question. */
function worksLikeASmallModel(...[res, call]: Parameters<Script>): void {
  const messages = call.body["messages"] as { role: string; content: string }[];
  const last = messages.at(-1);
  streamHead(res);
  if (last?.role === "tool" && !last.content.includes("from-claude"))
    return void res.end(wholeAnswer("Small model, done."));
  if (last?.content.includes("back to you") === true)
    return void res.end(wholeAnswer("<thi", "nk>They are back.\n</think>\n\nSmall model", " again."));
  const echo = { index: 0, id: "call_1", function: { name: "Bash", arguments: '{"command":"echo from-local"}' } };
  res.end(
    chunk({ reasoning: "I run it." }) +
      chunk({ content: "\n\n" }) +
      chunk({ tool_calls: [echo] }) +
      chunk({}, "tool_calls") +
      DONE,
  );
}

/** A thought with its signature, a search of its own, a call; words when the tool has answered. */
const worksLikeClaude: ClaudeScript = (res, call) => {
  const messages = call.body["messages"] as { content: string | { type: string; content?: unknown }[] }[];
  const answered = messages
    .slice(-2)
    .some(
      ({ content }) =>
        JSON.stringify(content).includes('"type":"tool_result"') && JSON.stringify(content).includes("from-claude"),
    );
  const blocks = answered
    ? [{ type: "text", text: "Claude, done." }]
    : [
        { type: "thinking", thinking: "Let me see.", signature: "c2lnbmF0dXJl" },
        { type: "redacted_thinking", data: "c2VjcmV0" },
        { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: { query: "weather" } },
        {
          type: "web_search_tool_result",
          tool_use_id: "srvtoolu_1",
          content: [
            { type: "web_search_result", url: "https://a.test", title: "Sunny", encrypted_content: "c2VjcmV0" },
          ],
        },
        { type: "text", text: "I look." },
        {
          type: "tool_use",
          id: `toolu_01claude${claude.calls.length}`,
          name: "Bash",
          input: { command: "echo from-claude" },
        },
      ];
  claudeHead(res).end(asStream(call, blocks, answered ? "end_turn" : "tool_use"));
};

function asStream(
  { body }: ClaudeCall,
  blocks: readonly (Record<string, unknown> & { type: string })[],
  stopReason: string,
): string {
  const usage = { input_tokens: 10, output_tokens: 5 };
  const id = `msg_${Math.random().toString(36).slice(2)}`;
  const message = {
    id,
    type: "message",
    role: "assistant",
    model: body["model"],
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage,
  };
  const events = blocks.flatMap((block, index) => {
    const [begun, deltas] = inPieces(block);
    return [
      claudeEvent({ type: "content_block_start", index, content_block: begun }),
      ...deltas.map((delta) => claudeEvent({ type: "content_block_delta", index, delta })),
      claudeEvent({ type: "content_block_stop", index }),
    ];
  });
  const end = claudeEvent({ type: "message_delta", delta: { stop_reason: stopReason, stop_sequence: null }, usage });
  return [claudeEvent({ type: "message_start", message }), ...events, end, claudeEvent({ type: "message_stop" })].join(
    "",
  );
}

function inPieces(block: Record<string, unknown>): [object, object[]] {
  switch (block["type"]) {
    case "text":
      return [{ ...block, text: "" }, [{ type: "text_delta", text: block["text"] }]];
    case "thinking":
      return [
        { type: "thinking", thinking: "", signature: "" },
        [
          { type: "thinking_delta", thinking: block["thinking"] },
          { type: "signature_delta", signature: block["signature"] },
        ],
      ];
    case "tool_use":
    case "server_tool_use":
      return [{ ...block, input: {} }, [{ type: "input_json_delta", partial_json: JSON.stringify(block["input"]) }]];
    default:
      return [block, []];
  }
}

test.each(CLIENTS)(
  "Claude Code %s: a talk goes from a local model to Claude and back, and each takes what the other has left",
  async (release) => {
    served = await serveMallex({ home, project, env: KEY });
    const talk = await talkWithClient(await clientAt(release), { home, project }, { args: ["--allowedTools", "Bash"] });
    const answers: string[] = [];
    let seen = "";
    for (const words of ["Run it.", "<mallex:high> And you?", "And now back to you.", "<mallex:high> And you again?"]) {
      const { result, events } = await talk.say(words);
      answers.push(result);
      seen += JSON.stringify(events);
    }
    expect(await talk.end()).toMatchObject({ code: 0 });
    expect(answers).toEqual(["Small model, done.", "Claude, done.", "Small model again.", "Claude, done."]);

    // The client shows whose thoughts it gets.
    for (const thought of ["I run it.", "They are back.", "Let me see."])
      expect(seen).toContain(`"type":"thinking","thinking":"${thought}","signature":"`);

    // What Claude is sent: all that the local model has left, in a form that its API takes, and its own blocks untouched.
    for (const { body } of claude.calls) expect(claudeWouldRefuse(body)).toEqual([]);
    const sent = claude.calls.at(-1)?.raw.toString() ?? "";
    for (const words of ["from-local", "Small model, done.", "Small model again.", '"signature":"c2lnbmF0dXJl"'])
      expect(sent).toContain(words);
    for (const thought of ["I run it.", "They are back.", "mallex-1"]) expect(sent).not.toContain(thought);

    // What the local model is sent: words, and neither thoughts nor what only Claude can read.
    const back = local.calls
      .map(({ body }) => body)
      .find(({ messages }) => JSON.stringify(messages).includes("back to you"));
    const read = JSON.stringify(back?.["messages"]);
    for (const words of ["Claude, done.", "from-claude", "from-local"]) expect(read).toContain(words);
    for (const hidden of ["c2lnbmF0dXJl", "c2VjcmV0", "Let me see.", "I run it.", "mallex:high"])
      expect(read).not.toContain(hidden);
  },
);
