import { cloudAt } from "../../checks/backends/clouds.ts";
import { defined, isLoopback, isRecord } from "../../shared/utilities.ts";
import { Draft, nameFor } from "./draft.ts";
import { Fields } from "./fields.ts";
import { readText } from "./read-text.ts";
import type { Settings } from "./print-draft.ts";
import { addServer, CONVERSATION, duration, isAddress, samplingIn } from "./servers.ts";
import type { ImportSource } from "./source.ts";

/** The `config.yaml` of the LiteLLM proxy. */
export const litellm: ImportSource = {
  title: "LiteLLM",
  paths: ["litellm_config.yaml", "litellm-config.yaml", "litellm.yaml", "proxy_server_config.yaml", "config.yaml"],
  recognizes: (content) => isRecord(content) && "model_list" in content,
  convert(text) {
    const draft = new Draft(litellm.title);
    const config = new Fields(readText(text), "", draft.report);
    const credentials = credentialsOf(config);
    // The profiles of each name that clients request, in order.
    const groups = new Map<string, string[]>();
    for (const entry of config.objects("model_list")) addModel(draft, entry, { credentials, groups });
    addRouting(draft, config, groups);
    config.report("environment_variables", "set them in the shell in which you start mallex");
    config.report(
      "general_settings",
      "settings of LiteLLM's own server, keys, database and alerts: mallex serves one person, with a token of its own",
    );
    config.rest({
      include: "name the included file: `mallex import FILE`",
      callback_settings: "mallex has a log and records, and no callbacks",
    });
    return draft.finish();
  },
};

/** Providers with an OpenAI-compatible API, by the prefix of a model. */
const URLS: Readonly<Record<string, string>> = {
  openai: "https://api.openai.com/v1",
  anthropic: "https://api.anthropic.com",
  openrouter: "https://openrouter.ai/api/v1",
  ollama: "http://127.0.0.1:11434",
  ollama_chat: "http://127.0.0.1:11434",
  lm_studio: "http://127.0.0.1:1234/v1",
  hosted_vllm: "http://127.0.0.1:8000/v1",
  llamafile: "http://127.0.0.1:8080/v1",
  deepseek: "https://api.deepseek.com/v1",
  gemini: "https://generativelanguage.googleapis.com/v1beta/openai",
  xai: "https://api.x.ai/v1",
  groq: "https://api.groq.com/openai/v1",
  mistral: "https://api.mistral.ai/v1",
  together_ai: "https://api.together.xyz/v1",
  fireworks_ai: "https://api.fireworks.ai/inference/v1",
  cerebras: "https://api.cerebras.ai/v1",
  moonshot: "https://api.moonshot.ai/v1",
  perplexity: "https://api.perplexity.ai",
  litellm_proxy: "http://127.0.0.1:4000",
};

type Credentials = ReadonlyMap<string, Fields>;

function credentialsOf(config: Fields): Credentials {
  return new Map(
    config.objects("credential_list").map((credential) => {
      const name = credential.text("credential_name") ?? "";
      const values = credential.fields("credential_values");
      credential.rest({ credential_info: "only a description" });
      return [name, values] as const;
    }),
  );
}

interface ModelList {
  readonly credentials: Credentials;
  readonly groups: Map<string, string[]>;
}

function addModel(draft: Draft, entry: Fields, { credentials, groups }: ModelList): void {
  const name = entry.text("model_name") ?? "";
  const own = entry.fields("litellm_params");
  const shared = credentials.get(own.text("litellm_credential_name") ?? "") ?? entry.at({}, own.path);
  const info = entry.fields("model_info");
  const full = own.text("model") ?? "";
  const { provider, model } = split(full);
  const url = addressOf(own, shared) ?? URLS[provider];
  const why = unusable({ name, full, provider, url, mode: info.text("mode") });
  if (why !== undefined || url === undefined) {
    draft.report({ path: entry.path, why: `${name || full || "without a name"}: ${why ?? ""}` });
    return;
  }
  const backend = modelServer(draft, { own, shared, provider, url });
  const profile = draft.profile(name || model, { backend, model, ...settingsOf(own, info) });
  addName(draft, entry, { name, profile, groups });
  own.rest(PARAMETERS);
  info.rest({}, "LiteLLM's own note about a model");
  entry.rest({});
}

function addressOf(own: Fields, shared: Fields): string | undefined {
  return own.text("api_base") ?? own.text("base_url") ?? shared.text("api_base");
}

