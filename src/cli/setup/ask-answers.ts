import { confirm, log, note, select, text } from "@clack/prompts";
import { visible } from "../../shared/format-quantities.ts";
import type { Accounts } from "./detect-host.ts";
import { KNOWN_SERVERS } from "./detect-servers.ts";
import { ON_EXIT, type SetupAnswers } from "./answers.ts";
import { answer, askModel, KEEP, output, type ModelQuestion } from "./ask-model.ts";
import { isClaudeBackend, mapIn } from "./config-data.ts";
import { keepsCredentials, recordsTurns } from "./setup-file.ts";

export interface Questions extends ModelQuestion {
  readonly accounts: Accounts;
  /** Answers that flags have given: these are not asked about. */
  readonly given: SetupAnswers;
  /** What is wrong with paths of `neverLeaves`. */
  readonly pathFault: (paths: readonly string[]) => Promise<string | undefined>;
}

/**
 * Asks about the model, routing, privacy and the end. Nothing is written in between.
 * @throws {MallexError} MX7509 when Ctrl-C or Escape ends it
 */
export async function askAnswers(questions: Questions): Promise<SetupAnswers> {
  const { given } = questions;
  const model = given.model ?? (await askModel("Which model answers?", questions));
  const routing = await askRouting({ ...questions, given: { ...given, ...(model && { model }) } });
  const privacy = await askPrivacy(questions);
  const onExit = given.onExit ?? (await askOnExit(questions, model));
  return { ...given, ...(model && { model }), ...routing, ...privacy, ...(onExit && { onExit }) };
}

/** A yes/no question; yes is suggested. @throws {MallexError} MX7509, as `interrupted` says */
export async function askWhether(message: string, signal: AbortSignal, interrupted?: "MX7509.early"): Promise<boolean> {
  return answer(confirm({ message, output, signal }), signal, interrupted);
}

/** Shows the file as it would be written. */
export function showFile(
  file: string,
  { text: content, verdict }: { readonly text: string; readonly verdict: string },
): void {
  // Lines of a program, which a person may want to copy: no frame that breaks them.
  output.write(`\n${visible(file)}\n\n${content.replaceAll(/^/gm, "  ").trimEnd()}\n\n`);
  note(verdict, "The compiler's verdict", { output, format: (line) => line });
}

type RoutingAnswers = Pick<SetupAnswers, "routing" | "high" | "cloud">;

async function askRouting(questions: Questions): Promise<RoutingAnswers> {
  const { given, offers, accounts, there, signal } = questions;
  const routing = given.routing ?? (await chooseRouting({ there, accounts, signal }));
  if (routing === undefined) return {};
  if (routing === "claude") {
    const cloud = given.cloud ?? (await chooseCloud({ there, accounts, signal }));
    return { routing, ...(cloud && { cloud }) };
  }
  if (routing === "local" || given.high !== undefined) return { routing };
  const others = offers.filter(({ source }) => source.model !== given.model?.model);
  const high = await askModel("Which model answers hard questions?", {
    ...questions,
    offers: others,
    there: undefined,
  });
  return { routing, ...(high && { high }) };
}

type AccountQuestion = Pick<Questions, "there" | "accounts" | "signal">;

async function chooseRouting({ there, accounts, signal }: AccountQuestion): Promise<RoutingAnswers["routing"]> {
  const hasAccount = accounts.login || accounts.anthropicKey;
  const chosen = await answer(
    select<NonNullable<RoutingAnswers["routing"]> | typeof KEEP>({
      message: "Where do questions go?",
      output,
      signal,
      options: [
        ...(there === undefined ? [] : [{ value: KEEP, label: "as the file has it" } as const]),
        { value: "local", label: "all to this model", hint: "nothing leaves this machine" },
        {
          value: "claude",
          label: `easy ones to this model, hard ones to Claude${hasAccount ? "" : " (no login of Claude Code and no key found)"}`,
          hint: hasAccount ? "with your own account" : "you choose next which of them it will be",
        },
        { value: "tiers", label: "easy ones to this model, hard ones to another", hint: "you choose it next" },
      ],
    }),
    signal,
  );
  return chosen === KEEP ? undefined : chosen;
}

async function chooseCloud({
  accounts: { login, anthropicKey },
  there,
  signal,
}: AccountQuestion): Promise<RoutingAnswers["cloud"]> {
  const isThere = there !== undefined && Object.values(mapIn(there, "backends")).some((one) => isClaudeBackend(one));
  const chosen = await answer(
    select<NonNullable<RoutingAnswers["cloud"]> | typeof KEEP>({
      message: "Who pays for Claude?",
      output,
      signal,
      initialValue: isThere ? KEEP : anthropicKey && !login ? "key" : "login",
      options: [
        ...(isThere ? [{ value: KEEP, label: "as the file has it" } as const] : []),
        {
          value: "login",
          label: `Claude Code's own login (${login ? "found" : "nobody is logged in: run `claude`, then /login, once"})`,
        },
        { value: "key", label: `the key in ANTHROPIC_API_KEY (${anthropicKey ? "found" : "not set here"})` },
      ],
    }),
    signal,
  );
  return chosen === KEEP ? undefined : chosen;
}

async function askPrivacy({
  given,
  there,
  signal,
  pathFault,
}: Questions): Promise<Pick<SetupAnswers, "credentials" | "keepLocal" | "record">> {
  const credentials =
    given.credentials ??
    (await answer(
      confirm({
        message: "Keep sessions in which credentials occur on this machine?",
        output,
        signal,
        initialValue: there === undefined || keepsCredentials(there),
      }),
      signal,
    ));
  const keepLocal = given.keepLocal ?? (await askPaths({ signal, pathFault }));
  const record =
    given.record ??
    (await answer(
      confirm({
        message: "Keep the last 50 turns on disk, redacted, for `mallex why`?",
        output,
        signal,
        initialValue: there === undefined || recordsTurns(there),
      }),
      signal,
    ));
  return { credentials, keepLocal, record };
}

/** Asks again for paths that the compiler refuses, with what was typed. */
async function askPaths(question: Pick<Questions, "signal" | "pathFault">, earlier = ""): Promise<readonly string[]> {
  const { signal, pathFault } = question;
  const typed = await answer(
    text({
      message: "Paths whose content never leaves this machine, separated by commas; Enter for none",
      placeholder: "customers/**, ~/papers/**",
      initialValue: earlier,
      defaultValue: "",
      output,
      signal,
    }),
    signal,
  );
  const paths = typed.split(",").flatMap((path) => (path.trim() === "" ? [] : [path.trim()]));
  const fault = paths.length === 0 ? undefined : await pathFault(paths);
  if (fault === undefined) return paths;
  log.warn(visible(fault), { output });
  return askPaths(question, typed);
}

/** Only models that mallex starts end with it. */
async function askOnExit({ there, signal }: Questions, model: SetupAnswers["model"]): Promise<SetupAnswers["onExit"]> {
  if (there !== undefined || model === undefined || !isStarted(model)) return undefined;
  const hints = {
    askOnce: "asks about large models, and remembers the answer",
    ask: "asks each time",
    stop: "frees the memory",
    keep: "the next start is quicker",
  };
  const options = ON_EXIT.map((value) => ({ value, label: value, hint: hints[value] }));
  return answer(select({ message: "What becomes of the model when mallex ends?", output, signal, options }), signal);
}

/** Whether mallex starts the server of the model. */
function isStarted(model: NonNullable<SetupAnswers["model"]>): boolean {
  if (model.kind === "local") return true;
  return model.isHere === true && KNOWN_SERVERS.every(({ id }) => id !== model.name);
}
