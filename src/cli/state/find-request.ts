import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Explanation } from "../../../generated/types/explanation.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { MallexError, createProblem, createError } from "../../diagnostics/problem.ts";
import type { TurnRecord } from "../../diagnostics/records/turn-record.ts";
import { copyDecision } from "../../inspect/explain/explain-routing.ts";
import { toRecorded } from "../../inspect/test/test-request.ts";
import { parseMessages } from "../../prompt/conversation/parse-messages.ts";
import { findProject } from "../../prompt/rules/find-parts.ts";
import { parseJson } from "../../protocols/json/parse.ts";
import { didYouMean, suggest } from "../../shared/closest-word.ts";
import { collectDropped } from "../../shared/dropped-collector.ts";
import { count } from "../../shared/format-quantities.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import type { Cost } from "../../shared/turn-report.ts";
import { optional } from "../../shared/utilities.ts";
import { isOverride } from "../compile/run-settings.ts";
import type { CliContext } from "../context/context.ts";

/** A request that the user asks about. */
export interface FoundRequest {
  /** The file as it was named, the turn's id, or `-`. */
  readonly from: string;
  readonly request: MessagesRequest;
  /** The client's release, if the file names it. */
  readonly client?: string;
  /** Hash of the plan that decided a recorded turn. */
  readonly answeredBy?: string;
  /** Working folder of the mallex that recorded it, absolute. */
  readonly folder?: string;
  /** The file that was in effect, absolute. */
  readonly config?: string;
  /** What flags and the environment had set in its run. */
  readonly settings?: NonNullable<TurnRecord["settings"]>;
  /** The error of a recorded turn that failed. */
  readonly failed?: string;
  /** The result of a recorded turn. */
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
    const why = error.problems.map(({ message }) => message).join("; ");
    throw notARequest(from, why.replaceAll(/\s+/g, " "));
  }
}

/** Recorded turns name the plan that decided, and what went wrong. */
function recordedTurn(
  data: unknown,
): Pick<FoundRequest, "answeredBy" | "folder" | "config" | "settings" | "failed" | "answered"> {
  const {
    plan,
    folder,
    config,
    settings,
    problem,
    decision,
    answerer,
    usage,
    cost,
    repair,
    totalMs,
    stopped,
    searches,
  } = data as Partial<Omit<TurnRecord, "cost">> & {
    readonly cost?: Cost;
  };
  if (typeof plan !== "string") return {};
  const answered: Explanation["answered"] = decision && {
    decision: copyDecision(decision),
    ...answerer,
    ...(usage === undefined ? {} : { usage: { ...usage } }),
    ...optional("cost", cost),
    ...optional("repair", repair),
    ...(totalMs === undefined ? {} : { ms: Math.round(totalMs) }),
    ...optional(
      "searches",
      searches?.map((search) => ({ ...search })),
    ),
    ...(stopped === true && { stopped }),
  };
  return {
    answeredBy: plan,
    ...(typeof folder === "string" ? { folder } : {}),
    ...(typeof config === "string" ? { config } : {}),
    ...(Array.isArray(settings) ? { settings: settings.filter(isOverride) } : {}),
    ...(typeof problem === "string" ? { failed: problem } : {}),
    ...optional("answered", answered),
  };
}

function notARequest(from: string, why: string): MallexError {
  return createError("MX7524.notRequest", { source: from === "-" ? "standard input" : from, why });
}

async function isFolder(what: string, path: string): Promise<MallexError> {
  const [first] = await requestsIn(path);
  return new MallexError(
    first === undefined
      ? createProblem("MX7524.emptyFolder", { folder: what })
      : createProblem("MX7524.folder", { folder: what, first: join(what, first) }),
  );
}

async function noRequestFile(what: string, path: string, ids: readonly string[]): Promise<MallexError> {
  const files = (await requestsIn(dirname(path))).map((name) => join(dirname(what), name));
  const near = suggest(basename(what), [...files.map((file) => basename(file)), ...ids]);
  const meant = [...files, ...ids].find((name) => near !== undefined && basename(name) === near);
  return createError("MX7523.noFileOrTurn", { name: JSON.stringify(what) }, undefined, {
    hint: meant === undefined ? noSuchRequest(what) : didYouMean(what, [meant]),
  });
}

