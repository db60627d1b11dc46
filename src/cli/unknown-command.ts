import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { count } from "../problem/count.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { isError } from "../problem/problem.ts";
import { readRecorded } from "../prove/read-recorded.ts";
import { listUnknown, type Unknown } from "../turn/list-unknown.ts";
import { compileFile } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";

/** Lists what the rules do not recognise in recorded requests: new blocks, fields, reminders, system text and tools. */
export async function unknownCommand(context: Context, paths: readonly string[]): Promise<Outcome> {
  const { plan, problems } = await compileFile(context);
  if (plan === undefined || problems.some(isError)) return { problems };
  const files = await recordedFiles(
    paths.length > 0 ? paths.map((path) => resolve(context.cwd, path)) : [await newest(context)],
  );
  const requests = await Promise.all(files.map(async (file) => readRecorded(await readFile(file, "utf8"))));
  const unknown = listUnknown(plan, requests);
  const text =
    unknown.length === 0
      ? `every rule has its word: nothing unknown in ${count(requests.length, "request")}`
      : [
          ...unknown.map(line),
          "",
          `${unknown.length} things in ${count(requests.length, "request")}; all of it was kept or reported`,
        ].join("\n");
  return { problems, text, data: { requests: requests.length, unknown } };
}

function line({ kind, name, requests }: Unknown): string {
  return `${kind.padEnd(12)} ${String(requests).padStart(4)}×  ${name}`;
}

async function newest({ places }: Context): Promise<string> {
  const recordings: string[] = await readdir(places.requests).catch(() => []);
  const last = recordings.toSorted().at(-1);
  if (last !== undefined) return join(places.requests, last);
  throw new MallexError({
    code: "MX7518",
    severity: "error",
    message: "no requests have been recorded",
    hint: 'record some first: mallex record -- -p "hello"',
  });
}

async function recordedFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) =>
      (await stat(path)).isDirectory()
        ? (await readdir(path))
            .filter((name) => name.endsWith(".json"))
            .toSorted()
            .map((name) => join(path, name))
        : [path],
    ),
  );
  return found.flat();
}
