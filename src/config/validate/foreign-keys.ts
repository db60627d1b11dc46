import { serverPreset } from "../../backends/registry.ts";
import type { Path } from "../parse/tree.ts";

/** What a key or word of another program is called here. */
export interface ForeignKey {
  /** Our key, where renaming is all that it takes. */
  readonly name?: string;
  /** What to write if renaming is not enough. */
  readonly write?: string;
}

type Entries = Readonly<Record<string, ForeignKey>>;

/** Keys of LiteLLM, claude-code-router, Ollama, llama-swap, vLLM and the OpenAI SDK, without capitals, `_`, `-` and dots. */
function keys(names: string, foreign: ForeignKey): Entries {
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
  "context ctx contextlength contextwindow contextsize ctxsize numctx nctx maxcontext maxmodellen maxinputtokens";
const OUTPUT_NAMES = "maxtokens maxoutputtokens maxcompletiontokens maxnewtokens numpredict npredict";
const SAMPLING_NAMES = "temperature temp topp topk minp repetitionpenalty repeatpenalty";
const PROMPT_NAMES = "systemprompt system prompt instructions";
const TIMEOUT_NAMES = "timeout timeoutms requesttimeout streamtimeout apitimeoutms";
const RETRY_NAMES = "numretries maxretries retries";
const FALLBACK_NAMES = "fallback fallbacks defaultfallbacks contextwindowfallbacks";
const IDLE_NAMES = "ttl keepalive idletimeout unloadafter";
const PARALLEL_NAMES = "maxparallelrequests concurrency concurrencylimit numparallel maxnumseqs parallel";
const COST_NAMES = "inputcostpertoken outputcostpertoken inputcost outputcost cost pricing";
const LOG_NAMES = "log logs logging loglevel logtostdout setverbose verbose debug";
const START_NAMES = "cmd command args cmdstop numgpu numthread ngpulayers ngl gpuoffload gpumemoryutilization";
const OF_TIME = "how long the first word is waited for stands with the backend: `firstToken: 2m`";
const OF_RETRIES = "leave it out: what is lost in time is sent again, and who is asked next is said by `tiers`";
const OF_FALLBACKS = "a tier lists who is asked next: `tiers: [{ id: low, profiles: [first, second] }]`";
const OF_IDLE =
  "when a model leaves the memory is said by a backend of kind mlx: `idleStop: 15m`; other servers keep their own time";
const OF_PRICE = "dollars for a million tokens: `price: { input: 0.5, output: 1.5 }`";
const OF_LOG = "leave it out: the log is always kept, and `mallex logs` shows it";
const OF_ALIASES = "other names of a model stand in `aliases`: `aliases: { fast: coder }`";
const OF_START =
  'mallex starts mlx_lm.server alone, by `kind: mlx`; start another server yourself, and name its address: `kind: openai`, `url: "http://127.0.0.1:8080/v1"`';
const OF_STOP = "leave it out: a turn ends with the model's own tokens, and those of `turnEnds`";
const OF_TEMPLATE = "leave it out: the model's own chat template is used; how it calls tools is said by `dialect`";
const OF_THINKING = "whether a model thinks before it answers: `thinking: off`";
const OF_CLIENT =
  "it is a setting of Claude Code, and stands in its own settings.json; for runs of mallex alone: `launch`";
const OF_ENVIRONMENT = "variables for the client stand in `launch`: `launch: { env: { NAME: value } }`";
const OF_TOKEN = "leave it out: mallex makes its own token, one for this installation";
const MODEL_SETTINGS = `${WINDOW_NAMES} ${OUTPUT_NAMES} ${SAMPLING_NAMES}`;

const IN_BACKEND: Entries = {
  ...keys(KEY_NAMES, { write: KEY }),
  ...keys(URL_NAMES, { name: "url" }),
  ...keys("type provider api", { name: "kind" }),
  ...keys(`model models ${MODEL_SETTINGS}`, { write: OF_A_PROFILE }),
  ...keys(TIMEOUT_NAMES, { write: OF_TIME }),
  ...keys("proxy", { name: "url" }),
  ...keys(PARALLEL_NAMES, { name: "concurrent" }),
  ...keys(IDLE_NAMES, { write: OF_IDLE }),
  ...keys(START_NAMES, { write: OF_START }),
  ...keys(RETRY_NAMES, { write: OF_RETRIES }),
  ...keys("host hostname address port", {
    write: 'address and port are one: `url: "http://127.0.0.1:8080/v1"`',
  }),
  ...keys("transformer transformers", { write: OF_TEMPLATE }),
};

const IN_PROFILE: Entries = {
  ...keys("provider server", { name: "backend" }),
  ...keys("modelname modelid modelpath", { name: "model" }),
  ...keys(WINDOW_NAMES, { name: "window" }),
  ...keys(OUTPUT_NAMES, { name: "output" }),
  ...keys(SAMPLING_NAMES, { write: OF_SAMPLING }),
  ...keys(PROMPT_NAMES, { write: OF_A_PROMPT }),
  ...keys(`${KEY_NAMES} ${URL_NAMES} kind type url key proxy host port`, { write: OF_A_BACKEND }),
  ...keys(TIMEOUT_NAMES, { write: OF_TIME }),
  ...keys(RETRY_NAMES, { write: OF_RETRIES }),
  ...keys(FALLBACK_NAMES, { write: OF_FALLBACKS }),
  ...keys(IDLE_NAMES, { write: OF_IDLE }),
  ...keys(START_NAMES, { write: OF_START }),
  ...keys(PARALLEL_NAMES, { write: "how many answers at once stands with the backend: `concurrent: 2`" }),
  ...keys(COST_NAMES, { write: OF_PRICE }),
  ...keys("alias aliases", { write: OF_ALIASES }),
  ...keys("stop stopsequences stoptokens", { write: OF_STOP }),
  ...keys("template chattemplate transformer toolcallparser toolformat supportsfunctioncalling", {
    write: OF_TEMPLATE,
  }),
  ...keys("think reasoning reasoningeffort enablethinking thinkingbudget", { write: OF_THINKING }),
  ...keys("vision supportsvision multimodal", { name: "images" }),
  ...keys("parametersize numparameters", { name: "parameters" }),
};

const IN_SAMPLING: Entries = {
  ...keys("topp", { name: "topP" }),
  ...keys("topk", { name: "topK" }),
  ...keys("minp", { name: "minP" }),
  ...keys("repeatpenalty repetitionpenalty", { name: "repetitionPenalty" }),
  ...keys("temp", { name: "temperature" }),
  ...keys(OUTPUT_NAMES, { write: "it stands in the profile itself: `output: 8192`" }),
  ...keys("stop stopsequences stoptokens", { write: OF_STOP }),
  ...keys("presencepenalty frequencypenalty repeatlastn", {
    write: "what makes repeating less likely is `repetitionPenalty: 1.05`",
  }),
};

/** `models` of other programs lists the models to use, here facts about models. */
const OF_A_MODEL = `\`models\` holds what is known of models, by their ids; those to ask stand in \`profiles\`: ${PROFILE}`;
const IN_MODEL: Entries = {
  ...keys(WINDOW_NAMES, { name: "window" }),
  ...keys(OUTPUT_NAMES, { name: "output" }),
  ...keys(`name modelname model provider litellmparams cmd proxy ${KEY_NAMES} ${URL_NAMES}`, { write: OF_A_MODEL }),
};

const AT_TOP: Entries = {
  ...keys("providers provider endpoints", { name: "backends" }),
  ...keys("modellist model modelname defaultmodel agents", { write: OF_A_PROFILE }),
  ...keys(MODEL_SETTINGS, { write: OF_A_PROFILE }),
  ...keys(PROMPT_NAMES, { write: OF_A_PROMPT }),
  ...keys(`${KEY_NAMES} ${URL_NAMES} url kind`, { write: OF_A_BACKEND }),
  ...keys("router routersettings", {
    write:
      "which model answers what is said by `routes`: `routes: [{ id: pictures, when: { has: image }, tier: high }]`",
  }),
  ...keys("port", { write: "it stands in `server`: `server: { port: 3456 }`" }),
  ...keys("host hostname", { write: "leave it out: mallex listens on 127.0.0.1, and nowhere else" }),
  ...keys(TIMEOUT_NAMES, { write: OF_TIME }),
  ...keys(RETRY_NAMES, { write: OF_RETRIES }),
  ...keys(FALLBACK_NAMES, { write: OF_FALLBACKS }),
  ...keys(IDLE_NAMES, { write: OF_IDLE }),
  ...keys(LOG_NAMES, { write: OF_LOG }),
  ...keys("modelaliases modelgroupalias", { write: OF_ALIASES }),
  ...keys("guardrails", { write: "what must not leave this machine: `neverLeaves`" }),
  ...keys("masterkey", { write: OF_TOKEN }),
  ...keys("env environment environmentvariables", { write: OF_ENVIRONMENT }),
  ...keys("permissions hooks mcpservers statusline apikeyhelper", { write: OF_CLIENT }),
  ...keys("groups healthchecktimeout startport macros", { write: OF_START }),
  ...keys("transformers customrouterpath", { write: OF_TEMPLATE }),
  ...keys("litellmsettings generalsettings", { write: "leave it out; settings of the server stand in `server`" }),
};

const IN_SERVER: Entries = {
  ...keys(`${KEY_NAMES} masterkey`, { write: OF_TOKEN }),
  ...keys(LOG_NAMES, { write: OF_LOG }),
  ...keys(TIMEOUT_NAMES, { write: OF_TIME }),
  ...keys("maxbodysize maxrequestsize bodylimit", { name: "maxBody" }),
  ...keys(`${URL_NAMES} url model models`, { write: OF_A_BACKEND }),
};

const IN_LAUNCH: Entries = {
  ...keys("command cmd path claude claudepath", { name: "client" }),
  ...keys("environment environmentvariables variables", { name: "env" }),
  ...keys("arguments flags", { name: "args" }),
  ...keys(WINDOW_NAMES, { name: "window" }),
  ...keys("model models", { write: OF_A_PROFILE }),
  ...keys("permissions hooks mcpservers statusline apikeyhelper", { write: OF_CLIENT }),
};

const IN_RULE: Entries = {
  ...keys("text phrase word words string keyword", { name: "contains" }),
  ...keys("regex regexp pattern match", { name: "matches" }),
  ...keys("name", { name: "id" }),
};
const IN_PRIVATE_RULE: Entries = { ...IN_RULE, ...keys("file files folder directory glob", { name: "path" }) };

/** By section; "" is the top level. */
export const FOREIGN_KEYS: Readonly<Record<string, Entries>> = {
  "": AT_TOP,
  backends: IN_BACKEND,
  profiles: IN_PROFILE,
  sampling: IN_SAMPLING,
  models: IN_MODEL,
  server: IN_SERVER,
  launch: IN_LAUNCH,
  neverLeaves: IN_PRIVATE_RULE,
  trim: IN_RULE,
  filters: IN_RULE,
};

/** Hint for `models` that is no list of maps. */
export const MODELS_HINT: string = OF_A_MODEL;

/** What a key of another program is called here. */
export function foreignKeyHint(path: Path, key: string): ForeignKey | undefined {
  const name = normalizedWord(key);
  const entries = FOREIGN_KEYS[sectionOf(path.map(String))];
  return entries !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** Sections of entries with a name or an index: their keys are one level deeper. */
const WITH_ENTRIES = new Set("backends profiles models neverLeaves trim filters".split(" "));

function sectionOf([section = "", name, ...below]: readonly string[]): string {
  if (!WITH_ENTRIES.has(section)) return name === undefined ? section : "none";
  if (section === "profiles" && below.join(".") === "sampling") return "sampling";
  return name !== undefined && below.length === 0 ? section : "none";
}

/** The kind and the usual address of a server that has no kind of its own: `ollama`. */
export function serverPresetFor(word: string): ReturnType<typeof serverPreset> {
  return serverPreset(normalizedWord(word));
}

/** Without capitals, blanks, `_`, `-` and dots. */
function normalizedWord(word: string): string {
  return word.toLowerCase().replaceAll(/[\s._-]/g, "");
}

/** What other servers call the address that they listen on. */
const ADDRESS_KEYS = new Set("addr address bind expose host hostname interface ip lan listen public".split(" "));

/** Whether a key would make the server listen on another address. */
export function isListenAddressKey(path: Path, key: string): boolean {
  return path.length === 1 && path[0] === "server" && ADDRESS_KEYS.has(key.toLowerCase());
}

const OF_A_SIZE = new Set(["head", "talk", "result"]);

/** Whether a key sets a token budget in `budget` or a profile instead of `sizes`. */
export function isSizesBudget(path: Path, key: string): boolean {
  if (path.length === 1 && path[0] === "budget") return OF_A_SIZE.has(key);
  return path.length === 2 && path[0] === "profiles" && key === "budget";
}

export const BUDGET_OF_A_SIZE =
  "how many tokens of a talk are read stands with the size of the model: `sizes: { tiny: { budget: { talk: 2000 } } }`";
