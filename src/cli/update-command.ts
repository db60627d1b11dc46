import { dirname } from "node:path";
import type { Lock } from "../../generated/types/lock.d.ts";
import { canonicalJson } from "../compile/7-emit/canonical-json.ts";
import { keepTree } from "../fetch/keep-tree.ts";
import { makeStaging } from "../fetch/make-staging.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { count } from "../problem/count.ts";
import { isError } from "../problem/problem.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";
import { ask } from "./ask.ts";
import { findConfig } from "./find-config.ts";
import { stdoutStyle, type Context, type Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { watchSignals } from "./interruption.ts";
import { openLock, writeLock } from "./lock-file.ts";
import { prepareUpdate, type LockedPacks, type Update } from "./prepare-update.ts";
import { printUpdate } from "./print-update.ts";
import { createProgress } from "./progress.ts";
import { readVendored, vendorFolder } from "./vendor-folder.ts";
import { vendorPacks } from "./vendor-packs.ts";

export interface UpdateFlags {
  /** Names; none: all packs. */
  readonly packs: readonly string[];
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Brings the newest packs that the file allows, shows what they change in meaning, asks, and locks them. */
export async function updateCommand(context: Context, flags: UpdateFlags): Promise<Outcome> {
  const { cache } = context.places;
  const { signal, dispose } = watchSignals();
  const progress = createProgress(context, process.stderr);
  const staging = await makeStaging(cache);
  const held: FetchedTree[] = [];
  const hold = (tree: FetchedTree): void => void held.push(tree);
  const how = {
    cache,
    project: dirname(findConfig(context)),
    env: context.env,
    signal,
    say: context.say,
    show: progress.show,
  };
  try {
    const update = await prepareUpdate(context, { names: flags.packs, how, scratch: staging.folder, hold });
    progress.clear();
    return await conclude(context, { flags, update, signal });
  } finally {
    progress.clear();
    await staging.remove();
    for (const tree of held) await tree.remove?.();
    dispose();
  }
}

interface Ending {
  readonly flags: UpdateFlags;
  readonly update: Update;
  readonly signal: AbortSignal;
}

async function conclude(context: Context, { flags, update, signal }: Ending): Promise<Outcome> {
  // What nothing extends any more is dropped here, and said below.
  const problems = update.after.problems.filter(({ code }) => code !== "MX6105");
  const { file, isSame, packs, tests, unused } = update;
  const tell = (text: string, exitCode: number, written = false): Outcome => ({
    problems,
    text,
    data: { file, packs, tests, unused, upToDate: isSame, written },
    exitCode,
  });
  if (problems.some(isError))
    return tell("with these packs the file does not compile: nothing is written", EXIT.config);
  if (isSame) {
    await keep(update, context);
    return tell(sameText(update), EXIT.ok);
  }
  const isAsked = context.terminal && !context.json && flags.yes !== true && flags.dryRun !== true;
  const shown = printUpdate(update, isAsked ? context.style : stdoutStyle(context));
  if (isAsked) context.say(shown);
  const isWanted = flags.dryRun !== true && (flags.yes === true || (isAsked && (await isYes(signal))));
  const ending = isWanted ? await write(update, context) : refusal(flags, isAsked);
  return tell(isAsked ? ending : `${shown}\n\n${ending}`, isWanted ? EXIT.ok : EXIT.findings, isWanted);
}

async function isYes(signal: AbortSignal): Promise<boolean> {
  return /^y(es)?$/i.test((await ask("Let them in? [y/N] ", signal)).trim());
}

function sameText({ after }: Update): string {
  const { length } = after.trees;
  if (length === 0) return "the file extends no pack from npm or git: nothing to update";
  return `everything is up to date (${count(length, "source")} of packs)`;
}

function refusal({ dryRun }: UpdateFlags, isAsked: boolean): string {
  if (isAsked || dryRun === true) return "nothing is written";
  return "nothing is written; where nobody can be asked, --yes lets them in";
}

/** The trees first: a lock never names what this machine does not have. Where packs are copied into the project, the new ones are, too. */
async function write(update: Update, context: Context): Promise<string> {
  await keep(update, context);
  const wrote = `wrote ${await writeLock(update.file, (lock) => ({ ...lock, packs: unlessChanged(lock, update) }))}`;
  const folder = vendorFolder(update.file);
  if ((await readVendored(folder)).size === 0) return wrote;
  await vendorPacks(update.file, await openLock(update.file), context);
  return `${wrote} and ${folder}`;
}

async function keep({ after, will }: Update, { places }: Context): Promise<void> {
  for (const { key, root, files } of after.trees) {
    const { integrity } = will[key] ?? {};
    if (integrity !== undefined) await keepTree({ root, files, integrity }, places.cache);
  }
}

/** @throws {MallexError} MX7527 when the lock is not any more what was compared with */
function unlessChanged({ packs = {} }: Lock, { was, will }: Update): LockedPacks {
  if (canonicalJson(packs) === canonicalJson(was)) return will;
  throw new MallexError({
    code: "MX7527",
    severity: "error",
    message: "mallex.lock has changed in the meantime, and is left as it is now",
    hint: "see what it says, then do it again",
  });
}
