import type { SessionBackup } from "../../server/sessions/session-store.ts";
import type { PlanModules } from "../compile/load-compiled-plan.ts";
import type { CliContext } from "../context/context.ts";
import type { Host } from "../context/connect-host.ts";
import type { Remembered } from "../context/host-messages.ts";
import type { RunSource } from "./live-reload.ts";
import { appendLine } from "../../diagnostics/log/append-line.ts";
import { type Redact, redactJson } from "../../diagnostics/log/redact.ts";
import { EXIT } from "../context/run-command.ts";

/** A plan to serve, with the file that it was compiled from, absolute. */
export interface PlanToServe extends PlanModules {
  readonly file: string;
}

/** What the server of a run is started from: after a crash, the next process starts the same. */
export interface KeptSession {
  /** Of the run. */
  readonly id: string;
  readonly port: number;
  readonly token: string;
  /** The newest that was served. */
  readonly compiled: PlanToServe;
  readonly source: RunSource;
  /** Folder in which whole requests are kept. */
  readonly recordTo?: string;
  /** The home of the client that is launched; absent: none is, or it is unknown. */
  readonly home?: string;
}

/** What an earlier process of this run has left; nothing in the first one. */
export interface Restart {
  readonly session: KeptSession;
  readonly clientSession?: string;
  /** How that one has ended. */
  readonly after: string;
  /** How many there were. */
  readonly restarts: number;
}

const RUN = "run";

export function hostOf({ host }: Pick<CliContext, "host">): Host {
  if (host === undefined) throw new Error("a server runs only in the process that `mallex` starts for it");
  return host;
}

/** @returns undefined in the first process of a run */
export async function restartOf(host: Host): Promise<Restart | undefined> {
  const { remembered, restarts, after = "" } = await host.begin;
  const run = remembered.get(RUN);
  const session = run?.get("session") as KeptSession | undefined;
  if (session === undefined) return undefined;
  const clientSession = run?.get("clientSession") as string | undefined;
  return { session, restarts, after, ...(clientSession === undefined ? {} : { clientSession }) };
}

/** The host removes the file of this run if no server process can. @param folder of the files of runs */
export function keepRunFile(host: Host, folder: string, id: string): void {
  host.remember(RUN, "file", { folder, id });
}

/** From now on the session survives this process. */
export async function keepSession(host: Host, session: KeptSession): Promise<void> {
  host.remember(RUN, "session", session);
  await host.ready(session.compiled.plan.server.graceMs);
}

export function keepClientSession(host: Host, id: string): void {
  host.remember(RUN, "clientSession", id);
}

/** Without the files that only people read. */
export function toServe({ plan, modules, file }: PlanToServe): PlanToServe {
  return { plan, file, modules };
}

/** Sessions and pins outlive a server process in its host. */
export function sessionBackup(host: Host, remembered: Remembered): SessionBackup {
  const entries = <Value>(section: string): Iterable<readonly [string, Value]> =>
    (remembered.get(section) ?? new Map()) as ReadonlyMap<string, Value>;
  return {
    sessions: entries("sessions"),
    conversations: entries("conversations"),
    pins: entries("pins"),
    write: inBatches((section, key, value) => host.remember(section, key, value)),
  };
}

/** Milliseconds: a session changes a few times in each turn, and the last value counts. */
const BATCH_MS = 100;

/** Pins are written at once. */
function inBatches(write: SessionBackup["write"]): SessionBackup["write"] {
  const waiting = new Map<string, Parameters<SessionBackup["write"]>>();
  let timer: NodeJS.Timeout | undefined;
  function flush(): void {
    timer = undefined;
    for (const entry of waiting.values()) write(...entry);
    waiting.clear();
  }
  return (section, key, value) => {
    if (section === "pins") return write(section, key, value);
    waiting.set(`${section} ${key}`, [section, key, value]);
    timer ??= setTimeout(flush, BATCH_MS).unref();
  };
}

/** Writes what nothing has caught to the log instead of the client's screen, and ends this process: its host starts the next one. @returns stops that */
export function endAtCrash(
  { command, report }: Pick<CliContext, "command" | "report">,
  { file, run, redact }: { readonly file: string; readonly run: string; readonly redact: Redact },
): () => void {
  const onCrash = (error: unknown): void => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const line = { time: new Date().toISOString(), level: "error", event: "crashed", run, stack };
    appendLine(file, redactJson(line, redact));
    if (command === "serve") report(redact(stack));
    process.exit(EXIT.internal);
  };
  process.on("uncaughtException", onCrash);
  return () => void process.off("uncaughtException", onCrash);
}
