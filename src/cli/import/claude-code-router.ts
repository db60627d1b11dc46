import { defined, isRecord } from "../../shared/utilities.ts";
import { Draft, nameFor } from "./draft.ts";
import { Fields } from "./fields.ts";
import { readText } from "./read-text.ts";
import type { Settings } from "./print-draft.ts";
import { addServer, CONVERSATION, duration, isAddress, samplingIn, setForServers } from "./servers.ts";
import type { ImportSource } from "./source.ts";

/** `~/.claude-code-router/config.json`. */
export const claudeCodeRouter: ImportSource = {
  title: "claude-code-router",
  paths: ["~/.claude-code-router/config.json"],
  recognizes: (content) => isRecord(content) && ("Providers" in content || "Router" in content),
  convert(text) {
    const draft = new Draft(claudeCodeRouter.title);
    const config = new Fields(readText(text), "", draft.report);
    // By the names in `Router`: `provider,model`.
    const profiles = new Map<string, string>();
    for (const provider of config.objects("Providers")) addProvider(draft, provider, profiles);
    addRouter(draft, config, profiles);
    const timeout = config.number("API_TIMEOUT_MS");
    if (timeout !== undefined && timeout > 0) setForServers(draft, { firstToken: duration(timeout / 1000) });
    Object.assign(draft.server, defined({ port: config.number("PORT") }));
    config.rest(REASONS);
    return draft.finish();
  },
};

const REASONS: Readonly<Record<string, string>> = {
  CLAUDE_PATH: "a program that mallex would start: if you want it, write `launch: { client: … }` yourself",
  APIKEY: "not needed: mallex makes a token of its own and gives it to the client",
  HOST: "mallex listens on this machine only",
  PROXY_URL: "mallex calls servers directly",
  LOG: "mallex always writes a log: `mallex logs`",
  LOG_LEVEL: "choose it when you read: `mallex logs --level debug`",
  NON_INTERACTIVE_MODE: "not needed: without a terminal mallex asks nothing",
  CUSTOM_ROUTER_PATH: "mallex runs no code of a configuration: write its rules as `routes`",
  transformers: "mallex runs no code of a configuration; it adapts requests to each server itself",
  plugins: "mallex runs no code of a configuration",
  StatusLine: "not needed: mallex sets a status line of its own",
  REWRITE_SYSTEM_PROMPT: "write the prompt as a template, and name it in `sizes`",
  forceUseImageAgent: "not needed: an image goes to a profile with `images: true`",
};

function addProvider(draft: Draft, provider: Fields, profiles: Map<string, string>): void {
  const name = provider.text("name") ?? "provider";
  const url = provider.text("api_base_url") ?? provider.text("baseUrl") ?? "";
  if (!isAddress(url)) {
    draft.report({ path: provider.path, why: `${name} has no address: \`api_base_url\` must be an http or https URL` });
    return;
  }
  const key = provider.text("api_key") ?? provider.text("apiKey");
  const transformer = provider.fields("transformer");
  const uses = usesOf(transformer, draft.report);
  const backend = addServer(draft, {
    text: key,
    path: provider.pathOf("api_key"),
    variable: variableIn(key),
    url,
    name: nameFor(name),
    isAnthropic: uses.some(({ use }) => use.toLowerCase() === "anthropic"),
  });
  const shared = transformed(draft, uses);
  for (const [model] of provider.texts("models")) {
    const special = transformer.fields(model);
    const own = transformed(draft, usesOf(special, draft.report));
    special.rest({});
    profiles.set(`${name},${model}`, draft.profile(model, { backend, model, ...shared, ...own }));
  }
  transformer.rest({});
  provider.rest({});
}

/** `$KEY` and `${KEY}`. */
function variableIn(key: string | undefined): string | undefined {
  return /^\$(?:\{(\w+)\}|(\w+))$/
    .exec(key ?? "")
    ?.slice(1)
    .find(Boolean);
}

