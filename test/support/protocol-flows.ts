import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { clientAt } from "./clients.ts";
import { keptForTheDay } from "./kept-for-the-day.ts";
import { markedProject } from "./marked-project.ts";
import { askRecordedClient, openScreen, type RecordedClient } from "./recorded-client.ts";
import {
  startRecorder,
  type Answer,
  type Recorded,
  type RecordedBody,
  type RecordedMessage,
  type Recorder,
} from "./recorder.ts";

/** What a release sends beside plain questions, talk by talk. */
export interface Flows {
  readonly release: string;
  /** On the command line: calls side by side, a picture, a tool of another server, a helper that has tools, a call that fails; then gone on with, compacted, and gone on with. */
  readonly work: readonly Recorded[];
  /** On the screen: a stream is interrupted, then a call, and each time the talk goes on. */
  readonly interrupted: readonly Recorded[];
  /** Something that the person was not asked about is done, and the client asks a model whether it may be. */
  readonly auto: readonly Recorded[];
}

/** One red pixel. */
export const PICTURE: string =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
/** What the person says. Each is a word that stands nowhere else: by it the script knows where it is. */
export const SAID = {
  work: "WORKALL",
  more: "GOON",
  later: "LATERON",
  hold: "HOLDSTREAM",
  afterHold: "AFTERSTREAM",
  call: "HOLDCALL",
  afterCall: "AFTERCALL",
  auto: "AUTOMODE",
} as const;
const ERRAND = "ERRANDRUN";
/** The call that is interrupted leaves it in the folder. */
const BEGUN = "begun.txt";
/** For half a minute, if nobody interrupts it: a bare `sleep` is refused by some releases. */
const WAIT = `${process.execPath} -e 'setTimeout(() => {}, 30000)'`;

const SCRIPTS = ["protocol-flows.ts", "recorded-client.ts", "recorder.ts", "marked-project.ts"];
/** A server of the Model Context Protocol with one tool. */
export const SHOP: string = fileURLToPath(new URL("../fixtures/shop-mcp/serve.mjs", import.meta.url));

export function flowsOf(release: string): Promise<Flows> {
  return keptForTheDay({ name: `flows-${release}`, scripts: SCRIPTS }, () => record(release));
}

async function record(release: string): Promise<Flows> {
  const client = await clientAt(release);
  const marked = markedProject();
  const recorder = await startRecorder((body) => answerOf(body, marked.folder));
  const run: RecordedClient = { client, marked, url: recorder.url };
  const ends: number[] = [];
  try {
    await work(run);
    ends.push(recorder.requests.length);
    await interrupt(run, recorder);
    ends.push(recorder.requests.length);
    await askRecordedClient(run, ["-p", SAID.auto, "--permission-mode", "auto", "--allowedTools", "Read"], {
      CLAUDE_CODE_AUTO_MODE_SERVER: "0",
    });
    const [worked, interrupted] = ends;
    const { requests } = recorder;
    return {
      release,
      work: requests.slice(0, worked),
      interrupted: requests.slice(worked, interrupted),
      auto: requests.slice(interrupted),
    };
  } finally {
    recorder.close();
    marked.project.remove();
  }
}

async function work(run: RecordedClient): Promise<void> {
  const { project, folder } = run.marked;
  const shop = `${project.home}/shop.json`;
  writeFileSync(`${folder}/dot.png`, Buffer.from(PICTURE, "base64"));
  writeFileSync(shop, JSON.stringify({ mcpServers: { shop: { command: process.execPath, args: [SHOP] } } }));
  const args = ["--mcp-config", shop, "--allowedTools", `Read,Bash,Task,Agent,${ORDER}`];
  await askRecordedClient(run, ["-p", SAID.work, ...args]);
  await askRecordedClient(run, ["-c", "-p", SAID.more, ...args]);
  await askRecordedClient(run, ["-c", "-p", "/compact", ...args]);
  await askRecordedClient(run, ["-c", "-p", SAID.later, ...args]);
}

