import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { Explanation } from "../../generated/types/explanation.d.ts";
import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { didYouMean, suggest } from "../compile/3-validate/suggest.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { TurnRecord } from "../observe/turn-record.ts";
import { copyDecision } from "../prove/copy-decision.ts";
import { toRecorded } from "../prove/read-recorded.ts";
import type { Cost } from "../terms/report.ts";
import { parseJson } from "../wire/json/parse-json.ts";
import type { CliContext } from "./context.ts";

/** A request that somebody asks about. */
export interface FoundRequest {
  /** The file as it was named, the turn's id, or `-`. */
  readonly from: string;
  readonly request: MessagesRequest;
  /** The client's release, where the file says it. */
  readonly client?: string;
  /** Hash of the rules that once decided, where it is a recorded turn. */
  readonly answeredBy?: string;
  /** Where the mallex worked that has recorded it, absolute. */
  readonly folder?: string;
  /** The file by which it was answered, absolute. */
  readonly config?: string;
  /** What went wrong then, where it is a recorded turn that failed. */
  readonly failed?: string;
  /** What came of it then, where it is a recorded turn. */
  readonly answered?: Explanation["answered"];
}

/** The request in a file (a bare body, as `mallex record` keeps it, or a recorded turn), on standard input (`-`), or of a turn by its id, bare or as clients see it (`req_…`, `msg_…`). */
export async function findRequest(what: string, context: CliContext): Promise<FoundRequest> {
  if (what === "-") return readRequest(what, await text(process.stdin));
  const path = resolve(context.cwd, what);
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isDirectory() === true) throw await isFolder(what, path);
  if (kind !== undefined) return readRequest(what, await readFile(path, "utf8"));
  const ids = await turnIds(context);
  const id = what.replace(/^(?:req|msg)_/, "");
  if (!ids.includes(id)) throw await noRequestFile(what, path, ids);
  return readRequest(id, await readFile(join(context.paths.turns, `${id}.json`), "utf8"));
}

/** Ids sort by time. */
export async function turnIds({ paths }: CliContext): Promise<string[]> {
  const names: string[] = await readdir(paths.turns).catch(() => []);
  return names
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .map((name) => basename(name, ".json"))
    .toSorted();
}

/** @throws {MallexError} MX7524 when the text holds no request */
export function readRequest(from: string, json: string): FoundRequest {
  try {
    const data = parseJson(new TextEncoder().encode(json));
    return { from, ...toRecorded(data), ...recordedTurn(data) };
  } catch (error) {
    if (!(error instanceof MallexError)) throw error;
    throw notARequest(
      from,
      isTurn(json)
        ? OLD_TURN
        : error.problems
            .map(({ message }) => message)
            .join("; ")
            .replaceAll(/\s+/g, " "),
    );
  }
}

const OLD_TURN = "the turn was recorded without it, by an older mallex";

function isTurn(json: string): boolean {
  return /^\{\s*"id":/.test(json) && json.includes('"dropped":');
}

/** Recorded turns name the plan that decided, and what went wrong. */
function recordedTurn(data: unknown): Pick<FoundRequest, "answeredBy" | "folder" | "config" | "failed" | "answered"> {
  const { plan, folder, config, problem, decision, usage, cost, repair, totalMs, stopped } = data as Partial<
    Omit<TurnRecord, "cost">
  > & {
    readonly cost?: Cost;
  };
  if (typeof plan !== "string") return {};
  const answered: Explanation["answered"] = decision && {
    decision: copyDecision(decision),
    ...(usage === undefined ? {} : { usage: { ...usage } }),
    ...(cost === undefined ? {} : { cost }),
    ...(repair === undefined ? {} : { repair }),
    ...(totalMs === undefined ? {} : { ms: Math.round(totalMs) }),
    ...(stopped === true && { stopped }),
  };
  return {
    answeredBy: plan,
    ...(typeof folder === "string" ? { folder } : {}),
    ...(typeof config === "string" ? { config } : {}),
    ...(typeof problem === "string" ? { failed: problem } : {}),
    ...(answered === undefined ? {} : { answered }),
  };
}

function notARequest(from: string, why: string): MallexError {
  return new MallexError({
    code: "MX7524",
    severity: "error",
    message: `${from === "-" ? "standard input" : from} holds no request: ${why}`,
    hint: "give it the body of a POST to /v1/messages, or a file that `mallex record` has kept",
  });
}

async function isFolder(what: string, path: string): Promise<MallexError> {
  const [first] = await requestsIn(path);
  return new MallexError({
    code: "MX7524",
    severity: "error",
    message: `${what} is a folder; one request is explained at a time`,
    hint: first === undefined ? "name a file with a request" : `name a file in it: mallex explain ${join(what, first)}`,
  });
}

async function noRequestFile(what: string, path: string, ids: readonly string[]): Promise<MallexError> {
  const files = (await requestsIn(dirname(path))).map((name) => join(dirname(what), name));
  const near = suggest(basename(what), [...files.map((file) => basename(file)), ...ids]);
  const meant = [...files, ...ids].find((name) => near !== undefined && basename(name) === near);
  return new MallexError({
    code: "MX7523",
    severity: "error",
    message: `there is no file and no recorded turn ${JSON.stringify(what)}`,
    hint: meant === undefined ? noSuchRequest(what) : didYouMean(what, [meant]),
  });
}

/** Packs and rules are told of by others; a file has a point in its name. */
function noSuchRequest(what: string): string {
  if (/^(?:mallex|npm|git\+[a-z]+):/.test(what))
    return "`mallex list packs` shows the packs, with what each one brings";
  if (/^[\w-]+(?:\/[\w-]+)?$/.test(what))
    return `of a rule say in which list it stands: \`mallex explain --path /trim/${what}\`; the newest turn: \`mallex explain --last\``;
  return "`mallex explain --last` explains the newest turn";
}

/** The files of a folder that may be requests, in order; none where there is no folder. */
export async function requestsIn(folder: string): Promise<string[]> {
  const names: string[] = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).toSorted();
}
