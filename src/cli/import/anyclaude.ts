import { defined, isRecord } from "../../shared/utilities.ts";
import { Draft, nameFor } from "./draft.ts";
import { Fields } from "./fields.ts";
import { readText } from "./read-text.ts";
import { addServer, CONVERSATION, duration, isAddress } from "./servers.ts";
import type { ImportSource } from "./source.ts";

/** anyclaude has two forms: variables (`ANTHROPIC_MODEL=openai/…`), and the `.anyclauderc.json` of its branch for local models. */
export const anyclaude: ImportSource = {
  title: "anyclaude",
  paths: [".anyclauderc.json", "~/.anyclauderc.json"],
  recognizes: (content) =>
    isRecord(content)
      ? isRecord(content["backends"]) || typeof content["backend"] === "string"
      : typeof content === "string" && Object.keys(variablesIn(content)).some((name) => OWN_VARIABLES.test(name)),
  convert(text) {
    const draft = new Draft(anyclaude.title);
    const content = readText(text);
    if (isRecord(content)) addFile(draft, new Fields(content, "", draft.report));
    else addVariables(draft, new Fields(variablesIn(text), "", draft.report));
    return draft.finish();
  },
};

/** Variables that mean nothing to other programs, or not in this form. */
const OWN_VARIABLES = /^(?:ANYCLAUDE_\w+|ANTHROPIC_(?:SMALL_)?MODEL|(?:OPENAI|GOOGLE|XAI|AZURE|ANTHROPIC)_API_URL)$/;

/** `export NAME=value`, one a line, and the model of a line that starts anyclaude. */
function variablesIn(text: string): Readonly<Record<string, string>> {
  const assigned = [
    ...text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Z][A-Z\d_]*)=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#]*))/gm),
  ].map(([, name = "", double, single, plain]) => [name, double ?? single ?? plain ?? ""] as const);
  const started = /\banyclaude\b[^\n]*?--model[ =]["']?([\w./:-]+)/.exec(text)?.[1];
  return Object.fromEntries([...(started === undefined ? [] : [["ANTHROPIC_MODEL", started] as const]), ...assigned]);
}

const URLS: Readonly<Record<string, string>> = {
  openai: "https://api.openai.com/v1",
  google: "https://generativelanguage.googleapis.com/v1beta/openai",
  xai: "https://api.x.ai/v1",
  anthropic: "https://api.anthropic.com",
};

function addVariables(draft: Draft, variables: Fields): void {
  const main = addNamed(draft, variables, "ANTHROPIC_MODEL");
  const small =
    addNamed(draft, variables, "ANTHROPIC_SMALL_MODEL") ?? addNamed(draft, variables, "ANTHROPIC_SMALL_FAST_MODEL");
  if (small !== undefined && main !== undefined)
    draft.routes.push({ id: "background", when: { class: CONVERSATION, model: "*haiku*" }, profile: small });
  for (const provider of Object.keys(URLS)) {
    const name = `${provider.toUpperCase()}_API_KEY`;
    if (variables.text(name) !== undefined && !usesVariable(draft, name))
      variables.report(name, "none of the models needs it");
  }
  variables.rest({
    PROXY_ONLY: "`mallex serve` starts no client",
    ANYCLAUDE_DEBUG: "choose it when you read: `mallex logs --level debug`",
  });
}

function usesVariable(draft: Draft, variable: string): boolean {
  return [...draft.backends.values()].some(({ key }) => isRecord(key) && key["env"] === variable);
}

/** The profile of a model that a variable names: `<provider>/<model>`. */
function addNamed(draft: Draft, variables: Fields, variable: string): string | undefined {
  const [, provider = "", model = ""] = /^([a-z]+)\/(.+)$/.exec(variables.text(variable) ?? "") ?? [];
  if (model === "") {
    variables.report(variable, "must name a model as <provider>/<model>");
    return undefined;
  }
  const upper = provider.toUpperCase();
  const url = variables.text(`${upper}_API_URL`) ?? URLS[provider];
  if (url === undefined) {
    variables.report(variable, `mallex has no backend for ${provider}: add one of \`kind: openai\` with its address`);
    return undefined;
  }
  const name = `${upper}_API_KEY`;
  variables.text(name);
  const backend = addServer(draft, {
    text: undefined,
    path: name,
    variable: name,
    url,
    name: provider,
    isAnthropic: provider === "anthropic",
  });
  return draft.profile(model, { backend, model });
}