interface ModelServer {
  readonly own: Fields;
  readonly shared: Fields;
  readonly provider: string;
  readonly url: string;
}

function modelServer(draft: Draft, { own, shared, provider, url }: ModelServer): string {
  const key = own.text("api_key") ?? shared.text("api_key");
  const backend = addServer(draft, {
    text: key,
    path: own.pathOf("api_key"),
    variable: variableIn(key),
    url,
    name: backendName(provider, url),
    isAnthropic: provider === "anthropic",
  });
  const concurrent = own.number("max_parallel_requests");
  const timeout = own.number("stream_timeout") ?? own.number("timeout");
  const firstToken = timeout === undefined ? undefined : duration(timeout);
  Object.assign(draft.backends.get(backend) ?? {}, defined({ concurrent, firstToken }));
  return backend;
}

interface GroupName {
  readonly name: string;
  readonly profile: string;
  readonly groups: Map<string, string[]>;
}

function addName(draft: Draft, entry: Fields, { name, profile, groups }: GroupName): void {
  if (profile !== name && !groups.has(name)) {
    if (/\s/.test(name)) entry.report("model_name", `its profile is ${profile}`);
    else draft.aliases[name] = profile;
  }
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [profile]);
  else group.push(profile);
}

const PARAMETERS: Readonly<Record<string, string>> = {
  rpm: "mallex limits turns at once (`concurrent`), not requests a minute",
  tpm: "mallex limits turns at once (`concurrent`), not tokens a minute",
  weight: "mallex doesn't share load by weights: a tier is a chain",
  order: "the order in `profiles` of a tier",
  extra_headers: "mallex sends no headers of your own",
  organization: "OpenAI's default organization of the key is used",
  api_version: "mallex sends no version of an API",
  drop_params: "not needed: mallex sends only what the server knows",
  num_retries: "mallex retries by itself, then goes on to the next profile of the tier",
  max_retries: "mallex retries by itself, then goes on to the next profile of the tier",
};

interface GivenModel {
  readonly name: string;
  readonly full: string;
  readonly provider: string;
  readonly url: string | undefined;
  readonly mode: string | undefined;
}

const CHAT_MODES: readonly string[] = ["chat", "completion", "responses"];

/** Why no profile can be made. */
function unusable({ name, full, provider, url, mode }: GivenModel): string | undefined {
  if (!CHAT_MODES.includes(mode ?? "chat")) return `a model for ${String(mode)}, which Claude Code never calls`;
  if (full.includes("*") || name.includes("*"))
    return "stands for many models: add a profile for each one that you use";
  return unusableServer({ full, provider, url });
}

function unusableServer({ full, provider, url }: Pick<GivenModel, "full" | "provider" | "url">): string | undefined {
  if (provider === "azure" && url !== undefined)
    return "mallex can't call Azure's own API; its address with /openai/v1 works: add a backend of `kind: openai`";
  if (url?.startsWith("os.environ/") === true)
    return `write the address that ${url.slice(11)} holds into a backend: mallex reads addresses from the file only`;
  if (url !== undefined) return isAddress(url) ? undefined : "`api_base` is no http or https URL";
  return full === ""
    ? "`litellm_params` has no `model`"
    : `mallex has no backend for ${provider || "a model without a provider"}`;
}

function split(full: string): { readonly provider: string; readonly model: string } {
  const [, provider, model] = /^([a-z_\d]+)\/(.+)$/.exec(full) ?? [];
  if (provider !== undefined && model !== undefined && (provider in URLS || !/^[A-Z]/.test(model)))
    return { provider, model };
  if (full.startsWith("claude-")) return { provider: "anthropic", model: full };
  return { provider: /^(?:gpt-|o\d|chatgpt-)/.test(full) ? "openai" : "", model: full };
}

/** Of the provider, unless the server is another one that speaks its protocol. */
function backendName(provider: string, url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  const isOwn = url === URLS[provider] || cloudAt(host) !== undefined || isLoopback(host) || /^[\d.]+$/.test(host);
  return nameFor(isOwn ? provider : (host.split(".").at(-2) ?? provider));
}

/** `os.environ/KEY`. */
function variableIn(key: string | undefined): string | undefined {
  return /^os\.environ\/(\w+)$/.exec(key ?? "")?.[1];
}

const PER_MILLION = 1e6;

