import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { didYouMean, suggest } from "../compile/3-validate/suggest.ts";
import { count } from "../problem/count.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { isError } from "../problem/problem.ts";
import { listUnknown, type Unknown } from "../turn/list-unknown.ts";
import { compileFile } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";
import { readRequest, requestsIn } from "./find-request.ts";

/** Lists what the rules do not recognise in recorded requests: new blocks, fields, reminders, system text and tools. */
export async function unknownCommand(context: Context, paths: readonly string[]): Promise<Outcome> {
  const { plan, problems } = await compileFile(context);
  if (plan === undefined) return { problems: problems.filter(isError) };
  const files = await recordedFiles(paths.length > 0 ? paths : [await newest(context)], context);
  const requests = await Promise.all(
    files.map(async (file) => readRequest(file, await readFile(resolve(context.cwd, file), "utf8"))),
  );
  const unknown = listUnknown(plan, requests);
  const text =
    unknown.length === 0
      ? `every rule has its word: nothing unknown in ${count(requests.length, "request")}`
      : [
          ...unknown.map(line),
          "",
          `${unknown.length} things in ${count(requests.length, "request")}; all of it was kept or reported`,
        ].join("\n");
  return { problems: [], text, data: { requests: requests.length, unknown } };
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

/** As they were named, so that a problem says what the person has written. */
async function recordedFiles(paths: readonly string[], { cwd }: Context): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const kind = await stat(resolve(cwd, path)).catch(() => undefined);
      if (kind === undefined) throw await nothingThere(path, cwd);
      return kind.isDirectory() ? (await requestsIn(resolve(cwd, path))).map((name) => join(path, name)) : [path];
    }),
  );
  return found.flat();
}

async function nothingThere(path: string, cwd: string): Promise<MallexError> {
  const beside: string[] = await readdir(dirname(resolve(cwd, path))).catch(() => []);
  const near = suggest(basename(path), beside);
  return new MallexError({
    code: "MX7523",
    severity: "error",
    message: `there is no file and no folder ${JSON.stringify(path)}`,
    hint:
      near === undefined
        ? "name recorded requests or a folder of them; without a name it is the newest recording of `mallex record`"
        : didYouMean(path, [join(dirname(path), near)]),
  });
}