/** Names that were once used for any server on this machine. */
const LOCAL = ["local", "lmstudio", "mlx-lm", "mlx", "mlx-textgen", "vllm-mlx"];

function addFile(draft: Draft, config: Fields): void {
  const chosen = config.text("backend") ?? "local";
  const backends = config.fields("backends");
  const isChosen = (name: string): boolean => name === chosen;
  const entries = backends.entries();
  for (const [name, backend] of [...entries].toSorted(
    ([one], [other]) => Number(isChosen(other)) - Number(isChosen(one)),
  ))
    addBackend(draft, backend, { name, isChosen: isChosen(name) });
  Object.assign(draft.server, defined({ port: config.number("port") }));
  config.report("debug", "choose it when you read: `mallex logs --level debug`");
  config.report("webSearch", "choose a search engine for local models: `search` in mallex.yaml");
  config.rest({});
}

interface Named {
  readonly name: string;
  readonly isChosen: boolean;
}

function addBackend(draft: Draft, backend: Fields, { name, isChosen }: Named): void {
  const isOff = backend.flag("enabled") === false && !isChosen;
  if (isOff || name === "mlx-cluster") {
    const why = "add a backend of `kind: openai` for each machine, and a profile with its model";
    draft.report({ path: backend.path, why: isOff ? "disabled in that file" : why });
    return;
  }
  const folder = LOCAL.includes(name) ? backend.text("modelPath") : undefined;
  if (folder !== undefined && backend.flag("autoStartServer") !== false)
    addStarted(draft, backend, { folder, model: backend.text("model") ?? "" });
  else addElsewhere(draft, backend, name);
  backend.rest(REASONS);
}

const USUAL_URLS: Readonly<Record<string, string>> = {
  openrouter: "https://openrouter.ai/api/v1",
  claude: "https://api.anthropic.com",
};

/** A server that runs without mallex. */
function addElsewhere(draft: Draft, backend: Fields, name: string): void {
  const isAnthropic = name === "claude";
  const port = backend.number("port") ?? 8081;
  const url = backend.text("baseUrl") ?? USUAL_URLS[name] ?? `http://localhost:${port}/v1`;
  if (!isAddress(url)) {
    draft.report({ path: backend.path, why: "no address: `baseUrl` must be an http or https URL" });
    return;
  }
  const text = backend.text("apiKey");
  const server = addServer(draft, { text, path: backend.pathOf("apiKey"), url, name: nameFor(name), isAnthropic });
  const model = backend.text("model") ?? (isAnthropic ? "claude-opus-4-8" : "current-model");
  draft.profile(isAnthropic ? "claude" : model, { backend: server, model, ...settingsOf(backend) });
}

/** A model in a folder, which mallex loads itself. */
function addStarted(
  draft: Draft,
  backend: Fields,
  { folder, model }: { readonly folder: string; readonly model: string },
): void {
  const within = backend.number("startupTimeout");
  if (within !== undefined) draft.backends.set("local", { kind: "mlx", startWithin: duration(within / 1000) });
  draft.profile(model === "" || model === "current-model" ? folder : model, {
    backend: "local",
    model: folder,
    ...settingsOf(backend),
  });
  for (const name of ["baseUrl", "apiKey", "port"]) backend.report(name, "not needed: mallex starts the model server");
}

function settingsOf(backend: Fields): Readonly<Record<string, unknown>> {
  return defined({ window: backend.number("contextLength"), output: backend.number("maxOutputTokens") });
}

const REASONS: Readonly<Record<string, string>> = {
  description: "only a description",
  serverScript: "not needed: mallex brings its own",
  safeSystemFilter: "not needed: mallex shortens prompts by the model's size (`sizes`, `trim`)",
  filterTier: "not needed: mallex shortens prompts by the model's size (`sizes`, `trim`)",
  smartPromptMode: "not needed: mallex shortens prompts by the model's size (`sizes`, `trim`)",
  truncateSystemPrompt: "not needed: mallex shortens prompts by the model's size (`sizes`, `trim`)",
  systemPromptMaxTokens: "`budget: { head: … }` of a size",
  stubToolDescriptions: "a toolset with `others: stub`",
  toolAllowlist: "a toolset with these tools: see docs/guide/tools.md",
  localSearch: "mallex starts no search engine",
};