async function interrupt(run: RecordedClient, recorder: Recorder): Promise<void> {
  const screen = openScreen(run, ["--permission-mode", "default", "--allowedTools", "Bash"]);
  // What a release asks beside the talk (is it a new topic?) may come before the question itself.
  const isHeard = (words: string) => () =>
    recorder.requests.some(({ body }) => (body.tools?.length ?? 0) >= FEW_TOOLS && lastSaid(body) === words);
  try {
    await screen.say(SAID.hold, () => recorder.held() > 0);
    screen.press("Escape");
    await screen.until(() => recorder.held() === 0, "the end of the stream");
    await screen.say(SAID.afterHold, isHeard(SAID.afterHold));
    await screen.say(SAID.call, isHeard(SAID.call));
    await screen.until(() => existsSync(`${run.marked.folder}/${BEGUN}`), "the call");
    screen.press("Escape");
    await screen.until(() => /nterrupted/.test(screen.shown().split(SAID.call).at(-1) ?? ""), "the interruption");
    await screen.say(SAID.afterCall, isHeard(SAID.afterCall));
  } finally {
    await screen.close();
  }
}

/** Which of the person's words the talk stands at. */
export function lastSaid({ messages }: Pick<RecordedBody, "messages">): string | undefined {
  return messages.map(saidIn).findLast((word) => word !== undefined);
}

/** What came last: words that nothing was answered to stand in one message with the next. */
function saidIn({ role, content }: RecordedMessage): string | undefined {
  if (role !== "user") return undefined;
  const text = typeof content === "string" ? content : content.map((block) => block.text ?? "").join("\n");
  const place = (word: string): number => text.lastIndexOf(word);
  const [last = ""] = [...Object.values(SAID), ERRAND].toSorted((a, b) => place(b) - place(a));
  return place(last) < 0 ? undefined : last;
}

/** Of the tools that the client offers, this one calls a helper. */
const HELPERS = ["Task", "Agent"];
const FEW_TOOLS = 3;
/** Of the other server. Some releases hold it back until it is searched for. */
const ORDER = "mcp__shop__order";

function answerOf({ messages, tools = [] }: RecordedBody, folder: string): Answer {
  if (tools.length < FEW_TOOLS) return { text: "<block>no</block><severity>0</severity>" };
  if (JSON.stringify(messages.at(-1)).includes("<summary>"))
    return { text: "<analysis>a</analysis><summary>s</summary>" };
  const at = messages.findLastIndex((message) => saidIn(message) !== undefined);
  const done = messages.slice(at).filter(({ role }) => role === "assistant").length;
  return stepsAfter(lastSaid({ messages }), { folder, names: tools.map(({ name }) => name) })[done] ?? { text: "done" };
}

interface Surroundings {
  readonly folder: string;
  /** Of the tools that are offered. */
  readonly names: readonly string[];
}

function stepsAfter(word: string | undefined, { folder, names }: Surroundings): Answer[] {
  const read = (name: string) => ({ name: "Read", input: { file_path: `${folder}/${name}` } });
  const bash = (command: string) => ({ name: "Bash", input: { command, description: "Run" } });
  const errand = { description: "Errand", prompt: ERRAND, subagent_type: "general-purpose" };
  const helper = names.find((name) => HELPERS.includes(name)) ?? "";
  const search = { name: "ToolSearch", input: { query: `select:${ORDER}`, max_results: 1 } };
  switch (word) {
    case SAID.work:
      return [
        ...(names.includes(search.name) ? [{ calls: [search] }] : []),
        { text: "I look at both.", calls: [read("stars.txt"), bash("wc -l stars.txt")] },
        { calls: [read("dot.png"), { name: ORDER, input: { item: "kettle" } }] },
        { calls: [{ name: helper, input: errand }] },
        { calls: [read("nowhere.txt"), bash("ls nowhere")] },
      ];
    case ERRAND:
      return [{ calls: [read("CLAUDE.md"), bash("pwd")] }, { calls: [read("dot.png")] }];
    case SAID.hold:
      return [{ text: "Once upon a time", holds: true }];
    case SAID.call:
      return [{ text: "I wait.", calls: [bash(`touch ${BEGUN} && ${WAIT}`), read("stars.txt")] }];
    case SAID.auto:
      return [{ calls: [bash("touch ../outside.txt"), bash("rm -rf ../outside.txt")] }];
    default:
      return [];
  }
}
