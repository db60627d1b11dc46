import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { clientToolsOf } from "../../../checks/tools/mapped-tools.ts";
import { isError, type MallexError, createError } from "../../../diagnostics/problem.ts";
import { listUnknown, type Unknown } from "../../../inspect/list/list-unknown.ts";
import { escapeUntrusted } from "../../../inspect/text/terminal-text.ts";
import { didYouMean, suggest } from "../../../shared/closest-word.ts";
import { count } from "../../../shared/format-quantities.ts";
import { compileFile } from "../../compile/compile-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import {
  isOfProject,
  readRequest,
  requestsIn,
  type FoundRequest,
  type RequestScope,
} from "../../state/find-request.ts";

/** Lists what the rules do not recognise in recorded requests: new blocks, fields, reminders, system text and tools. */
export async function unknownCommand(context: CliContext, paths: readonly string[]): Promise<Outcome> {
  const { plan, problems, config, file } = await compileFile(context);
  if (plan === undefined) return { problems: problems.filter(isError) };
  const { requests, from } = paths.length > 0 ? await named(paths, context) : await newest(context, { plan, file });
  const unknown = listUnknown(plan, requests, new Set(clientToolsOf(config).keys()));
  const text =
    unknown.length === 0
      ? `${from}\n\nnothing unknown in ${count(requests.length, "request")}`
      : [
          from,
          "",
          ...unknown.map(line),
          "",
          `${count(unknown.length, "thing")} in ${count(requests.length, "request")}; all of it was kept or reported`,
        ].join("\n");
  return { problems: [], text, data: { from, requests: requests.length, unknown } };
}

function line({ kind, name, requests }: Unknown): string {
  return `${kind.padEnd(12)} ${String(requests).padStart(4)}×  ${escapeUntrusted(name)}`;
}

async function readAll(files: readonly string[], { cwd }: CliContext): Promise<FoundRequest[]> {
  return Promise.all(files.map(async (file) => readRequest(file, await readFile(resolve(cwd, file), "utf8"))));
}

interface UnknownRequests {
  readonly requests: readonly FoundRequest[];
  /** Description of the input. */
  readonly from: string;
}

async function named(paths: readonly string[], context: CliContext): Promise<UnknownRequests> {
  const requests = await readAll(await recordedFiles(paths, context), context);
  return { requests, from: `read: ${count(requests.length, "request")} of ${escapeUntrusted(paths.join(", "))}` };
}

/** The newest recording of `mallex record`; without any, the recorded turns of this project. */
async function newest(context: CliContext, here: Omit<RequestScope, "any">): Promise<UnknownRequests> {
  const { requests: recorded, turns } = context.paths;
  const recordings: string[] = await readdir(recorded).catch(() => []);
  const last = recordings.toSorted().at(-1);
  if (last !== undefined) return named([join(recorded, last)], context);
  const files = (await requestsIn(turns)).map((name) => join(turns, name));
  // Some turns are recorded without their request.
  const found = (await Promise.all(files.map(async (file) => readAll([file], context).catch(() => [])))).flat();
  const isOurs = await Promise.all(found.map(async (turn) => isOfProject(turn, context, here)));
  const requests = found.filter((_, at) => isOurs[at]);
  if (requests.length === 0) throw createError("MX7518", {});
  return { requests, from: `read: ${count(requests.length, "recorded turn")} of this project` };
}

/** The paths as given, so that a problem names them as the user wrote them. */
async function recordedFiles(paths: readonly string[], { cwd }: CliContext): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const kind = await stat(resolve(cwd, path)).catch(() => undefined);
      if (kind === undefined) throw await noRequestFile(path, cwd);
      return kind.isDirectory() ? (await requestsIn(resolve(cwd, path))).map((name) => join(path, name)) : [path];
    }),
  );
  return found.flat();
}

async function noRequestFile(path: string, cwd: string): Promise<MallexError> {
  const beside: string[] = await readdir(dirname(resolve(cwd, path))).catch(() => []);
  const near = suggest(basename(path), beside);
  return createError("MX7523.noFile", { path: JSON.stringify(path) }, undefined, {
    hint:
      near === undefined
        ? "name recorded requests or a folder of them; the default is the newest recording of `mallex record`"
        : didYouMean(path, [join(dirname(path), near)]),
  });
}
