import type { Mallex } from "../../generated/types/mallex.d.ts";
import type { Backend, Key, Profile } from "../../generated/types/plan.d.ts";
import { toMilliseconds } from "../shared/units.ts";
import { converted } from "../shared/utilities.ts";

export type KindName = Backend["kind"];

type AnyConfig = NonNullable<Mallex["backends"]>[string];

/** What `kind` may be in `mallex.yaml`; a plan has no pools. */
export type ConfigKind = AnyConfig["kind"];

/** A backend as `mallex.yaml` has it. */
export type BackendConfig<K extends ConfigKind = ConfigKind> = Extract<AnyConfig, { kind: K }>;

/** Optional features of a request that a server supports. */
export interface BackendCapabilities {
  /** It makes the model call a tool (`tool_choice`), and the arguments follow their schema (`strict`). */
  readonly enforcesCallSchema: boolean;
  /** Its answers follow a schema (`response_format`). */
  readonly enforcesFormat: boolean;
  /** It accepts how hard to think (`reasoning_effort`). */
  readonly supportsEffort: boolean;
  /** It accepts whether to think (`chat_template_kwargs`). */
  readonly supportsThinking: boolean;
}

export const NO_CAPABILITIES: BackendCapabilities = {
  enforcesCallSchema: false,
  enforcesFormat: false,
  supportsEffort: false,
  supportsThinking: false,
};

/** Flags with a value, without one, and those for which that depends, several in a text. */
export interface ProgramFlags extends Readonly<Record<"valued" | "alone" | "either", readonly string[]>> {
  /** Words that are values of flags: others may be new. */
  readonly choices: Readonly<Record<string, string>>;
  /** Those whose values are numbers. */
  readonly numbers: readonly string[];
  /** With these, the program only prints something. */
  readonly ends: readonly string[];
  /** Short names, and the long ones that they stand for. */
  readonly same?: Readonly<Record<string, string>>;
}

/**
 * Everything that differs between kinds of backends: data, and pure functions of its settings. Code outside `backends/` reads
 * these properties and compares no kinds.
 */
export interface BackendKind<Config extends BackendConfig = BackendConfig> {
  /** mallex downloads its models to this machine, and starts, watches and ends a server for each. */
  readonly supervised: boolean;
  /** The program that mallex starts, for messages. */
  readonly program?: string;
  /** The Python environment that mallex makes for it. */
  readonly environment?: "venv" | "venv-llama" | "venv-vlm";
  /** What its models consist of, where mallex downloads them. */
  readonly weights?: "safetensors" | "gguf";
  /** It speaks the Messages API: the client's requests are relayed as they are. Other kinds get a rendered prompt. */
  readonly relays: boolean;
  /** It renders prompts with the chat template in the model's files, with the arguments and the date that mallex sets. */
  readonly usesModelTemplate: boolean;
  /** Its server reports how many tokens of a draft model were accepted. */
  readonly countsDrafts?: true;
  /** When its server ends, it writes the cache of prompts to files, and the next one reads them (`keep-slot.ts`). */
  readonly keepsSlots?: true;
  /** False: it ignores a grammar of llama.cpp, which others may know. */
  readonly hasGrammars?: false;
  /** It separates thinking from the text wherever the tokenizer names the delimiters. */
  readonly separatesThinking: boolean;
  /** Whose names of models it takes; a server of one's own has names of its own. */
  readonly modelNames: "hub" | "gguf" | "claude" | "openrouter" | "own";
  /** How mallex names itself in requests; default: not at all. */
  readonly title?: string;
  /** Profile settings that have no effect on this kind, each with the hint to print. */
  readonly ignores: Readonly<Partial<Record<IgnoredSetting, string>>>;
  /** The same of settings of the backend. */
  readonly ignoresOwn?: Readonly<Record<string, string>>;
  /** Base URLs of well-known servers of this kind, by the names that people write as `kind`. */
  readonly presets?: Readonly<Record<string, string>>;
  /** Flags of the program that mallex sets: by which key, or empty where it chooses itself. */
  readonly setFlags?: Readonly<Record<string, string>>;
  /** Its flags in all versions, several in a text: new ones may be missing. */
  readonly flags?: ProgramFlags;
  /** The settings for the plan, with every default filled in. */
  lower(config: Config): Backend;
  /** Whether prompts leave the person's own machines. */
  leaves(config: Config): boolean;
  /** Where a model is spread over several machines. */
  spread?(config: Config): Spread | undefined;
  /** On how many machines the weights of a model are; default: this one alone. */
  machines?(config: Config): number;
  capabilities(profile: Profile): BackendCapabilities;
  /** Where a person finds the context window of a model. */
  windowHint(model: string, config: Config): string;
}

