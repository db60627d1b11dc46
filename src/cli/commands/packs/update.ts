import { dirname } from "node:path";
import type { TextStyle } from "../../../diagnostics/print-problems.ts";
import { isError, createError } from "../../../diagnostics/problem.ts";
import { linesOfChange } from "../../../inspect/diff/compare-plans.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { keepTree } from "../../../process/fetch/store-tree.ts";
import { canonicalJson } from "../../../shared/files/digest.ts";
import { count } from "../../../shared/format-quantities.ts";
import { writeLock } from "../../compile/write-lock.ts";
import { findConfig } from "../../context/config-file.ts";
import { fitTerminal, stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { EXIT } from "../../context/run-command.ts";
import { confirm } from "../../ui/questions.ts";
import { withFetching } from "./fetch-packs.ts";
import { prepareUpdate, type Update } from "./prepare-update.ts";

export interface UpdateFlags {
  /** Names; none: all packs. */
  readonly packs: readonly string[];
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Fetches the newest packs that the file allows, prints what they change in the plan, asks, and locks them. */
export async function updateCommand(context: CliContext, flags: UpdateFlags): Promise<Outcome> {
  return withFetching(context, dirname(findConfig(context)), async (how) => {
    const update = await prepareUpdate(context, flags.packs, how);
    how.clearProgress();
    return conclude(context, { flags, update, signal: how.signal });
  });
}

interface UpdateResult {
  readonly flags: UpdateFlags;
  readonly update: Update;
  readonly signal: AbortSignal;
}

async function conclude(context: CliContext, { flags, update, signal }: UpdateResult): Promise<Outcome> {
  const { file, isSame, packs, changes, tests, unused } = update;
  // Packs that nothing extends any more are removed here, and listed below.
  const problems = update.problems.filter(({ code }) => code !== "MX6105");
  const report = (text: string, exitCode: number, written = false): Outcome => ({
    problems,
    text,
    data: { file, packs, changes, tests, unused, upToDate: isSame, written },
    exitCode,
  });
  if (problems.some(isError))
    return report("with these packs the file does not compile: nothing is written", EXIT.config);
  if (isSame) {
    await keepTrees(update, context);
    return report(upToDateText(update), EXIT.ok);
  }
  const needsConfirmation = canPrompt(context) && flags.yes !== true && flags.dryRun !== true;
  const printed = printUpdate(update, needsConfirmation ? context.style : stdoutStyle(context));
  if (needsConfirmation) context.report(fitTerminal(printed, process.stderr));
  const isWanted = needsConfirmation ? await confirm("Let them in?", signal) : isConfirmedInAdvance(flags, update);
  const ending = isWanted ? await writeUpdate(update, context) : refusal(flags, needsConfirmation);
  return report(needsConfirmation ? ending : `${printed}\n\n${ending}`, isWanted ? EXIT.ok : EXIT.findings, isWanted);
}

function canPrompt({ terminal, json, github }: CliContext): boolean {
  return terminal && !json && !github;
}

function upToDateText({ will }: Update): string {
  const { length } = Object.keys(will);
  if (length === 0) return "the file extends no pack from npm or git: nothing to update";
  return `everything is up to date (${count(length, "source")} of packs)`;
}

/** `--yes` is said before the changes are known, so tests of the project that passed must pass. */
function isConfirmedInAdvance({ yes, dryRun }: UpdateFlags, { tests }: Update): boolean {
  return yes === true && dryRun !== true && tests.every(({ failedBefore }) => failedBefore);
}

function refusal({ dryRun, yes }: UpdateFlags, needsConfirmation: boolean): string {
  if (needsConfirmation || dryRun === true) return "nothing is written";
  return yes === true
    ? "nothing is written: with --yes, tests of the project that passed have to pass. Change the tests first, or say yes on a terminal"
    : "nothing is written; where nobody can be asked, --yes lets them in";
}

/** All that the user has to know before packs are let in: every text that changes in full. */
function printUpdate({ packs, changes, tests, unused }: Update, style: TextStyle): string {
  const sections = [
    packs.length === 0 ? {} : { packs },
    unused.length === 0 ? {} : { dropped: { why: "nothing extends it", lines: unused } },
    changes.length === 0
      ? { changes: "the plan stays the same" }
      : { changes: { why: "to the plan", lines: changes.flatMap(linesOfChange) } },
    tests.length === 0 ? {} : { "tests of the project that would fail": tests },
  ];
  return sections
    .map((section) => printTree(section, style).join("\n"))
    .filter((text) => text !== "")
    .join("\n\n");
}

/**
 * The trees first: a lock never names what this machine does not have.
 * @returns what was written, for the user
 * @throws {MallexError} MX7527 when the lock is no longer what was compared with
 */
async function writeUpdate(update: Update, context: CliContext): Promise<string> {
  await keepTrees(update, context);
  const path = await writeLock(update.file, (lock) => {
    if (canonicalJson(lock.packs ?? {}) !== canonicalJson(update.was)) throw createError("MX7527.lock", {});
    return { ...lock, packs: update.will };
  });
  return `wrote ${path}`;
}

/** Copies the fetched trees into the cache. */
async function keepTrees({ trees, will }: Update, { paths }: CliContext): Promise<void> {
  for (const [key, { files }] of trees) {
    const locked = will[key];
    if (locked !== undefined) await keepTree({ key, files }, locked.files, paths.cache);
  }
}
