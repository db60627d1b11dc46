import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isAlive } from "./processes.ts";
import { stageMark } from "./run-mallex.ts";
import type { MarkedProject } from "./marked-project.ts";

/** A release of the client, a project to work in, and the recorder it is led to. */
export interface RecordedClient {
  readonly client: string;
  readonly marked: MarkedProject;
  readonly url: string;
  /** What opens it. A recorder takes any. */
  readonly token?: string;
}

const ALLOWED = "Read,Edit,Write,Bash,Task,Agent";

/** Asks the client on its command line, and waits for its end. */
export async function askRecordedClient(
  run: RecordedClient,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const env = { ...environment(run), ...more, CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1" };
  const allowed = args.includes("--allowedTools") ? [] : ["--allowedTools", ALLOWED];
  const child = execFile(run.client, [...args, ...allowed], { cwd: run.marked.folder, env, timeout: 60_000 });
  child.stdin?.end();
  await once(child, "close");
}

/** The client's screen, as its person sees it. */
export interface ClientScreen {
  shown(): string;
  /** Waits for the prompt, types the words there, and sends them until they are heard. */
  say(words: string, isHeard: () => boolean): Promise<void>;
  press(key: string): void;
  /** Looks at the screen until something holds. @throws with what is shown, after 80 s */
  until(holds: () => boolean, what: string): Promise<void>;
  /** Ends the client, and waits until it is gone. */
  close(): Promise<void>;
}

const LOOK_MS = 200;
const MAX_LOOKS = 400;
/** Of keys to be seen: while it starts, the client loses some. */
const TYPING_LOOKS = 10;

/** Opens the client's screen in tmux. */
export function openScreen(run: RecordedClient, args: readonly string[] = []): ClientScreen {
  const socket = join(run.marked.project.home, "screen");
  const tmux = (...words: string[]): string => execFileSync("tmux", ["-S", socket, ...words], { encoding: "utf8" });
  const env = Object.entries(environment(run)).flatMap(([name, value]) => ["-e", `${name}=${value}`]);
  const size = ["-x", "150", "-y", "50", "-c", run.marked.folder];
  tmux("-f", "/dev/null", "new-session", "-d", ...size, ...env, run.client, ...args);
  const pid = Number(tmux("display-message", "-p", "#{pane_pid}"));
  const shown = (): string => tmux("capture-pane", "-p");
  const press = (key: string): void => void tmux("send-keys", key);
  const until: ClientScreen["until"] = async (holds, what) => {
    for (let looks = 0; !holds(); looks += 1) {
      if (looks === MAX_LOOKS) throw new Error(`not on the screen: ${what}\n${shown()}`);
      await delay(LOOK_MS); // between two looks
    }
  };
  return {
    shown,
    press,
    until,
    async say(words, isHeard) {
      let looks = 0;
      const isTyped = (): boolean => {
        const prompt = promptOf(shown());
        if (prompt?.includes(words) === true) return true;
        if (prompt !== undefined && looks++ % TYPING_LOOKS === 0) tmux("send-keys", "C-u", words);
        return false;
      };
      await until(isTyped, words);
      press("Enter");
      await until(() => {
        if (isHeard()) return true;
        if (promptOf(shown())?.includes(words) === true) press("Enter");
        return false;
      }, `an answer to ${words}`);
    },
    async close() {
      tmux("kill-server");
      while (isAlive(pid)) await delay(LOOK_MS);
    },
  };
}

/** What stands where the person types: what was said before stands above it, behind the same mark. */
function promptOf(screen: string): string | undefined {
  return screen.split("\n").findLast((line) => /^[│ ]*[>❯](?:\s|$)/.test(line));
}

function environment({ url, token = "recorder", marked: { project } }: RecordedClient): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: project.home,
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_AUTH_TOKEN: token,
    ANTHROPIC_MODEL: "mallex/anthropic-auto",
    DISABLE_AUTOUPDATER: "1",
    DISABLE_TELEMETRY: "1",
    DISABLE_ERROR_REPORTING: "1",
    NO_PROXY: "127.0.0.1",
    ...stageMark(),
  };
}
