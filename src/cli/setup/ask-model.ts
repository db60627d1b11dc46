import { isCancel, log, select, text } from "@clack/prompts";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { visible } from "../../shared/format-quantities.ts";
import type { UsableSource } from "../models/initial-config.ts";
import type { SetupAnswers } from "./answers.ts";
import type { ModelOffer } from "./model-offers.ts";

export interface ModelQuestion {
  readonly offers: readonly ModelOffer[];
  readonly best: ModelOffer | undefined;
  /** The text of the file, if there is one: it can stay as it is. */
  readonly there: string | undefined;
  /** Aborted by a signal: it ends an open question. */
  readonly signal: AbortSignal;
  /** The model of a name that someone has typed. @throws {MallexError} if it names none */
  readonly sourceNamed: (name: string) => UsableSource;
  /** The models of a server elsewhere; none if it does not answer. */
  readonly modelsAt: (url: string) => Promise<readonly string[]>;
}

/** Standard output may be a file. */
export const output: typeof process.stderr = process.stderr;

/** What a question is left with to keep what the file says. */
export const KEEP = "keep";

const OTHER_MODEL = "other model";
const OTHER_ADDRESS = "other address";

export async function askModel(message: string, question: ModelQuestion): Promise<SetupAnswers["model"]> {
  const { offers, best, there, signal } = question;
  const options = [
    ...(there === undefined ? [] : [{ value: KEEP, label: "as the file has it" }]),
    ...offers.map(({ id, about }) => ({ value: id, label: visible(id), hint: about })),
    {
      value: OTHER_MODEL,
      label: "another model…",
      hint: "of Hugging Face, Ollama, OpenRouter or Claude, or a GGUF file",
    },
    { value: OTHER_ADDRESS, label: "another address…", hint: "a model server that runs elsewhere" },
  ];
  const first = offers.includes(best as ModelOffer) ? best : offers[0];
  const initialValue = there === undefined ? first?.id : KEEP;
  const chosen = await answer(
    select({ message, options, output, signal, maxItems: 10, ...(initialValue && { initialValue }) }),
    signal,
  );
  if (chosen === OTHER_MODEL) return askName(question);
  if (chosen === OTHER_ADDRESS) return askAddress(question);
  return offers.find(({ id }) => id === chosen)?.source;
}

async function askName({ signal, sourceNamed }: ModelQuestion): Promise<UsableSource> {
  const validate = (typed: string | undefined): string | undefined => {
    try {
      sourceNamed((typed ?? "").trim());
      return undefined;
    } catch (error) {
      return visible((error as MallexError).problem.message);
    }
  };
  const placeholder = "qwen3:8b, unsloth/Qwen3-8B-GGUF:Q4_K_M, ~/models/mine.gguf";
  const typed = await answer(text({ message: "Which one?", placeholder, validate, output, signal }), signal);
  return sourceNamed(typed.trim());
}

async function askAddress({ signal, modelsAt }: ModelQuestion): Promise<UsableSource> {
  const validate = (typed: string | undefined): string | undefined =>
    /^https?:\/\/\S+$/.test((typed ?? "").trim()) && URL.canParse((typed ?? "").trim())
      ? undefined
      : "write an address that begins with http:// or https://";
  const placeholder = "http://192.168.1.20:8080/v1";
  const typed = await answer(text({ message: "At which address?", placeholder, validate, output, signal }), signal);
  const url = typed.trim().replace(/\/$/, "");
  const models = await modelsAt(url);
  if (models.length === 0) log.warn(`no model server answers at ${visible(url)} now`, { output });
  const model = await (models.length === 0 ? askServed(signal) : chooseServed(models, signal));
  const { host } = new URL(url);
  return {
    kind: "backend",
    name: "server",
    settings: `{ kind: openai, url: ${JSON.stringify(url)} }`,
    model,
    about: `the server at ${host}, which must be running`,
  };
}

async function askServed(signal: AbortSignal): Promise<string> {
  const validate = (typed: string | undefined): string | undefined =>
    (typed ?? "").trim() === "" ? "write the name that the server gives it" : undefined;
  return (await answer(text({ message: "What is the model called there?", validate, output, signal }), signal)).trim();
}

async function chooseServed(models: readonly string[], signal: AbortSignal): Promise<string> {
  const options = models.map((value) => ({ value, label: visible(value) }));
  return answer(select({ message: "Which of its models?", options, output, signal, maxItems: 10 }), signal);
}

/** @throws {MallexError} MX7509 when a signal, Ctrl-C or Escape ends the question */
export async function answer<T>(
  question: Promise<T>,
  signal: AbortSignal,
  interrupted: "MX7509.early" | "MX7509.unwritten" = "MX7509.unwritten",
): Promise<Exclude<T, symbol>> {
  const given = await question;
  // The signal that has ended it, or the keys Ctrl-C and Escape.
  const cause: unknown = signal.aborted ? (signal.reason as Error).cause : "SIGINT";
  if (isCancel(given)) throw new MallexError(createProblem(interrupted, {}), { cause });
  return given as Exclude<T, symbol>;
}
