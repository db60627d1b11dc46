import { dirname } from "node:path";
import type { FetchHow } from "../fetch/fetch-how.ts";
import { makeStaging } from "../fetch/make-staging.ts";
import { count } from "../problem/count.ts";
import { isError } from "../problem/problem.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";
import { ask } from "./ask.ts";
import { findConfig } from "./find-config.ts";
import { fitTerminal, stdoutStyle, type Context, type Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { watchSignals } from "./interruption.ts";
import { prepareUpdate, type Update } from "./prepare-update.ts";
import { printNewer, printUpdate } from "./print-update.ts";
import { createProgress } from "./progress.ts";
import { copyVendored, keepUpdate, writeUpdate } from "./write-update.ts";

export interface UpdateFlags {
  /** Names; none: all packs. */
  readonly packs: readonly string[];
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Brings the newest packs that the file allows, shows what they change in meaning, asks, and locks them. */
export async function updateCommand(context: Context, flags: UpdateFlags): Promise<Outcome> {
  const { cache } = context.places;
  const project = dirname(findConfig(context));
  const staging = await makeStaging(cache);
  const held: FetchedTree[] = [];
  const hold = (tree: FetchedTree): void => void held.push(tree);
  const interruption = watchSignals();
  const { signal } = interruption;
  const progress = createProgress(context, process.stderr);
  const how: FetchHow = {
    cache,
    project,
    env: context.env,
    signal,
    say: (line) => context.say(line),
    show: (step, detail) => progress.show(step, detail),
  };
  try {
    const update = await prepareUpdate(context, { names: flags.packs, how, scratch: staging.folder, hold });
    progress.clear();
    return await conclude(context, { flags, update, signal });
  } finally {
    progress.clear();
    await staging.remove();
    for (const tree of held) await tree.remove?.();
    interruption.dispose();
  }
}

interface Ending {
  readonly flags: UpdateFlags;
  readonly update: Update;
  readonly signal: AbortSignal;
}

async function conclude(context: Context, { flags, update, signal }: Ending): Promise<Outcome> {
  // What nothing extends any more is dropped here, and said below.
  const problems = [...update.after.problems.filter(({ code }) => code !== "MX6105"), ...update.problems];
  const { file, isSame, packs, tests, unused, newer } = update;
  const tell = (text: string, exitCode: number, written = false): Outcome => ({
    problems,
    text,
    data: { file, packs, tests, unused, newer, upToDate: isSame, written },
    exitCode,
  });
  if (problems.some(isError))
    return tell("with these packs the file does not compile: nothing is written", EXIT.config);
  if (isSame) {
    await keepUpdate(update, context, signal);
    await copyVendored(file, context);
    return tell(sameText(update), EXIT.ok);
  }
  const isAsked = canAsk(context) && flags.yes !== true && flags.dryRun !== true;
  const shown = printUpdate(update, isAsked ? context.style : stdoutStyle(context));
  if (isAsked) context.say(fitTerminal(shown, process.stderr));
  const isWanted = isAsked ? await isYes(signal) : isWantedBefore(flags, update);
  const ending = isWanted ? await writeUpdate(update, context, signal) : refusal(flags, isAsked);
  return tell(isAsked ? ending : `${shown}\n\n${ending}`, isWanted ? EXIT.ok : EXIT.findings, isWanted);
}

const HOW_TO_ACCEPT =
  "with --yes, tests of the project that passed have to pass. Change the tests first, or say yes on a terminal";

function canAsk({ terminal, json, github }: Context): boolean {
  return terminal && !json && !github;
}

async function isYes(signal: AbortSignal): Promise<boolean> {
  return /^y(es)?$/i.test((await ask("Let them in? [y/N] ", signal)).trim());
}

function sameText(update: Update): string {
  return [sayUpToDate(update), ...printNewer(update.newer)].join("\n");
}

function sayUpToDate({ will }: Update): string {
  const { length } = Object.keys(will);
  if (length === 0) return "the file extends no pack from npm or git: nothing to update";
  return `everything is up to date (${count(length, "source")} of packs)`;
}

/** Who says yes in advance has not seen it: tests of the project that passed are the one thing that can speak for them. */
function isWantedBefore({ yes, dryRun }: UpdateFlags, { tests }: Update): boolean {
  const isBreaking = tests.some(({ misses, failedBefore }) => misses !== undefined && !failedBefore);
  return yes === true && dryRun !== true && !isBreaking;
}

function refusal({ dryRun, yes }: UpdateFlags, isAsked: boolean): string {
  if (isAsked || dryRun === true) return "nothing is written";
  if (yes === true) return `nothing is written: ${HOW_TO_ACCEPT}`;
  return "nothing is written; where nobody can be asked, --yes lets them in";
}
