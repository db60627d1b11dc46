import { isModelFolder } from "./model-files.ts";
/** Where a model that the user names comes from. */
export type ModelSource =
  /** `mlx_lm.server` loads it: an id of the hub, a folder, or the model that comes with mallex. */
  | { readonly kind: "local"; readonly model: string }
  /** Another server answers for it. */
  | {
      readonly kind: "backend";
      readonly name: string;
      /** As written in the file. */
      readonly settings: string;
      readonly model: string;
      /** What the user has to do, in a few words. */
      readonly about: string;
      /** Its server runs beside mallex, in the same memory. */
      readonly isHere?: true;
    }
  /** Not usable: no file can be written for it. */
  | { readonly kind: "unusable"; readonly why: string; readonly hint: string };

/** Vendors whose models have no weights on the hub, as OpenRouter names them; the names of others stand on the hub, too. */
const CLOUD_ONLY_VENDORS =
  /^(?:(?:openrouter|anthropic|x-ai|perplexity|inflection|amazon)\/|openai\/(?!gpt-oss)|google\/gemini-)/;
/** Suffixes of OpenRouter's names. Ollama's names have a size or a tag there. */
const VARIANT = /^[^/:]+\/[^/:]+:(?:free|nitro|floor|online|thinking|extended|beta|exacto)$/;
/** A file, or a repository of the hub, with a quantisation or without. */
const GGUF = /[-_.]gguf$|^[^/:]+\/[^/:]+[-_.]gguf:[\w.-]+$/i;
const HUB_PAGE = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/([^/\s]+\/[^/\s?#]+)/;

/** Ollama's names of models that run in its cloud. */
export const IN_OLLAMAS_CLOUD: RegExp = /[:-]cloud$/;

/** @param given as the user has written it */
export function modelSource(given: string): ModelSource {
  const name = HUB_PAGE.exec(given)?.[1] ?? given;
  if (!isName(name)) return noName(given);
  if (/^https?:\/\//i.test(name)) return ofUrl(name);
  if (name.startsWith("ollama/")) return ofOllama(name.slice("ollama/".length));
  if (GGUF.test(name)) return ofGguf(name);
  if (isLocal(name)) return { kind: "local", model: name };
  if (/^claude-/i.test(name))
    return {
      kind: "backend",
      name: "claude",
      settings: "{ kind: anthropic, key: { env: ANTHROPIC_API_KEY } }",
      model: name,
      about: "Anthropic's API: its key stands in ANTHROPIC_API_KEY, and prompts leave this machine",
    };
  if (VARIANT.test(name) || CLOUD_ONLY_VENDORS.test(name)) return ofOpenRouter(name);
  return ofOllamaOrHub(name);
}

function isName(name: string): boolean {
  return !/^(?:ollama|openrouter)?\/?$/.test(name.trim()) && (!/\s/.test(name) || isModelFolder(name));
}

/** A folder, or the model that mallex brings. */
function isLocal(name: string): boolean {
  return isModelFolder(name) || name.startsWith("mallex/");
}

/** If both are possible, a tag (`:8b`) means Ollama, and an account (`acme/`) the hub. */
function ofOllamaOrHub(name: string): ModelSource {
  if (name.includes(":")) return ofOllama(name);
  return name.includes("/") ? { kind: "local", model: name } : (ofCloud(name) ?? ofOllama(name));
}

function noName(given: string): ModelSource {
  return {
    kind: "unusable",
    why: `${JSON.stringify(given)} names no model`,
    hint: "write an id of the hub, a name of Ollama's, or another: mallex init --model qwen3:8b; without --model mallex takes the small model that it brings",
  };
}

function ofUrl(url: string): ModelSource {
  return {
    kind: "unusable",
    why: `${url} is an address, and no model`,
    hint: `write the server into mallex.yaml: \`backends: { server: { kind: openai, url: ${url} } }\`, and in the profile \`backend: server\` with the name that it gives the model`,
  };
}

function ofGguf(name: string): ModelSource {
  return {
    kind: "backend",
    name: "llama",
    settings: "{ kind: llama }",
    model: /^(?![/~.])[^:]*\.gguf$/i.test(name) ? `./${name}` : name,
    about: "a GGUF file: llama.cpp's server loads it, started and watched by mallex",
    isHere: true,
  };
}

function ofOpenRouter(name: string): ModelSource {
  return {
    kind: "backend",
    name: "router",
    settings: "{ kind: openrouter, key: { env: OPENROUTER_API_KEY } }",
    model: name.replace(/^openrouter\//, ""),
    about: "OpenRouter: its key stands in OPENROUTER_API_KEY, and prompts leave this machine",
  };
}

function ofOllama(name: string): ModelSource {
  return {
    kind: "backend",
    name: "ollama",
    settings: "{ kind: openai, url: http://127.0.0.1:11434/v1 }",
    model: name,
    about: `Ollama's name; fetch it with: ollama pull ${name}`,
    ...(!IN_OLLAMAS_CLOUD.test(name) && { isHere: true }),
  };
}

interface Cloud {
  /** Model names of its own API, whose weights are not published. */
  readonly names: RegExp;
  readonly owner: string;
  readonly url: string;
  readonly env: string;
  /** In OpenRouter's names. */
  readonly vendor: string;
}

const CLOUDS: readonly Cloud[] = [
  {
    names: /^(?:gpt-\d|chatgpt-|codex-mini|o[1-9](?:-|$))/,
    owner: "OpenAI",
    url: "https://api.openai.com/v1",
    env: "OPENAI_API_KEY",
    vendor: "openai",
  },
  {
    names: /^gemini-/,
    owner: "Google",
    url: "https://generativelanguage.googleapis.com/v1beta/openai",
    env: "GEMINI_API_KEY",
    vendor: "google",
  },
  { names: /^grok-/, owner: "xAI", url: "https://api.x.ai/v1", env: "XAI_API_KEY", vendor: "x-ai" },
  {
    names: /^deepseek-(?:chat|reasoner)$/,
    owner: "DeepSeek",
    url: "https://api.deepseek.com/v1",
    env: "DEEPSEEK_API_KEY",
    vendor: "deepseek",
  },
  {
    names: /^(?:mistral|ministral|codestral|devstral|magistral|pixtral)-.*latest$/,
    owner: "Mistral",
    url: "https://api.mistral.ai/v1",
    env: "MISTRAL_API_KEY",
    vendor: "mistralai",
  },
  {
    names: /^(?:qwen3?-(?:max|plus|turbo|flash)|qwen3-coder-(?:plus|flash))/,
    owner: "Alibaba",
    url: "https://dashscope-intl.aliyuncs.com/compatible-mode/v1",
    env: "DASHSCOPE_API_KEY",
    vendor: "qwen",
  },
];

/** Vendors whose OpenRouter names could also be hub ids. OpenRouter's names are lower case. */
const ON_BOTH =
  /^(?:qwen|deepseek|mistralai|meta-llama|moonshotai|z-ai|google|openai|microsoft|nvidia|minimax|nousresearch|cohere|baidu|tencent|bytedance-seed|arcee-ai|inclusionai|stepfun-ai|xiaomi|ibm-granite|liquid|thudm|tngtech)\/[a-z\d.-]+$/;

/** A model of a cloud by the name of its own API (`gpt-4o`): the user decides which server and key to use. */
function ofCloud(name: string): ModelSource | undefined {
  const id = name.toLowerCase();
  const cloud = CLOUDS.find(({ names }) => names.test(id));
  if (cloud === undefined) return undefined;
  const { owner, url, env, vendor } = cloud;
  return {
    kind: "unusable",
    why: `${name} is a model of ${owner}'s cloud: Ollama and the hub do not have it`,
    hint: `take it from OpenRouter, which may write the name a little differently: mallex init --model openrouter/${vendor}/${id}; or write the server into mallex.yaml: \`backends: { cloud: { kind: openai, url: "${url}", key: { env: ${env} } } }\`, and in the profile \`backend: cloud, model: ${id}\`; a model of your own Ollama: mallex init --model ollama/${name}`,
  };
}

/** The OpenRouter name of a model with this hub id. */
export function alsoOnOpenRouter(model: string): string | undefined {
  return ON_BOTH.test(model) ? `openrouter/${model}` : undefined;
}
