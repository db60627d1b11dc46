import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { printProblems } from "../../../diagnostics/print-problems.ts";
import { createError, isError, type Problem } from "../../../diagnostics/problem.ts";
import { makeFolder } from "../../../shared/files/private-files.ts";
import { count } from "../../../shared/format-quantities.ts";
import { optional } from "../../../shared/utilities.ts";
import { findConfig, hasConfig } from "../../context/config-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { askAnswers, askWhether, showFile } from "../../setup/ask-answers.ts";
import { detectAccounts, describeHost, type Accounts, type HostFacts } from "../../setup/detect-host.ts";
import { detectOffers } from "../../setup/detect-offers.ts";
import type { ModelQuestion } from "../../setup/ask-model.ts";
import { KNOWN_SERVERS, modelsAt, type KnownServer } from "../../setup/detect-servers.ts";
import { initialFile } from "../../setup/initial-file.ts";
import {
  bestOffer,
  modelNamed,
  modelOffers,
  type ModelOffer,
  type OfferedModels,
  type OfferInput,
} from "../../setup/model-offers.ts";
import type { SetupAnswers } from "../../setup/answers.ts";
import { isBlank, isMain, setupFile, type SetupMachine } from "../../setup/setup-file.ts";
import { describeLosses } from "../../setup/old-model.ts";
import {
  compileText,
  needsTrust,
  nextSteps,
  problemsOf,
  readConfig,
  writeEdited,
  type ConfigText,
} from "../../setup/write-config.ts";

export interface SetupFlags extends Omit<SetupAnswers, "model" | "high"> {
  readonly yes?: boolean;
  /** Write into the working folder, and not for all folders. */
  readonly here?: boolean;
  readonly model?: string;
  readonly high?: string;
  /** Other addresses of servers: `ollama=http://…`. */
  readonly at?: readonly string[];
}

export interface SetupOptions {
  /** Starts the client with the new file, with these arguments of the command line. */
  readonly start: (argv: readonly string[]) => Promise<number>;
  readonly clientArgs: readonly string[];
}

/** What is on this machine, and what could be chosen. */
export interface Detected extends OfferedModels {
  readonly host: HostFacts;
  readonly accounts: Accounts;
  /** What is taken where nobody is asked. */
  readonly best: ModelOffer | undefined;
}

/** Looks at this machine, asks what can't be known, and writes a file that runs. An existing file keeps what isn't asked about, and its comments. */
export async function setupCommand(context: CliContext, flags: SetupFlags, options: SetupOptions): Promise<Outcome> {
  const mayAsk = context.terminal && !context.json && flags.yes !== true;
  checkFlags(flags, mayAsk);
  const file = fileToWrite(context, flags.here === true);
  const existing = readConfig(file);
  const there = isBlank(existing) ? undefined : existing;
  const interruption = watchSignals();
  try {
    const { input, ...detected } = await detect(context, { file, existing: there, flags, signal: interruption.signal });
    for (const line of [...describeDetected(detected), ...unanswered(detected, flags)]) context.report(line);
    const given = fromFlags(flags, detected);
    const answers = mayAsk
      ? await askAnswers({
          ...detected,
          given,
          there,
          ...lookUps(detected, interruption.signal),
          pathFault: async (paths) =>
            pathFault(context, { file, text: setupFile(undefined, { keepLocal: paths }, input) }),
        })
      : withDefaults(given, detected, there);
    checkHigh(answers, there);
    for (const line of missingAccount(answers, detected)) context.report(line);
    const edit = { file, existing, answers, machine: input, mayAsk, signal: interruption.signal };
    const { outcome, problems, isDone } = await writeAnswers(context, edit);
    if (!isDone) return { problems, ...(outcome !== undefined && { text: outcome }) };
    const data = { file, servers: detected.servers.map(({ id }) => id), model: answers.model?.model };
    const text = [outcome ?? written(file, answers, detected.offers), ...nextSteps(problems), ...LATER].join("\n");
    const done = { problems, data, text };
    return mayAsk ? await offerStart(context, done, { ...options, signal: interruption.signal }) : done;
  } finally {
    interruption.dispose();
  }
}

/** What has to be done before Claude answers. */
function missingAccount(
  { routing, cloud = "login" }: SetupAnswers,
  { accounts }: Pick<Detected, "accounts">,
): string[] {
  if (routing !== "claude") return [];
  if (cloud === "key")
    return accounts.anthropicKey ? [] : ["ANTHROPIC_API_KEY is not set here: export it before `mallex run`"];
  return accounts.login ? [] : ["nobody is logged in to Claude Code here: run `claude`, then /login, once"];
}

