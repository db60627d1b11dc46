import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { mallex, personsEnv, type RunOptions } from "./run-mallex.ts";
import type { ClientEvent } from "./work-with-client.ts";

export interface ClientTalk {
  /** Says something, and waits for the whole of the client's turn. */
  say(words: string): Promise<{ readonly result: string; readonly events: readonly ClientEvent[] }>;
  /** Ends the client; its exit code, and what it has complained of. */
  end(): Promise<{ readonly code: number | null; readonly errors: string }>;
}

interface ResultEvent extends ClientEvent {
  readonly result?: string;
}

interface TalkOptions {
  readonly args?: readonly string[];
  /** Goes before what `mallex env` says. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A talk of several turns with one real client, as a program holds it: led to a running mallex, in one session. */
export async function talkWithClient(
  client: string,
  options: RunOptions,
  { args: more = [], env = {} }: TalkOptions = {},
): Promise<ClientTalk> {
  const { data } = JSON.parse((await mallex(["env", "--json"], options)).stdout) as { data: { env: object } };
  const args = ["-p", "--input-format", "stream-json", "--output-format", "stream-json", "--verbose", ...more];
  const child = spawn(client, args, {
    cwd: options.project.folder,
    env: { ...personsEnv(options), ...data.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (bytes: Buffer) => void (errors += bytes.toString()));
  const ended = once(child, "close") as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async say(words) {
      const message = { role: "user", content: [{ type: "text", text: words }] };
      child.stdin.write(`${JSON.stringify({ type: "user", message })}\n`);
      const events: ResultEvent[] = [];
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`the client has ended: ${errors}${JSON.stringify(events)}`);
        if (!value.startsWith("{")) continue;
        const event = JSON.parse(value) as ResultEvent;
        events.push(event);
        if (event.type === "result") return { result: event.result ?? "", events };
      }
    },
    async end() {
      child.stdin.end();
      const [code] = await ended;
      return { code, errors };
    },
  };
}