/** Machines that hold parts of one model. */
export interface Spread {
  /** Of the list in the backend. */
  readonly path: readonly string[];
  /** With a port where each is named with one. */
  readonly machines: readonly { readonly host: string; readonly port?: number }[];
  /** How many RDMA devices each has, where they are necessary. */
  readonly devices?: readonly number[] | undefined;
  /** They can have a draft model. */
  readonly hasDrafts: boolean;
}

type IgnoredSetting =
  | "thinking"
  | "thoughts"
  | "images"
  | "draft"
  | "pinned"
  | "preload"
  | "warm"
  | "idleStop"
  | "promptCacheEntries"
  | "promptCacheBytes";

/** Hints for the settings of a model that mallex doesn't load itself. */
export const NOT_LOADED = {
  draft: "remove it: mallex does not start the server of this backend, and can't give it a draft model",
  pinned: "remove it: mallex does not load the models of this backend",
  preload: "remove it: mallex does not load the models of this backend",
  warm: "remove it: mallex does not load the models of this backend",
  idleStop: "remove it: the server itself decides when it unloads a model",
  promptCacheEntries: "remove it: the server itself decides which prompts it keeps",
  promptCacheBytes: "remove it: the server itself decides which prompts it keeps",
} as const;

/** Turns that may wait by default: ten sessions with ten subagents each. */
const WAITING = 100;

/**
 * How many turns run at once, and how long a server may be silent.
 * @param usual turns at once where the file has no number; absent: no limit
 */
export function lowerLimits(config: BackendConfig<KindName>): TurnLimits;
export function lowerLimits(
  config: BackendConfig<KindName>,
  usual: number,
): TurnLimits & Required<Pick<TurnLimits, "concurrent" | "waiting">>;
export function lowerLimits(config: BackendConfig<KindName>, usual?: number): TurnLimits {
  const { concurrent = usual, waiting, firstToken, betweenTokens } = config;
  return {
    ...(concurrent === undefined ? {} : { concurrent, waiting: waiting ?? WAITING }),
    ...converted("firstTokenMs", firstToken, toMilliseconds),
    ...converted("betweenTokensMs", betweenTokens, toMilliseconds),
  };
}

type TurnLimits = Pick<Backend, "concurrent" | "waiting" | "firstTokenMs" | "betweenTokensMs">;

/** When a server that mallex starts is ended, and how long it may take. */
export function lowerSupervision({
  idleStop = "15m",
  onExit = "askOnce",
  startWithin = "10m",
  hangAfter = "2m",
}: BackendConfig<"mlx" | "llama">): Supervision {
  return {
    ...(idleStop === "never" ? {} : { idleStopMs: toMilliseconds(idleStop) }),
    onExit,
    startWithinMs: toMilliseconds(startWithin),
    hangAfterMs: toMilliseconds(hangAfter),
  };
}

type Supervision = Pick<
  Extract<Backend, { startWithinMs: number }>,
  "idleStopMs" | "onExit" | "startWithinMs" | "hangAfterMs"
>;

/** A key without the properties that are absent. */
export function lowerKey({ env, file }: { readonly env?: string; readonly file?: string }): Key {
  return env === undefined ? { file: file ?? "" } : { env };
}

export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}

/** The hint for a kind whose server has no chat template that mallex could set. */
export const NO_TEMPLATE = "remove it: only servers with a chat template support it, `kind: mlx` and `kind: openai`";