/** @throws {MallexError} MX7507 for two tiers with one model */
function checkHigh({ model, high }: SetupAnswers, there = ""): void {
  if (high !== undefined && (model === undefined ? isMain(there, high) : isDeepStrictEqual(model, high)))
    throw createError("MX7507.sameModel", { model: high.model });
}

/** What is looked up while questions are open. */
function lookUps(
  detected: OfferedModels,
  signal: AbortSignal,
): Pick<ModelQuestion, "signal" | "sourceNamed" | "modelsAt"> {
  return { signal, sourceNamed: (name) => modelNamed(name, detected), modelsAt: async (url) => modelsAt(url, signal) };
}

/** What is wrong with paths of `neverLeaves`, as the compiler says it. */
async function pathFault(context: CliContext, config: ConfigText): Promise<string | undefined> {
  const { problems } = await compileText(context, config);
  const found = problems.find(isError);
  return found && [found.message, ...(found.hint === undefined ? [] : [found.hint])].join("; ");
}

interface Edit {
  readonly file: string;
  /** Absent: there is no file yet. */
  readonly existing: string | undefined;
  readonly answers: SetupAnswers;
  readonly machine: SetupMachine;
  readonly mayAsk: boolean;
  readonly signal: AbortSignal;
}

interface Edited {
  readonly problems: readonly Problem[];
  /** Other than that the file was written. */
  readonly outcome?: string;
  /** The file is as the answers want it. */
  readonly isDone: boolean;
}

/** The file may be saved in an editor while questions are open: then the answers are applied to what it says now. */
async function writeAnswers(context: CliContext, edit: Edit): Promise<Edited> {
  const { file, existing, answers, machine, mayAsk, signal } = edit;
  const text = setupFile(existing, answers, machine);
  const compiled = await compileText(context, { file, text });
  if (compiled.problems.some(isError)) return { problems: compiled.problems, isDone: false };
  if (answers.onExit !== undefined && !text.includes(`onExit: ${answers.onExit}`))
    context.report(`--on-exit ${answers.onExit} changes nothing: mallex doesn't start the server of this model`);
  if (text === existing)
    return {
      problems: problemsOf(context, compiled),
      outcome: `nothing to change: ${file} says all of this already`,
      isDone: true,
    };
  for (const line of describeLosses(existing ?? "", text)) context.report(line);
  signal.throwIfAborted();
  if (mayAsk && !(await agrees(context, { file, text, signal }, compiled.problems)))
    return { problems: [], outcome: "nothing was written", isDone: false };
  if (file === context.paths.userFile) makeFolder(context.paths.home);
  const result = await writeEdited(context, { file, text }, compiled, {
    isCurrent: () => readConfig(file) === existing,
  });
  if (result !== undefined) return { problems: result.problems, isDone: true };
  context.report(`${file} was changed meanwhile: the answers are applied to what it says now`);
  return writeAnswers(context, { ...edit, existing: readConfig(file) });
}

/** @throws {MallexError} MX7507 where nobody can be asked for what is missing */
function checkFlags({ yes, routing, high }: SetupFlags, mayAsk: boolean): void {
  if (mayAsk) return;
  if (yes !== true) throw createError("MX7507.setupNeedsTerminal", {});
  if (routing === "tiers" && high === undefined) throw createError("MX7507.setupWithoutModel", {});
}

async function agrees(
  { style }: CliContext,
  config: ConfigText & { readonly signal: AbortSignal },
  problems: readonly Problem[],
): Promise<boolean> {
  const verdict = problems.length === 0 ? "compiles without findings" : printProblems(problems, style);
  showFile(config.file, { text: config.text, verdict });
  return askWhether(`Write ${config.file}?`, config.signal);
}

/** A file that is not trusted would not start. What the compiler has found was shown before: it would only repeat itself after the client. */
async function offerStart(
  context: CliContext,
  done: Outcome,
  options: SetupOptions & { readonly signal: AbortSignal },
): Promise<Outcome> {
  const { text = "", data, problems } = done;
  if (needsTrust(problems)) return done;
  context.report(text);
  if (!(await askWhether("Start Claude Code now?", options.signal, "MX7509.early"))) return { problems: [], data };
  return { problems: [], data, exitCode: await options.start(runArguments(context, options)) };
}

function runArguments({ config }: CliContext, { clientArgs }: SetupOptions): readonly string[] {
  return [
    "run",
    ...(config === undefined ? [] : ["--config", config]),
    ...(clientArgs.length === 0 ? [] : ["--", ...clientArgs]),
  ];
}

