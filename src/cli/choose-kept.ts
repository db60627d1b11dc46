import { readPrivateFile } from "../files/private-file.ts";
import { writePrivate } from "../files/write-private.ts";
import type { confirmKeepServers, Keepable } from "./ask-to-keep.ts";
import type { CliContext } from "./context.ts";
import { isRecord } from "./is-record.ts";
import type { ChooseServersToKeep } from "./kept-at-exit.ts";

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

/** By the file that was compiled. What can't be read is asked again. */
function readAnswers(file: string): Readonly<Record<string, SavedAnswers>> {
  try {
    const read: unknown = JSON.parse(readPrivateFile(file) ?? "{}");
    return isRecord(read)
      ? Object.fromEntries(
          Object.entries(read).flatMap(([config, one]) => (isRecord(one) ? [[config, toAnswers(one)]] : [])),
        )
      : {};
  } catch {
    return {};
  }
}

function toAnswers(entry: Record<string, unknown>): SavedAnswers {
  return Object.fromEntries(
    Object.entries(entry).filter((pair): pair is [string, boolean] => typeof pair[1] === "boolean"),
  );
}
