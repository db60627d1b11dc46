import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { serveLocally } from "./serve-locally.ts";

/** A real browser, where this machine has one. */
export const BROWSER: string | undefined = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);

export interface Visit {
  /** Runs in the page; its value comes back, as JSON. `at` is the page's origin. */
  readonly script: string;
  /** Where the page is served; every name leads to this machine. */
  readonly host: string;
  /** The port at which the browser reaches the page's server. Absent: the server's own. */
  readonly port?: number;
  /** Is told the server's own port before the browser comes. */
  readonly onListening?: (port: number) => void;
}

/** Opens a page of a stranger in a headless browser and lets it do its worst. */
export async function visit({ script, host, port, onListening }: Visit): Promise<unknown> {
  let tell: (value: unknown) => void = () => undefined;
  const told = new Promise((resolve) => {
    tell = resolve;
  });
  const page = `<!doctype html><script>(async()=>{${script}})().catch(String).then((v)=>fetch("/told",{method:"POST",body:JSON.stringify(v??null)}))</script>`;
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method === "POST" && req.url === "/told") tell(JSON.parse(await text(req)));
    res.setHeader("content-type", "text/html").end(req.url === "/" ? page : "");
  };
  const stranger = await serveLocally((req, res) => void answer(req, res));
  const own = Number(new URL(stranger.origin).port);
  onListening?.(own);
  const browser = open(`http://${host}:${port ?? own}/`);
  try {
    return await Promise.race([told, browser.ended.then(() => Promise.reject(new Error("the browser has ended")))]);
  } finally {
    await browser.close();
    await stranger.close();
  }
}

function open(url: string): { readonly ended: Promise<unknown>; close(): Promise<void> } {
  const profile = mkdtempSync(join(tmpdir(), "mallex-browser-"));
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];
  const names = "--host-resolver-rules=MAP *.test 127.0.0.1";
  const child = spawn(BROWSER ?? "", [...flags, names, `--user-data-dir=${profile}`, url], {
    stdio: "ignore",
    detached: true,
  });
  const ended = once(child, "exit").catch(() => undefined);
  return {
    ended,
    async close() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
