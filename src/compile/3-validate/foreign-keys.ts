import type { Path } from "../tree.ts";

/** What a key or word of another program is called here. */
export interface Foreign {
  /** Our key, where renaming is all that it takes. */
  readonly ours?: string;
  /** What to write, where it stands elsewhere or has another form. */
  readonly write?: string;
}

type Entries = Readonly<Record<string, Foreign>>;

/** Keys of LiteLLM, claude-code-router, Ollama, llama-swap, vLLM and the OpenAI SDK, without capitals, `_`, `-` and dots. */
function keys(names: string, foreign: Foreign): Entries {
  return Object.fromEntries(names.split(" ").map((name) => [name, foreign]));
}

const BACKEND = '`backends: { mine: { kind: openai, url: "http://127.0.0.1:8080/v1" } }`';
const PROFILE = "`profiles: { main: { backend: local, model: mlx-community/Qwen3.5-9B-4bit } }`";
const OF_A_BACKEND = `how a server is reached stands in \`backends\`, and a profile names it: ${BACKEND}`;
const OF_A_PROFILE = `a model and its settings stand in \`profiles\`: ${PROFILE}`;
const OF_SAMPLING = "it stands in the profile's `sampling`: `sampling: { temperature: 0.7, topP: 0.8, topK: 20 }`";
const OF_A_PROMPT = "what a model is told stands with its size: `sizes: { small: { prompt: mallex:prompts/small } }`";
const KEY = "name the variable that holds the key: `key: { env: NAME }`";

const KEY_NAMES = "apikey apitoken authtoken accesstoken token";
const URL_NAMES = "baseurl apibase apibaseurl apiurl openaiapibase endpoint";
const WINDOW_NAMES =
  "contextlength contextwindow contextsize ctxsize numctx nctx maxcontext maxmodellen maxinputtokens";
const OUTPUT_NAMES = "maxtokens maxoutputtokens maxcompletiontokens maxnewtokens numpredict npredict";
const SAMPLING_NAMES = "temperature temp topp topk minp repetitionpenalty repeatpenalty";
const PROMPT_NAMES = "systemprompt system prompt instructions";
const MODEL_SETTINGS = `${WINDOW_NAMES} ${OUTPUT_NAMES} ${SAMPLING_NAMES}`;

const IN_BACKEND: Entries = {
  ...keys(KEY_NAMES, { write: KEY }),
  ...keys(URL_NAMES, { ours: "url" }),
  ...keys("type provider api", { ours: "kind" }),
  ...keys(`model models ${MODEL_SETTINGS}`, { write: OF_A_PROFILE }),
  ...keys("timeout requesttimeout", { write: "how long its first word is waited for is `firstToken: 2m`" }),
};

const IN_PROFILE: Entries = {
  ...keys("provider server", { ours: "backend" }),
  ...keys("modelname modelid modelpath", { ours: "model" }),
  ...keys(WINDOW_NAMES, { ours: "window" }),
  ...keys(OUTPUT_NAMES, { ours: "output" }),
  ...keys(SAMPLING_NAMES, { write: OF_SAMPLING }),
  ...keys(PROMPT_NAMES, { write: OF_A_PROMPT }),
  ...keys(`${KEY_NAMES} ${URL_NAMES} kind type url key`, { write: OF_A_BACKEND }),
};

const IN_SAMPLING: Entries = {
  ...keys("topp", { ours: "topP" }),
  ...keys("topk", { ours: "topK" }),
  ...keys("minp", { ours: "minP" }),
  ...keys("repeatpenalty repetitionpenalty", { ours: "repetitionPenalty" }),
  ...keys("temp", { ours: "temperature" }),
  ...keys(OUTPUT_NAMES, { write: "it stands in the profile itself: `output: 8192`" }),
};

/** An item of `models` is what is known of a model; elsewhere it is a model to ask. */
const OF_A_MODEL = `\`models\` holds what is known of models, by their ids; those to ask stand in \`profiles\`: ${PROFILE}`;
const IN_MODEL: Entries = {
  ...keys(WINDOW_NAMES, { ours: "window" }),
  ...keys(OUTPUT_NAMES, { ours: "output" }),
  ...keys(`name modelname model provider litellmparams cmd proxy ${KEY_NAMES} ${URL_NAMES}`, { write: OF_A_MODEL }),
};

const AT_TOP: Entries = {
  ...keys("providers provider endpoints", { ours: "backends" }),
  ...keys("modellist model modelname defaultmodel", { write: OF_A_PROFILE }),
  ...keys(MODEL_SETTINGS, { write: OF_A_PROFILE }),
  ...keys(PROMPT_NAMES, { write: OF_A_PROMPT }),
  ...keys(`${KEY_NAMES} ${URL_NAMES} url kind`, { write: OF_A_BACKEND }),
  ...keys("router routersettings", {
    write:
      "which model answers what is said by `routes`: `routes: [{ id: pictures, when: { has: image }, tier: high }]`",
  }),
  ...keys("port", { write: "it stands in `server`: `server: { port: 3456 }`" }),
  ...keys("litellmsettings generalsettings", { write: "leave it out; settings of the server stand in `server`" }),
};

/** What is said where `models` is no list of maps. */
export const MODELS_TO_ASK: string = OF_A_MODEL;

/** Servers that speak OpenAI's protocol, by the address at which they usually listen. */
const SERVERS: Readonly<Record<string, string>> = {
  ollama: "http://127.0.0.1:11434/v1",
  lmstudio: "http://127.0.0.1:1234/v1",
  vllm: "http://127.0.0.1:8000/v1",
  sglang: "http://127.0.0.1:30000/v1",
  litellm: "http://127.0.0.1:4000/v1",
  llamacpp: "http://127.0.0.1:8080/v1",
  llamaserver: "http://127.0.0.1:8080/v1",
  llamaswap: "http://127.0.0.1:8080/v1",
  openaicompatible: "http://127.0.0.1:8080/v1",
  openaichat: "https://api.openai.com/v1",
};

/** What a key of another program is called here. */
export function foreignKey(path: Path, key: string): Foreign | undefined {
  const name = plain(key);
  const entries = entriesAt(path);
  return entries !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** Address of a kind of server that has no kind of its own here: it is asked as `openai`. */
export function foreignServer(word: string): string | undefined {
  const name = plain(word);
  return Object.hasOwn(SERVERS, name) ? SERVERS[name] : undefined;
}

function entriesAt(path: Path): Entries | undefined {
  const [section, , below] = path;
  if (path.length === 0) return AT_TOP;
  if (path.length === 3) return section === "profiles" && below === "sampling" ? IN_SAMPLING : undefined;
  return path.length === 2
    ? { backends: IN_BACKEND, profiles: IN_PROFILE, models: IN_MODEL }[String(section)]
    : undefined;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s._-]/g, "");
}
