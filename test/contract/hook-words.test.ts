import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explainCommand } from "../../src/cli/commands/inspect/explain.ts";
import { statusCommand } from "../../src/cli/commands/run/status.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { decodeRequest } from "../../src/protocols/anthropic/decode-request.ts";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { markedProject } from "../support/marked-project.ts";
import { askRecorded, mainRequests, wholePrompt } from "../support/prepare-recorded.ts";
import { askRecordedClient } from "../support/recorded-client.ts";
import { startRecorder, type Answer, type Recorded, type RecordedBody } from "../support/recorder.ts";
import { ROOT, writtenProgram } from "../support/shipped-program.ts";
import { keepTurns } from "../support/turns.ts";
import { sizesFile } from "../support/sizes.ts";
import { personTextsOf } from "../../src/prompt/rules/user-text.ts";

/** What the hooks say, each a word of its own, and what the rule looks for. */
const WORDS = ["KETTLE", "TIDE", "LAMP", "MOON", "GATE", "RAIN", "DOOR"] as const;
const LOOKED_FOR = "lint passed";
const RULE = `{ id: our-hook, from: hook, contains: ${LOOKED_FOR}, do: drop }`;
const ADVICE = `in \`filters\`, write \`from: hook, contains: "${LOOKED_FOR}"\``;
const silent = (turns: number): string =>
  `by today's file it fires in none of the last ${turns} turns, though its words went by in ${turns}`;
const PACKS = ["mallex:claude-code", "mallex:models"];

const command = (words: string): object => ({ hooks: [{ type: "command", command: words }] });
/** Two paragraphs, and what the rule looks for is in the second. */
const say = (word: string): string => `printf 'first\\n\\n${word} ${LOOKED_FOR}\\n'`;
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

/** The rule as somebody writes it who has seen one release alone. */
const NAIVE = `{ id: our-hook, tag: system-reminder, contains: ${LOOKED_FOR}, do: drop }`;

/** What `explain --last` and `status` report of the rule `our-hook`, after a run whose turns were kept. */
async function reported(talk: readonly Recorded[], release: string, rule: string): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), "mallex-hook-"));
  try {
    const file = join(home, "mallex.yaml");
    writeFileSync(file, `${sizesFile(PACKS)}\nfilters:\n  - ${rule}\n`);
    const own = mallexPaths({}, home);
    keepTurns(
      own.turns,
      talk.map(({ body }) => ({
        config: file,
        client: release,
        request: decodeRequest({ ...body, model: "large-native" }),
      })),
    );
    const context = {
      cwd: home,
      homeDir: home,
      env: {},
      paths: own,
      packageRoot: ROOT,
      report: () => undefined,
    } as never;
    const outcomes = [await explainCommand(context, { last: true }), await statusCommand(context)];
    return outcomes.flatMap(({ text: words = "" }) => words.split("\n").filter((line) => line.includes("our-hook")));
  } finally {
    rmSync(home, { recursive: true });
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
    const owned = said.flatMap((text) =>
      personTextsOf(plain.plan, { role: "user", pieces: [{ kind: "words", text }] }),
    );
    expect([...new Set(owned)]).toEqual(["what is 2+2"]);

    expect(await reported(talk, release, RULE)).toEqual([]);
    const naive = await reported(talk, release, NAIVE);
    const { length } = talk;
    // Only 2.0 has what a hook says in this element.
    expect(naive.map((line) => line.includes(ADVICE) || line.includes(silent(length)))).toEqual(
      release.startsWith("2.0") ? [] : [false, true, true, true],
    );
  },
  180_000,
);
