import { expect, test } from "vitest";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { markedProject } from "../support/marked-project.ts";
import { askRecorded, mainRequests, wholePrompt } from "../support/prepare-recorded.ts";
import { askRecordedClient } from "../support/recorded-client.ts";
import { startRecorder, type Answer, type Recorded, type RecordedBody } from "../support/recorder.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { sizesFile } from "../support/sizes.ts";
import { saidBy } from "../../src/turn/session/said-by.ts";

/** What the hooks say, each a word of its own, and what the rule looks for. */
const WORDS = ["KETTLE", "TIDE", "LAMP", "MOON", "GATE", "RAIN", "DOOR"] as const;
const LOOKED_FOR = "lint passed";
const RULE = `{ id: our-hook, from: hook, contains: ${LOOKED_FOR}, do: drop }`;
const PACKS = ["mallex:claude-code", "mallex:models"];

const command = (words: string): object => ({ hooks: [{ type: "command", command: words }] });
const say = (word: string): string => `echo '${word} ${LOOKED_FOR}'`;
const block = (word: string): string => `${say(word)} >&2; exit 2`;
const add = (event: string, word: string): string =>
  `echo '${JSON.stringify({ hookSpecificOutput: { hookEventName: event, additionalContext: `${word} ${LOOKED_FOR}` } })}'`;

const HOOKS = {
  SessionStart: [command(say("KETTLE"))],
  UserPromptSubmit: [command(say("TIDE"))],
  PreToolUse: [
    { matcher: "Bash", ...command(add("PreToolUse", "LAMP")) },
    { matcher: "Edit", ...command(block("GATE")) },
  ],
  PostToolUse: [
    { matcher: "Bash", ...command(add("PostToolUse", "MOON")) },
    { matcher: "Write", ...command(block("RAIN")) },
  ],
  Stop: [command(`[ -e "$HOME/stopped" ] && exit 0; touch "$HOME/stopped"; ${block("DOOR")}`)],
};

/** What the model does: each step answers what came before. */
function answerOf(folder: string): (body: RecordedBody) => Answer {
  const steps = [
    { name: "Read", input: { file_path: `${folder}/stars.txt` } },
    { name: "Bash", input: { command: "cat stars.txt | wc -l", description: "Count" } },
    { name: "Edit", input: { file_path: `${folder}/stars.txt`, old_string: "two", new_string: "three" } },
    { name: "Write", input: { file_path: `${folder}/moons.txt`, content: "moon\n" } },
  ];
  return ({ messages, tools = [] }) => {
    if (tools.length < 5) return { text: "cat" };
    const results = messages.flatMap(({ content }) =>
      typeof content === "string" ? [] : content.filter(({ type }) => type === "tool_result"),
    );
    const step = steps[results.length];
    return step === undefined ? { text: "4" } : { calls: [step] };
  };
}

async function record(release: string): Promise<readonly Recorded[]> {
  const marked = markedProject();
  marked.project.write(".claude/settings.json", JSON.stringify({ hooks: HOOKS }));
  const recorder = await startRecorder(answerOf(marked.folder));
  try {
    const run = { client: await clientAt(release), marked, url: recorder.url };
    await askRecordedClient(run, ["-p", "what is 2+2"]);
    return [...recorder.requests];
  } finally {
    recorder.close();
    marked.project.remove();
  }
}

test.each(CLIENTS)(
  "one rule drops what each hook of Claude Code %s says",
  async (release) => {
    const requests = await record(release);
    const file = sizesFile(PACKS);
    const [plain, ruled] = await Promise.all([
      writtenProgram({ "mallex.yaml": file }),
      writtenProgram({ "mallex.yaml": `${file}\nfilters:\n  - ${RULE}\n` }),
    ]);
    const talk = mainRequests(plain, { requests } as Parameters<typeof mainRequests>[1]);
    const shown = (program: typeof plain): string =>
      talk.map((one) => wholePrompt(askRecorded(program, one, "large-native"))).join("\n");
    const sent = WORDS.filter((word) => JSON.stringify(talk).includes(`${word} ${LOOKED_FOR}`));
    const [without, before] = [shown(ruled), shown(plain)];

    // Context of a hook before a tool is sent by 2.1 alone.
    expect(sent).toEqual(WORDS.filter((word) => word !== "LAMP" || release === CLIENTS.at(-1)));
    expect(sent.filter((word) => !before.includes(`${word} ${LOOKED_FOR}`))).toEqual([]);
    expect(WORDS.filter((word) => without.includes(`${word} ${LOOKED_FOR}`))).toEqual([]);
    expect(without).toContain("what is 2+2");
    const said = talk.flatMap(({ body }) =>
      body.messages.flatMap(({ role, content }) =>
        role !== "user" ? [] : typeof content === "string" ? [content] : content.flatMap(({ text }) => text ?? []),
      ),
    );
    const owned = said.flatMap((text) => saidBy(plain.plan, { role: "user", pieces: [{ kind: "words", text }] }));
    expect([...new Set(owned)]).toEqual(["what is 2+2"]);
  },
  180_000,
);
