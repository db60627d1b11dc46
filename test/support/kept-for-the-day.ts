import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { testPlaces } from "../prepare.ts";
import { isAlive } from "./processes.ts";

export interface Kept {
  /** Of the file: one of each name is kept. */
  readonly name: string;
  /** Scripts beside this one: when one of them changes, what was recorded is recorded anew. */
  readonly scripts: readonly string[];
}

/** What a client has said, recorded on this machine and kept in the tests' cache for the day: its words are its maker's and are never committed. */
export async function keptForTheDay<T>({ name, scripts }: Kept, record: () => Promise<T>): Promise<T> {
  const all = join(testPlaces.cache, "recordings");
  const texts = scripts.map((script) => readFileSync(fileURLToPath(new URL(script, import.meta.url)), "utf8"));
  const key = createHash("sha256").update(texts.join("")).digest("hex").slice(0, 8);
  const file = join(all, `${name}-${new Date().toISOString().slice(0, 10)}-${key}.json`);
  mkdirSync(all, { recursive: true, mode: 0o700 });
  return alone(join(all, "recording"), async () => {
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as T;
    // A screen is slow where much else runs: what failed is tried once more.
    const recording = await record().catch(record);
    keep(file, name, recording);
    return recording;
  });
}

function keep(file: string, name: string, recording: unknown): void {
  const all = dirname(file);
  for (const old of readdirSync(all)) if (old.startsWith(`${name}-`)) rmSync(join(all, old), { force: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(recording), { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
}

/** One client at a time: two screens at once are too slow for each other on a small machine, and nobody records what another one has just recorded. */
async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!takes(lock)) await delay(200); // between two looks at the lock
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock of a process that has died is nobody's. */
function takes(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}
