import { readPrivateFile } from "../files/private-file.ts";
import { writePrivate } from "../files/write-private.ts";
import type { askToKeep, Keepable } from "./ask-to-keep.ts";
import type { Context } from "./context.ts";
import { isRecord } from "./is-record.ts";
import type { ChooseKept } from "./kept-at-exit.ts";

/** What is loaded in seconds is not worth a question. Bytes. */
const LARGE = 2e9;

/** Answers by backend. */
type Answers = Readonly<Record<string, boolean>>;

interface ChooseContext extends Pick<Context, "say"> {
  /** Where answers are remembered. */
  readonly answersFile: string;
  /** The compiled file, absolute. */
  readonly config: string;
}

/** Chooses by what was answered before, and asks about the rest. Of backends that ask once, small models just end. */
export function chooseKept({ answersFile, config, say }: ChooseContext, ask: typeof askToKeep): ChooseKept {
  return async (models) => {
    const answers = readAnswers(answersFile)[config] ?? {};
    const known = ({ backend, isAskedOnce }: Keepable): boolean | undefined =>
      isAskedOnce ? answers[backend] : undefined;
    const worth = models.filter(({ isAskedOnce, bytes = LARGE }) => !isAskedOnce || bytes >= LARGE);
    const open = worth.filter((one) => known(one) === undefined);
    const answer = open.length === 0 ? undefined : await ask(open, { say });
    const once = open.filter(({ isAskedOnce }) => isAskedOnce);
    if (answer !== undefined && once.length > 0) {
      const added = Object.fromEntries(once.map(({ backend }) => [backend, answer]));
      await remember(answersFile, config, added).then(
        () =>
          say(`remembered for ${config}; \`onExit\` of its backend says otherwise, and \`onExit: ask\` asks each time`),
        () => undefined,
      );
    }
    return new Set([...worth.filter((one) => known(one) === true), ...(answer === true ? open : [])]);
  };
}

async function remember(file: string, config: string, answers: Answers): Promise<void> {
  const all = readAnswers(file);
  const added = { ...all, [config]: { ...all[config], ...answers } };
  await writePrivate(file, `${JSON.stringify(added, null, 2)}\n`);
}

/** By the file that was compiled. What can't be read is asked again. */
function readAnswers(file: string): Readonly<Record<string, Answers>> {
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

function toAnswers(entry: Record<string, unknown>): Answers {
  return Object.fromEntries(
    Object.entries(entry).filter((pair): pair is [string, boolean] => typeof pair[1] === "boolean"),
  );
}