interface Use {
  readonly use: string;
  readonly options: unknown;
  readonly path: string;
}

/** Transformers are names, or lists of a name and options. */
function usesOf(transformer: Fields, report: Draft["report"]): readonly Use[] {
  return transformer.items("use").flatMap(([item, path]) => {
    const [use, options] = Array.isArray(item) ? (item as readonly unknown[]) : [item];
    if (typeof use === "string") return [{ use, options, path }];
    report({ path, why: "must be the name of a transformer, or a list of a name and options" });
    return [];
  });
}

/** What transformers set that a profile can say. */
function transformed(draft: Draft, uses: readonly Use[]): Settings {
  const settings: Settings = {};
  for (const { use, options, path } of uses) {
    const given = new Fields(options, path, draft.report);
    if (use === "maxtoken") Object.assign(settings, defined({ output: given.number("max_tokens") }));
    else if (use === "sampling") Object.assign(settings, samplingOf(given));
    else if (BUILT_IN.has(use.toLowerCase())) {
      if (given.names.length === 0) draft.report({ path, why: `${use}: not needed, mallex adapts requests itself` });
    } else draft.report({ path, why: `${use}: code, which mallex doesn't run` });
    given.rest({ provider: "OpenRouter chooses: mallex sends no preferences" });
  }
  return settings;
}

const BUILT_IN: ReadonlySet<string> = new Set(
  "anthropic openai deepseek gemini openrouter groq cerebras tooluse reasoning enhancetool cleancache forcereasoning streamoptions customparams".split(
    " ",
  ),
);

function samplingOf(options: Fields): Settings {
  const sampling = samplingIn(options);
  return Object.keys(sampling).length === 0 ? {} : { sampling };
}

/** Requests that go elsewhere, in the order in which the router decides. */
function addRouter(draft: Draft, config: Fields, profiles: ReadonlyMap<string, string>): void {
  const router = config.fields("Router");
  const find = (name: string): string | undefined => {
    const target = router.text(name);
    const profile = target === undefined ? undefined : profiles.get(target);
    if (target !== undefined && profile === undefined)
      draft.report({ path: router.pathOf(name), why: "none of the Providers has this model" });
    return profile;
  };
  const main = find("default");
  if (main !== undefined) draft.putFirst(main);
  const over = router.number("longContextThreshold") ?? 60_000;
  const image = find("image");
  if (image !== undefined) Object.assign(draft.profiles.get(image) ?? {}, { images: true });
  const routes: readonly (readonly [id: string, when: Settings, profile: string | undefined])[] = [
    ["pictures", { class: CONVERSATION, has: "image" }, image],
    ["long-context", { class: CONVERSATION, promptTokens: { over } }, find("longContext")],
    ["background", { class: CONVERSATION, model: "*haiku*" }, find("background")],
    ["think", { class: CONVERSATION, thinking: true }, find("think")],
  ];
  for (const [id, when, profile] of routes) if (profile !== undefined) draft.routes.push({ id, when, profile });
  router.rest({
    webSearch: "choose a search engine for local models: `search` in mallex.yaml",
    custom: "mallex runs no code of a configuration: write its rules as `routes`",
  });
  addFallback(draft, config, { main, profiles });
}

function addFallback(
  draft: Draft,
  config: Fields,
  { main, profiles }: { readonly main: string | undefined; readonly profiles: ReadonlyMap<string, string> },
): void {
  const fallback = config.fields("fallback");
  const others = fallback.texts("default").flatMap(([target, path]) => {
    const profile = profiles.get(target);
    if (profile === undefined) draft.report({ path, why: "none of the Providers has this model" });
    return profile ?? [];
  });
  if (main !== undefined && others.length > 0) {
    draft.oneChain([main, ...others]);
  }
  fallback.rest({}, "a chain belongs to a tier: add one to `tiers`, and name it in the route");
}
