interface Cloud {
  /** Names that its own API gives its models; nobody has their weights. */
  readonly names: RegExp;
  readonly owner: string;
  readonly url: string;
  readonly env: string;
  /** In OpenRouter's names. */
  readonly vendor: string;
}

interface UnusableModel {
  readonly kind: "unusable";
  readonly why: string;
  readonly hint: string;
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

/** Vendors whose names on OpenRouter could be ids of the hub, too. OpenRouter writes all names small. */
const ON_BOTH =
  /^(?:qwen|deepseek|mistralai|meta-llama|moonshotai|z-ai|google|openai|microsoft|nvidia|minimax|nousresearch|cohere|baidu|tencent|bytedance-seed|arcee-ai|inclusionai|stepfun-ai|xiaomi|ibm-granite|liquid|thudm|tngtech)\/[a-z\d.-]+$/;

/** A model of a cloud by the name of its own API (`gpt-4o`): which server is meant, and with which key, is up to the person. */
export function ofCloud(name: string): UnusableModel | undefined {
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

/** How an id of the hub is written where OpenRouter's model of that name is meant. */
export function alsoOnOpenRouter(model: string): string | undefined {
  return ON_BOTH.test(model) ? `openrouter/${model}` : undefined;
}
