import { dirname } from "node:path";
import type { FetchOptions } from "../fetch/fetch-how.ts";
import { makeStaging } from "../fetch/make-staging.ts";
import { count } from "../problem/count.ts";
import { isError } from "../problem/problem.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";
import { promptLine } from "./ask.ts";
import { findConfig } from "./find-config.ts";
import { fitTerminal, stdoutStyle, type CliContext, type Outcome } from "./context.ts";
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
export async function updateCommand(context: CliContext, flags: UpdateFlags): Promise<Outcome> {
  const { cache } = context.paths;
  const project = dirname(findConfig(context));
  const staging = await makeStaging(cache);
  const fetched: FetchedTree[] = [];
  const onFetched = (tree: FetchedTree): void => void fetched.push(tree);
  const interruption = watchSignals();
  const { signal } = interruption;
  const progress = createProgress(context, process.stderr);
  const how: FetchOptions = {
    cache,
    project,
    env: context.env,
    signal,
    report: (line) => context.report(line),
    onStep: (step, detail) => progress.show(step, detail),
  };
  try {
    const update = await prepareUpdate(context, { names: flags.packs, how, scratch: staging.folder, onFetched });
    progress.clear();
    return await conclude(context, { flags, update, signal });
  } finally {
    progress.clear();
    await staging.remove();
    for (const tree of fetched) await tree.remove?.();
    interruption.dispose();
  }
}

interface UpdateResult {
  readonly flags: UpdateFlags;
  readonly update: Update;
  readonly signal: AbortSignal;
}

async function conclude(context: CliContext, { flags, update, signal }: UpdateResult): Promise<Outcome> {
  // What nothing extends any more is dropped here, and said below.
  const problems = [...update.after.problems.filter(({ code }) => code !== "MX6105"), ...update.problems];
  const { file, isSame, packs, tests, unused, newer } = update;
  const report = (text: string, exitCode: number, written = false): Outcome => ({
    problems,
    text,
    data: { file, packs, tests, unused, newer, upToDate: isSame, written },
    exitCode,
  });
  if (problems.some(isError))
    return report("with these packs the file does not compile: nothing is written", EXIT.config);
  if (isSame) {
    await keepUpdate(update, context, signal);
    await copyVendored(file, context);
    return report(sameText(update), EXIT.ok);
  }
  const needsConfirmation = canPrompt(context) && flags.yes !== true && flags.dryRun !== true;
  const display = printUpdate(update, needsConfirmation ? context.style : stdoutStyle(context));
  if (needsConfirmation) context.report(fitTerminal(display, process.stderr));
  const isWanted = needsConfirmation ? await isYes(signal) : isConfirmedInAdvance(flags, update);
  const ending = isWanted ? await writeUpdate(update, context, signal) : refusal(flags, needsConfirmation);
  return report(needsConfirmation ? ending : `${display}\n\n${ending}`, isWanted ? EXIT.ok : EXIT.findings, isWanted);
}

const HOW_TO_ACCEPT =
  "with --yes, tests of the project that passed have to pass. Change the tests first, or say yes on a terminal";

function canPrompt({ terminal, json, github }: CliContext): boolean {
  return terminal && !json && !github;
}

async function isYes(signal: AbortSignal): Promise<boolean> {
  return /^y(es)?$/i.test((await promptLine("Let them in? [y/N] ", signal)).trim());
}

function sameText(update: Update): string {
  return [reportUpToDate(update), ...printNewer(update.newer)].join("\n");
}

function reportUpToDate({ will }: Update): string {
  const { length } = Object.keys(will);
  if (length === 0) return "the file extends no pack from npm or git: nothing to update";
  return `everything is up to date (${count(length, "source")} of packs)`;
}

/** Who says yes in advance has not seen it: tests of the project that passed are the one thing that can speak for them. */
function isConfirmedInAdvance({ yes, dryRun }: UpdateFlags, { tests }: Update): boolean {
  const isBreaking = tests.some(({ misses, failedBefore }) => misses !== undefined && !failedBefore);
  return yes === true && dryRun !== true && !isBreaking;
}

function refusal({ dryRun, yes }: UpdateFlags, needsConfirmation: boolean): string {
  if (needsConfirmation || dryRun === true) return "nothing is written";
  if (yes === true) return `nothing is written: ${HOW_TO_ACCEPT}`;
  return "nothing is written; where nobody can be asked, --yes lets them in";
}
