import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { stageMark } from "../run-mallex.ts";

interface Said {
  /** Its last words of the turn: the model's, or its own about what went wrong. */
  readonly words: string;
  readonly isError: boolean;
  readonly events: readonly ClientLine[];
}

interface ClientLine {
  readonly type: string;
  readonly result?: string;
  readonly is_error?: boolean;
}

export interface PlainTalk {
  /** Says something, and waits for the whole of the client's turn. */
  say(words: string): Promise<Said>;
  end(): Promise<void>;
}

/** A talk with one real client in a home and folder of its own, led wherever `env` leads it. */
export async function openTalk(client: string, env: Readonly<Record<string, string>>): Promise<PlainTalk> {
  const home = mkdtempSync(join(tmpdir(), "mallex-talk-"));
  const args = ["-p", "--input-format", "stream-json", "--output-format", "stream-json", "--verbose"];
  const child = spawn(client, args, {
    cwd: home,
    env: { PATH: process.env["PATH"] ?? "", HOME: home, LANG: "C.UTF-8", TZ: "UTC", ...stageMark(), ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (bytes: Buffer) => void (errors += bytes.toString()));
  const ended = once(child, "close");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async say(words) {
      const message = { role: "user", content: [{ type: "text", text: words }] };
      child.stdin.write(`${JSON.stringify({ type: "user", message })}\n`);
      const events: ClientLine[] = [];
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`the client has ended: ${errors}${JSON.stringify(events)}`);
        if (!value.startsWith("{")) continue;
        const event = JSON.parse(value) as ClientLine;
        events.push(event);
        if (event.type === "result") return { words: event.result ?? "", isError: event.is_error === true, events };
      }
    },
    async end() {
      child.stdin.end();
      child.kill("SIGKILL");
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
