import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testPlaces } from "../prepare.ts";

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
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as T;
  // A screen is slow where much else runs: what failed is tried once more.
  const recording = await record().catch(record);
  mkdirSync(all, { recursive: true, mode: 0o700 });
  for (const old of readdirSync(all)) if (old.startsWith(`${name}-`)) rmSync(join(all, old), { force: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(recording), { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
  return recording;
}