/** File names contain a dot; names of packs and rules are handled elsewhere. */
function noSuchRequest(what: string): string {
  if (/^(?:mallex|npm|git\+[a-z]+):/.test(what))
    return "`mallex list packs` shows the packs, with what each one brings";
  if (/^[\w-]+(?:\/[\w-]+)?$/.test(what))
    return `of a rule say in which list it stands: \`mallex explain --path /trim/${what}\`; the newest turn: \`mallex explain --last\``;
  return "`mallex explain --last` explains the newest turn";
}

/** The files of a folder that may be requests, in order; empty without the folder. */
export async function requestsIn(folder: string): Promise<string[]> {
  const names: string[] = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).toSorted();
}

export interface RequestScope {
  readonly plan: Plan;
  /** The file that was compiled, absolute. */
  readonly file: string;
  /** Of any project. */
  readonly any: boolean;
}

/**
 * The request of the newest recorded turn of the user's conversation in this project; of the client's own requests only if there is no other. All projects of a user share the turns: the last one may have come from
 * another terminal.
 * @throws {MallexError} MX7525 when there is none, with what there is otherwise
 */
export async function lastRequest(context: CliContext, here: RequestScope): Promise<FoundRequest> {
  const ids = (await turnIds(context)).toReversed();
  let newest: FoundRequest | undefined;
  let aside: FoundRequest | undefined;
  for (const id of ids) {
    const found = await findRequest(id, context);
    newest ??= found;
    if (!here.any && !(await isOfProject(found, context, here))) continue;
    if (!isAside(found, here.plan)) return found;
    aside ??= found;
  }
  if (aside !== undefined) {
    context.report(
      `no turn of your own conversation is kept, so this is the newest request of the client's own: ${describeAnswered(aside)}`,
    );
    return aside;
  }
  throw newest === undefined ? noRecordedTurns(context) : noRequestHere(context, { newest, here, turns: ids.length });
}

/** Of any project; undefined if none is recorded. */
export async function newestTurn(context: CliContext): Promise<FoundRequest | undefined> {
  const id = (await turnIds(context)).at(-1);
  return id === undefined ? undefined : findRequest(id, context);
}

/** A request that the client makes itself, such as for `/model`, which would hide the user's question. A turn that failed before it had a class counts as the user's. */
function isAside({ answered, failed }: FoundRequest, { classes }: Plan): boolean {
  if (answered === undefined) return false;
  const { class: id, profile } = answered.decision;
  const isBackground = classes.some((known) => known.id === id && known.background);
  // A route with a fixed reply, which sets no class, may also answer the user's question.
  return isBackground || (profile === undefined && failed === undefined && id !== MAIN_CLASS);
}

function describeAnswered({ answered }: FoundRequest): string {
  const { class: id = MAIN_CLASS, profile } = answered?.decision ?? {};
  return `class ${id}${profile === undefined ? ", answered without a model" : ""}`;
}

/** The client's working folder if the request names it, else the folder in which mallex was started, or of its file. */
export async function isOfProject(
  found: FoundRequest,
  context: CliContext,
  { plan, file }: Omit<RequestScope, "any">,
): Promise<boolean> {
  // Recorded by an older mallex, without a folder: assume that it belongs to this project.
  const isUnknown = found.config === undefined && folderOf(found, plan) === undefined;
  const isOwnFile = found.config === file || isUnknown;
  if (context.config !== undefined) return isOwnFile;
  // The user's own layer is the file of every folder without one.
  if (isUnknown || (isOwnFile && file !== context.paths.userFile)) return true;
  const folder = folderOf(found, plan);
  return folder !== undefined && (await isSameFolder(folder, context.cwd));
}

function folderOf({ request, client, folder }: FoundRequest, plan: Plan): string | undefined {
  return findProject(plan, parseMessages(request, collectDropped()), client) || folder;
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const real = async (path: string): Promise<string> => realpath(path).catch(() => path);
  return (await real(one)) === (await real(other));
}

function noRecordedTurns({ paths: { turns } }: CliContext): MallexError {
  return createError("MX7525.none", { folder: turns });
}

interface OtherRequests {
  readonly newest: FoundRequest;
  readonly here: RequestScope;
  readonly turns: number;
}

function noRequestHere({ cwd, config }: CliContext, { newest, here, turns }: OtherRequests): MallexError {
  const ours = config === undefined ? `sent from ${cwd}` : `answered by ${here.file}`;
  const folder = folderOf(newest, here.plan);
  const theirs = folder === undefined ? newest.from : `${newest.from}, sent from ${folder}`;
  return createError("MX7525.otherProjects", { ours, turns: count(turns, "turn"), newest: theirs });
}
