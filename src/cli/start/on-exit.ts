import { readPrivateFile } from "../../process/files/checked-private-file.ts";
import type { SupervisedServer } from "../../process/supervise/supervised-server.ts";
import { writePrivate } from "../../shared/files/private-files.ts";
import { count, formatBytes } from "../../shared/format-quantities.ts";
import { isRecord, optional } from "../../shared/utilities.ts";
import { fitTerminal, type CliContext } from "../context/context.ts";
import { watchSignals } from "../context/interruption.ts";
import { promptKey } from "../ui/questions.ts";
import type { RequiredServer } from "./server-pool.ts";

/** @returns those that are kept */
export type ChooseServersToKeep = (models: readonly Keepable[]) => Promise<ReadonlySet<Keepable>>;

/**
 * Which servers stay when mallex ends. Only what is ready is worth keeping; and nobody is asked about what another mallex holds, which stays anyway.
 * @param servers by key @param required what the plans say of them, the newest first
 * @param choose asks the person about those that `onExit: ask` and `askOnce` leave to them; absent: they end
 */
export async function chooseServersAtExit(
  servers: ReadonlyMap<string, SupervisedServer>,
  required: readonly RequiredServer[],
  choose?: ChooseServersToKeep,
): Promise<ReadonlySet<SupervisedServer>> {
  const ready = [...servers].flatMap(([key, server]) => {
    const wanted = required.find((one) => one.key === key);
    return wanted === undefined || server.status().phase !== "ready" ? [] : [{ server, wanted }];
  });
  const kept = new Set(ready.flatMap(({ server, wanted }) => (wanted.backend.onExit === "keep" ? [server] : [])));
  if (choose === undefined) return kept;
  const open = ready.filter(({ wanted: { backend } }) => backend.onExit === "ask" || backend.onExit === "askOnce");
  const isAlone = await Promise.all(open.map(async ({ server }) => server.isLeasedOnlyHere()));
  const keepable = new Map(
    open.filter((_, index) => isAlone[index]).map(({ server, wanted }) => [toKeepable(server, wanted), server]),
  );
  const chosen = keepable.size === 0 ? undefined : await choose([...keepable.keys()]);
  for (const [one, server] of keepable) if (chosen?.has(one) === true) kept.add(server);
  return kept;
}

/** The server has just reported who holds it, and its memory. */
function toKeepable(
  server: SupervisedServer,
  { on, launch: { idleStopMs }, backend: { onExit } }: RequiredServer,
): Keepable {
  const { model, memory } = server.status();
  return {
    model,
    backend: on,
    isConfirmedOnce: onExit === "askOnce",
    ...optional("bytes", memory?.used),
    ...optional("idleStopMs", idleStopMs),
  };
}

/** What is loaded in seconds is not worth a question. Bytes. */
const LARGE = 2e9;

/** Answers by backend. */
type SavedAnswers = Readonly<Record<string, boolean>>;

interface KeepContext extends Pick<CliContext, "report"> {
  /** Where answers are remembered. */
  readonly answersFile: string;
  /** The compiled file, absolute. */
  readonly config: string;
}

/** Chooses by what was answered before, and asks about the rest. Of backends that ask once, small models just end. */
export function createChooseKept(
  { answersFile, config, report }: KeepContext,
  ask: typeof confirmKeepServers,
): ChooseServersToKeep {
  return async (models) => {
    const answers = readAnswers(answersFile)[config] ?? {};
    const known = ({ backend, isConfirmedOnce }: Keepable): boolean | undefined =>
      isConfirmedOnce ? answers[backend] : undefined;
    const worth = models.filter(({ isConfirmedOnce, bytes = LARGE }) => !isConfirmedOnce || bytes >= LARGE);
    const open = worth.filter((one) => known(one) === undefined);
    const answer = open.length === 0 ? undefined : await ask(open, { report });
    const once = open.filter(({ isConfirmedOnce }) => isConfirmedOnce);
    if (answer !== undefined && once.length > 0) {
      const added = Object.fromEntries(once.map(({ backend }) => [backend, answer]));
      await remember(answersFile, config, added).then(
        () =>
          report(
            `remembered for ${config}; \`onExit\` of its backend says otherwise, and \`onExit: ask\` asks each time`,
          ),
        () => undefined,
      );
    }
    return new Set([...worth.filter((one) => known(one) === true), ...(answer === true ? open : [])]);
  };
}

async function remember(file: string, config: string, answers: SavedAnswers): Promise<void> {
  const all = readAnswers(file);
  const added = { ...all, [config]: { ...all[config], ...answers } };
  await writePrivate(file, `${JSON.stringify(added, null, 2)}\n`);
}

/** By the file that was compiled. Answers that can't be read are asked for again. */
function readAnswers(file: string): Readonly<Record<string, SavedAnswers>> {
  try {
    const read: unknown = JSON.parse(readPrivateFile(file) ?? "{}");
    const entries = isRecord(read) ? Object.entries(read) : [];
    return Object.fromEntries(entries.flatMap(([config, one]) => (isRecord(one) ? [[config, toAnswers(one)]] : [])));
  } catch {
    return {};
  }
}

function toAnswers(entry: Record<string, unknown>): SavedAnswers {
  return Object.fromEntries(
    Object.entries(entry).filter((pair): pair is [string, boolean] => typeof pair[1] === "boolean"),
  );
}

/** A loaded model without another user. */
export interface Keepable {
  readonly model: string;
  /** Name of its backend. */
  readonly backend: string;
  /** The answer is saved, and small models are not asked about. */
  readonly isConfirmedOnce: boolean;
  /** Bytes of memory that it uses; absent: unknown. */
  readonly bytes?: number;
  /** Milliseconds without a question after which it ends; absent: it never does. */
  readonly idleStopMs?: number;
}

/**
 * Asks by one key whether loaded models stay for the next start. It waits as long as the terminal is there: what is typed into it later must
 * not reach the shell, and a model that nobody uses ends by `idleStop` meanwhile.
 * @returns undefined for any other end (Enter, Escape, Ctrl-C, a signal): they end now, and it is no answer for the next time
 */
export async function confirmKeepServers(
  models: readonly Keepable[],
  context: Pick<CliContext, "report" | "host">,
): Promise<boolean | undefined> {
  const interruption = watchSignals(context.host?.signals);
  try {
    const question = fitTerminal(`${keepQuestion(models)} [y/n, Enter: no]`, process.stderr);
    const key = await promptKey(`${question} `, ["y", "n"], interruption.signal);
    context.report(key ?? "n");
    return key === undefined ? undefined : key === "y";
  } finally {
    interruption.dispose();
  }
}

export function keepQuestion(models: readonly Keepable[]): string {
  const each = models.map(({ model, bytes, idleStopMs }) => {
    const until =
      idleStopMs === undefined ? "until you stop it" : `it ends after ${minutes(idleStopMs)} without a question`;
    return `${model} (${bytes === undefined ? "" : `${formatBytes(bytes)}; `}${until})`;
  });
  return `keep ${each.join(" and ")} loaded for the next start?`;
}

function minutes(ms: number): string {
  return ms < 60_000 ? count(Math.round(ms / 1000), "second") : count(Math.round(ms / 60_000), "minute");
}
