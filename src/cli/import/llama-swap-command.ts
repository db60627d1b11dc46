import type { Settings } from "./print-draft.ts";

/** The command of a server that mallex can start. */
export interface StartedCommand {
  readonly kind: "llama" | "mlx";
  /** The built-in backend that starts such a server without further settings. */
  readonly builtIn?: string;
  readonly model: string;
  readonly backend: Settings;
  readonly profile: Settings;
  /** Flags that are not needed, and words that belong to none. */
  readonly dropped: readonly string[];
  /** The model's path is one of the folder in which llama-swap was started. */
  readonly isRelative: boolean;
}

/** What starts a model server. */
export type ServerCommand = StartedCommand | { readonly kind: "notForChat" } | { readonly kind: "other" };

/** mallex chooses a free port. */
const PORT = "${PORT}";

/** Reads a command line whose macros are expanded. */
export function readCommand(given: string): ServerCommand {
  const text = given.replaceAll(PORT, "0");
  const words = wordsOf(text);
  const flags = flagsOf(words.slice(1));
  const program = words[0]?.split("/").at(-1) ?? "";
  if (flags.some(({ name }) => NOT_FOR_CHAT.has(name))) return { kind: "notForChat" };
  if (text.includes("${")) return { kind: "other" };
  if (program.startsWith("llama-server")) return llamaCommand(flags, strayWords(words.slice(1)));
  const isMlx =
    program === "mlx_lm.server" || /(?:^| )mlx_lm(?:\.server| server)(?: |$)/.test(words.slice(0, 4).join(" "));
  return isMlx
    ? mlxCommand(flagsOf(words.slice(words.findIndex((word) => word.startsWith("-") && word !== "-m"))))
    : { kind: "other" };
}

const NOT_FOR_CHAT: ReadonlySet<string> = new Set(["--embedding", "--embeddings", "--reranking", "--rerank"]);

/** Words of a shell, with quotes; lines that begin with # are comments. */
function wordsOf(text: string): readonly string[] {
  const code = text
    .split("\n")
    .filter((line) => !/^\s*#/.test(line))
    .join(" ")
    .replaceAll("\\ ", " ");
  return [...code.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, "$1$2"),
  );
}

interface Flag {
  readonly name: string;
  readonly value?: string;
}

/** A negative number is a value. */
function flagsOf(words: readonly string[]): readonly Flag[] {
  const isFlag = (word: string): boolean => /^--?[a-z]/i.test(word);
  return words.flatMap((word, index) => {
    if (!isFlag(word)) return [];
    const [, name = word, value] = /^(--[\w-]+)=(.*)$/.exec(word) ?? [];
    const next = words[index + 1];
    if (value !== undefined) return [{ name, value }];
    return [next === undefined || isFlag(next) || isSwitch(word) ? { name } : { name, value: next }];
  });
}

/** Words behind a flag that takes none: llama-server refuses them. */
function strayWords(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => !word.startsWith("-") && isSwitch(words[index - 1] ?? ""));
}

/** Whether a flag of llama-server takes no value. */
function isSwitch(flag: string): boolean {
  return flag.startsWith("--no-") || SWITCHES.has(flag);
}

const SWITCHES: ReadonlySet<string> = new Set(
  "--jinja --metrics --slots --props --mlock --mmap --offline --verbose -v --verbose-prompt --swa-full --kv-unified -kvu --cpu-moe -cmoe --cont-batching -cb --context-shift --warmup --perf --repack --escape -e --special -sp --ignore-eos --check-tensors --log-disable --log-prefix --log-timestamps --direct-io -dio --webui --spm-infill --prefill-assistant --embedding --embeddings --reranking --rerank".split(
    " ",
  ),
);