function settingsOf(own: Fields, info: Fields): Settings {
  const sampling = samplingIn(own);
  const input = info.number("input_cost_per_token") ?? own.number("input_cost_per_token");
  const output = info.number("output_cost_per_token") ?? own.number("output_cost_per_token");
  const cents = (cost: number): number => Number((cost * PER_MILLION).toPrecision(6));
  return defined({
    window: info.number("max_input_tokens"),
    output: own.number("max_tokens") ?? info.number("max_output_tokens") ?? info.number("max_tokens"),
    sampling: Object.keys(sampling).length === 0 ? undefined : sampling,
    // What LiteLLM has no price for costs nothing there.
    price:
      input === undefined && output === undefined
        ? undefined
        : { input: cents(input ?? 0), output: cents(output ?? 0) },
    images: info.flag("supports_vision"),
  });
}

type Groups = ReadonlyMap<string, readonly string[]>;

/** Fallbacks, aliases and time limits, which may be in two sections. */
function addRouting(draft: Draft, config: Fields, groups: Groups): void {
  const names = [...groups.keys()];
  const main = names.find((name) => /sonnet|opus/.test(name)) ?? names[0] ?? "";
  const chain = [...(groups.get(main) ?? [])];
  draft.putFirst(chain[0] ?? "");
  for (const section of ["litellm_settings", "router_settings"]) {
    const settings = config.fields(section);
    chain.push(...fallbacksOf(draft, settings, { main, groups }));
    addAliases(draft, settings.fields("model_group_alias"), groups);
    const timeout = settings.number(section === "litellm_settings" ? "request_timeout" : "timeout");
    if (timeout !== undefined && !setForMissing(draft, duration(timeout)))
      draft.report({ path: section, why: `its timeout of ${timeout} s: every backend has one already` });
    settings.rest(ROUTING, "a setting of LiteLLM's own server");
  }
  draft.oneChain(chain);
  const small = names.find((name) => name.includes("haiku") && name !== main);
  const [profile] = groups.get(small ?? "") ?? [];
  if (profile !== undefined)
    draft.routes.push({ id: "background", when: { class: CONVERSATION, model: "*haiku*" }, profile });
}

/** The profiles to which the main model falls back. */
function fallbacksOf(
  draft: Draft,
  settings: Fields,
  { main, groups }: { readonly main: string; readonly groups: Groups },
): readonly string[] {
  const find = (name: string, path: string): readonly string[] => {
    const profiles = groups.get(name);
    if (profiles === undefined) draft.report({ path, why: `no model of the list is called ${name}` });
    return profiles ?? [];
  };
  const own = ["fallbacks", "context_window_fallbacks"].flatMap((kind) =>
    settings.objects(kind).flatMap((chains) =>
      chains.names.flatMap((from) => {
        const { path } = chains;
        if (from === main) return chains.texts(from).flatMap(([name]) => find(name, path));
        chains.report(from, `only the chain of ${main} is written: add a tier with these profiles for ${from}`);
        return [];
      }),
    ),
  );
  return [...own, ...settings.texts("default_fallbacks").flatMap(([name, path]) => find(name, path))];
}

function addAliases(draft: Draft, aliases: Fields, groups: Groups): void {
  for (const name of aliases.names) {
    const [profile] = groups.get(aliases.text(name) ?? "") ?? [];
    if (profile === undefined) aliases.report(name, "no model of the list has this name");
    else draft.aliases[name] = profile;
  }
  aliases.rest({});
}

/** Sets the time of backends whose models say none. @returns whether there was one */
function setForMissing(draft: Draft, firstToken: string): boolean {
  const without = [...draft.backends.values()].filter((backend) => backend["firstToken"] === undefined);
  for (const backend of without) backend["firstToken"] = firstToken;
  return without.length > 0;
}

const ROUTING: Readonly<Record<string, string>> = {
  num_retries: "mallex retries by itself, then goes on to the next profile of the tier",
  routing_strategy: "mallex doesn't share load: a tier is a chain, with `overflow` for a busy server",
  drop_params: "not needed: mallex sends only what the server knows",
  cache: "mallex keeps no answers",
  cache_params: "mallex keeps no answers",
  success_callback: "mallex has a log and records, and no callbacks",
  failure_callback: "mallex has a log and records, and no callbacks",
  callbacks: "mallex has a log and records, and no callbacks",
  master_key: "not needed: mallex makes a token of its own and gives it to the client",
  allowed_fails: "a backend that fails five times in a row is skipped for a while",
  cooldown_time: "a backend that fails five times in a row is skipped for a while",
  content_policy_fallbacks: "an answer that refuses is an answer",
  set_verbose: "choose it when you read: `mallex logs --level debug`",
};