/** The file that a run here would use; without one, the user's own, which applies in every folder. */
function fileToWrite(context: CliContext, here: boolean): string {
  if (here && context.config === undefined) return join(context.cwd, "mallex.yaml");
  return hasConfig(context) ? findConfig(context) : context.paths.userFile;
}

interface DetectRequest {
  readonly file: string;
  readonly existing: string | undefined;
  readonly flags: SetupFlags;
  readonly signal: AbortSignal;
}

async function detect(
  context: CliContext,
  { file, existing, flags, signal }: DetectRequest,
): Promise<Detected & { readonly input: OfferInput }> {
  const known = serversAt(flags.at ?? []);
  const text = existing ?? initialFile();
  const { host, input } = await detectOffers(context, { config: { file, text }, known, signal });
  const offers = modelOffers(input);
  const { servers } = input;
  return { host, known, servers, accounts: detectAccounts(context), offers, best: bestOffer(offers, input), input };
}

/** The servers that may run, where `--at` says that they listen. @throws {MallexError} MX7507 */
function serversAt(at: readonly string[]): readonly KnownServer[] {
  const urls = new Map(
    at.map((given) => {
      const [, id = "", url = ""] = /^([a-z]+)=(https?:.+)$/.exec(given) ?? [];
      if (!KNOWN_SERVERS.some((server) => server.id === id) || !URL.canParse(url))
        throw createError("MX7507.probeAddress", {
          given,
          servers: KNOWN_SERVERS.map((server) => server.id).join(", "),
        });
      return [id, url.replace(/\/$/, "")];
    }),
  );
  return KNOWN_SERVERS.map((server) => ({ ...server, url: urls.get(server.id) ?? server.url }));
}

/** A flag that only one way of routing knows also chooses it. @throws {MallexError} MX7507 for flags that exclude each other */
function fromFlags({ model, high, ...flags }: SetupFlags, detected: OfferedModels): SetupAnswers {
  const { routing = high !== undefined ? "tiers" : flags.cloud !== undefined ? "claude" : undefined } = flags;
  const answers: SetupAnswers = {
    ...flags,
    ...optional("routing", routing),
    ...(model === undefined ? {} : { model: modelNamed(model, detected) }),
    ...(high === undefined ? {} : { high: modelNamed(high, detected) }),
  };
  for (const [flag, needed, value] of [["--high", "tiers", high] as const, ["--cloud", "claude", flags.cloud] as const])
    if (value !== undefined && routing !== needed)
      throw createError("MX7507.setupFlag", { flag, needed, routing: String(routing) });
  return answers;
}

/** A new file gets the best model, and keeps credentials here if it has a cloud; an existing one only what was asked for. */
function withDefaults(given: SetupAnswers, { best }: Detected, existing: string | undefined): SetupAnswers {
  if (existing !== undefined || best === undefined) return given;
  return { model: best.source, ...(given.routing === "claude" && { credentials: true }), ...given };
}

function describeDetected({
  host,
  servers,
  accounts,
}: Pick<Detected, "host" | "servers" | "accounts">): readonly string[] {
  const found = servers.map(({ title, url, models }) => `${title} at ${url} (${count(models.length, "model")})`);
  const who = [
    ...(accounts.login ? ["a login of Claude Code"] : []),
    ...(accounts.anthropicKey ? ["ANTHROPIC_API_KEY"] : []),
    ...(accounts.openRouterKey ? ["OPENROUTER_API_KEY"] : []),
  ];
  return [
    `this machine   ${describeHost(host)}`,
    `running        ${found.length === 0 ? "no model server that mallex knows" : found.join("; ")}`,
    `accounts       ${who.length === 0 ? "none found" : who.join(", ")}`,
  ];
}

/** What `--at` names and doesn't answer. */
function unanswered({ known, servers }: OfferedModels, { at = [] }: SetupFlags): readonly string[] {
  const given = known.filter(({ id }) => at.some((one) => one.startsWith(`${id}=`)));
  const silent = given.filter(({ id }) => servers.every((server) => server.id !== id));
  return silent.map(({ id, url }) => `${id.padEnd(15)}nothing answers at ${url} now`);
}

const LATER = ["  mallex setup     changes it"];

function written(file: string, { model }: SetupAnswers, offers: readonly ModelOffer[]): string {
  const offer = offers.find(({ source }) => source.model === model?.model);
  return [`wrote ${file}`, ...(offer === undefined ? [] : [`model: ${offer.id} (${offer.about})`])].join("\n");
}