/** Flags of llama-server that a profile or a backend can say. */
const PROFILE_FLAGS: Readonly<Record<string, string>> = {
  "-c": "window",
  "--ctx-size": "window",
  "-n": "output",
  "--predict": "output",
  "--n-predict": "output",
};
const BACKEND_FLAGS: Readonly<Record<string, string>> = {
  "-ngl": "gpuLayers",
  "--gpu-layers": "gpuLayers",
  "--n-gpu-layers": "gpuLayers",
  "-np": "concurrent",
  "--parallel": "concurrent",
};
const SAMPLING_FLAGS: Readonly<Record<string, string>> = {
  "--temp": "temperature",
  "--temperature": "temperature",
  "--top-p": "topP",
  "--top-k": "topK",
  "--min-p": "minP",
  "--repeat-penalty": "repetitionPenalty",
};
const OWN_FLAGS: ReadonlySet<string> = new Set([
  "--port",
  "--host",
  "--jinja",
  "-a",
  "--alias",
  "--api-key",
  "--metrics",
  "--slots",
]);
const MODEL_FLAGS: ReadonlySet<string> = new Set(["-m", "--model", "-hf", "-hfr", "--hf-repo"]);
const CACHE_FLAGS: ReadonlySet<string> = new Set(["-ctk", "--cache-type-k", "-ctv", "--cache-type-v"]);
const CACHE_BITS: Readonly<Record<string, number>> = { q8_0: 8, q4_0: 4 };

function llamaCommand(flags: readonly Flag[], stray: readonly string[]): ServerCommand {
  const model = flags.find(({ name }) => MODEL_FLAGS.has(name))?.value;
  if (model === undefined) return { kind: "other" };
  const backend: Settings = {};
  const profile: Settings = {};
  const sampling: Settings = {};
  const kvBits = cacheBits(flags);
  const isKnown = ({ name, value }: Flag): boolean =>
    MODEL_FLAGS.has(name) ||
    (kvBits !== undefined && CACHE_FLAGS.has(name)) ||
    setNumber(profile, PROFILE_FLAGS[name], value) ||
    setNumber(backend, BACKEND_FLAGS[name], value) ||
    setNumber(sampling, SAMPLING_FLAGS[name], value);
  const others = flags.filter((flag) => !isKnown(flag));
  const dropped = others
    .map(({ name }) => name)
    .filter((name) => OWN_FLAGS.has(name) || name in PROFILE_FLAGS || isSecretFlag(name));
  const args = others.flatMap(({ name, value }) =>
    dropped.includes(name) ? [] : value === undefined ? [name] : [name, value],
  );
  if (kvBits !== undefined) backend["kvBits"] = kvBits;
  if (args.length > 0) backend["args"] = args;
  if (Object.keys(sampling).length > 0) profile["sampling"] = sampling;
  shareWindow(profile, backend);
  const isHub = flags.some(({ name, value }) => value === model && /^--?hf/.test(name));
  const isRelative = !isHub && !/^[/~.]/.test(model);
  const path = isRelative ? `./${model}` : model;
  return { kind: "llama", model: path, backend, profile, dropped: [...dropped, ...stray], isRelative };
}

/** Sets a number that is in a flag; a window or an answer of 0 or less means llama-server's own. */
function setNumber(settings: Settings, name: string | undefined, value: string | undefined): boolean {
  const amount = Number(value ?? NaN);
  const least = name === "window" || name === "output" ? 1 : 0;
  if (name === undefined || !(amount >= least)) return false;
  settings[name] = amount;
  return true;
}

/** All slots share what -c gives. */
function shareWindow(profile: Settings, { concurrent }: Settings): void {
  const slots = Number(concurrent ?? 1);
  if (typeof profile["window"] === "number" && slots > 1) profile["window"] = Math.floor(profile["window"] / slots);
}

/** Whether the value of a flag is a secret, which belongs into a variable. */
export function isSecretFlag(name: string): boolean {
  return name === "-hft" || /(?:token|secret|password|passwd|api-key)$/i.test(name);
}

/** Only one size for keys and values can be said. */
function cacheBits(flags: readonly Flag[]): number | undefined {
  const types = flags.filter(({ name }) => CACHE_FLAGS.has(name)).map(({ value = "" }) => value);
  const [first = ""] = types;
  return types.length === 2 && types.every((type) => type === first) ? CACHE_BITS[first] : undefined;
}

function mlxCommand(flags: readonly Flag[]): ServerCommand {
  const model = flags.find(({ name }) => name === "--model")?.value;
  if (model === undefined) return { kind: "other" };
  const profile: Settings = {};
  const output = Number(flags.find(({ name }) => name === "--max-tokens")?.value);
  if (output > 0) profile["output"] = output;
  const dropped = flags.map(({ name }) => name).filter((name) => name !== "--model" && name !== "--max-tokens");
  return { kind: "mlx", builtIn: "local", model, backend: {}, profile, dropped, isRelative: false };
}
