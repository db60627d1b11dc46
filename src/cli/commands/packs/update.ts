import { dirname } from "node:path";
import type { Lock } from "../../../../generated/types/lock.d.ts";
import type { TextStyle } from "../../../diagnostics/print-problems.ts";
import { isError, createError } from "../../../diagnostics/problem.ts";
import { printBroken, printMove, printPlanChanges } from "../../../inspect/diff/print-update.ts";
import { escapeUntrusted } from "../../../inspect/text/terminal-text.ts";
import type { FetchOptions } from "../../../process/fetch/fetch-options.ts";
import { keepTree, makeStaging } from "../../../process/fetch/store-tree.ts";
import { canonicalJson } from "../../../shared/files/digest.ts";
import { count } from "../../../shared/format-quantities.ts";
import type { FetchedTree } from "../../../shared/pack-spec.ts";
import { writeLock } from "../../compile/lock-file.ts";
import { findConfig } from "../../context/config-file.ts";
import { fitTerminal, stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { EXIT } from "../../context/run-command.ts";
import { createProgress } from "../../ui/progress.ts";
import { confirm } from "../../ui/questions.ts";
import { prepareUpdate, type LockedPacks, type Update } from "./prepare-update.ts";

export interface UpdateFlags {
  /** Names; none: all packs. */
  readonly packs: readonly string[];
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Fetches the newest packs that the file allows, prints what they change in the plan, asks, and locks them. */
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
  // Packs that nothing extends any more are removed here, and listed below.
  const problems = [...update.after.problems.filter(({ code }) => code !== "MX6105"), ...update.problems];
  const { file, isSame, packs, changes, tests, unused } = update;
  const report = (text: string, exitCode: number, written = false): Outcome => ({
    problems,
    text,
    data: { file, packs, changes, tests, unused, upToDate: isSame, written },
    exitCode,
  });
  if (problems.some(isError))
    return report("with these packs the file does not compile: nothing is written", EXIT.config);
  if (isSame) {
    await keepUpdate(update, context, signal);
    return report(upToDateText(update), EXIT.ok);
  }
  const needsConfirmation = canPrompt(context) && flags.yes !== true && flags.dryRun !== true;
  const display = printUpdate(update, needsConfirmation ? context.style : stdoutStyle(context));
  if (needsConfirmation) context.report(fitTerminal(display, process.stderr));
  const isWanted = needsConfirmation ? await confirm("Let them in?", signal) : isConfirmedInAdvance(flags, update);
  const ending = isWanted ? await writeUpdate(update, context, signal) : refusal(flags, needsConfirmation);
  return report(needsConfirmation ? ending : `${display}\n\n${ending}`, isWanted ? EXIT.ok : EXIT.findings, isWanted);
}

const ACCEPT_HINT =
  "with --yes, tests of the project that passed have to pass. Change the tests first, or say yes on a terminal";

function canPrompt({ terminal, json, github }: CliContext): boolean {
  return terminal && !json && !github;
}

function upToDateText({ will }: Update): string {
  const { length } = Object.keys(will);
  if (length === 0) return "the file extends no pack from npm or git: nothing to update";
  return `everything is up to date (${count(length, "source")} of packs)`;
}

/** Who says yes in advance has not seen it: tests of the project that passed are the one thing that can speak for them. */
function isConfirmedInAdvance({ yes, dryRun }: UpdateFlags, { tests }: Update): boolean {
  const isBreaking = tests.some(({ failedBefore }) => !failedBefore);
  return yes === true && dryRun !== true && !isBreaking;
}

function refusal({ dryRun, yes }: UpdateFlags, needsConfirmation: boolean): string {
  if (needsConfirmation || dryRun === true) return "nothing is written";
  if (yes === true) return `nothing is written: ${ACCEPT_HINT}`;
  return "nothing is written; where nobody can be asked, --yes lets them in";
}

/** All that a person has to know before packs are let in. */
function printUpdate({ packs, changes, tests, unused }: Update, style: TextStyle): string {
  const dropped = unused.map((key) => `${escapeUntrusted(key)}: nothing extends it, so the lock drops it`);
  return [
    ...packs.map((pack) => printMove(pack, style)),
    dropped.join("\n"),
    packs.length === 0 ? "" : printPlanChanges(changes, style),
    printBroken(tests, style),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The trees first: a lock never names what this machine does not have. @returns what was written, for a person */
async function writeUpdate(update: Update, context: CliContext, signal: AbortSignal): Promise<string> {
  await keepUpdate(update, context, signal);
  return `wrote ${await writeLock(update.file, (lock) => ({ ...lock, packs: unlessChanged(lock, update) }))}`;
}

/** Puts its trees into the cache. */
async function keepUpdate({ trees, will }: Update, { paths }: CliContext, signal: AbortSignal): Promise<void> {
  for (const { key, root, files } of trees) {
    const { integrity } = will[key] ?? {};
    if (integrity !== undefined) await keepTree({ key, root, files, integrity }, paths.cache, signal);
  }
}

/** @throws {MallexError} MX7527 when the lock is not any more what was compared with */
function unlessChanged({ packs = {} }: Lock, { was, will }: Update): LockedPacks {
  if (canonicalJson(packs) === canonicalJson(was)) return will;
  throw createError("MX7527.lock", {});
}
