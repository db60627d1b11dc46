import { defined, isRecord } from "../../shared/utilities.ts";
import { Draft, nameFor } from "./draft.ts";
import { Fields } from "./fields.ts";
import { expandMacros, macrosOf, type Macros } from "./llama-swap-macros.ts";
import { isSecretFlag, readCommand, type ServerCommand, type StartedCommand } from "./llama-swap-command.ts";
import { readText } from "./read-text.ts";
import type { Settings } from "./print-draft.ts";
import { addServer, duration, isAddress, isSupervised, samplingIn } from "./servers.ts";
import type { ImportSource } from "./source.ts";

/** The `config.yaml` of llama-swap. */
export const llamaSwap: ImportSource = {
  title: "llama-swap",
  paths: ["llama-swap.yaml", "config.yaml", "~/.config/llama-swap/config.yaml", "~/llama-swap/config.yaml"],
  recognizes: (content) =>
    isRecord(content) &&
    isRecord(content["models"]) &&
    Object.values(content["models"]).some((model) => isRecord(model) && ("cmd" in model || "proxy" in model)),
  convert(text) {
    const draft = new Draft(llamaSwap.title);
    const config = new Fields(readText(text), "", draft.report);
    const macros = macrosOf(config.fields("macros"));
    const ttl = config.number("globalTTL");
    const start = config.number("healthCheckTimeout");
    const shared = { macros, ttl, startWithin: start === undefined ? undefined : duration(start) };
    const models = config.fields("models");
    // By the model's id, to find the members of groups.
    const profiles = new Map<string, string>();
    for (const [id, model] of models.entries()) addModel(draft, model, { id, shared, profiles });
    addGroups(draft, config, profiles);
    preload(draft, config.fields("hooks"), profiles);
    addPeers(draft, config.fields("peers"), macros);
    if (ttl !== undefined && ![...draft.profiles.values()].some((profile) => isStarted(draft, profile)))
      config.report("globalTTL", "stays in llama-swap's own file");
    config.rest(REASONS);
    return draft.finish();
  },
};

const REASONS: Readonly<Record<string, string>> = {
  apiKeys: "not needed: mallex makes a token of its own and gives it to the client",
  startPort: "not needed: model servers listen on free ports",
  logLevel: "choose it when you read: `mallex logs --level debug`",
  logToStdout: "`mallex logs --all` prints the logs of the model servers",
  logTimeFormat: "mallex's log has one form of times",
  metricsMaxInMemory: "`mallex status` shows what runs",
  unloadTimeout: "mallex gives a server 10 seconds",
  sendLoadingState: "Claude Code shows that it waits",
  includeAliasesInList: "aliases work without being listed",
  matrix: "mallex keeps as many models loaded as fit into `memory`",
  profiles: "switch tiers and profiles in Claude Code with `/model`",
  selectors: "a tier is a chain of profiles",
};

interface Shared {
  readonly macros: Macros;
  readonly ttl: number | undefined;
  readonly startWithin: string | undefined;
}

interface SwapModel {
  readonly id: string;
  readonly shared: Shared;
  readonly profiles: Map<string, string>;
}

function addModel(draft: Draft, model: Fields, { id, shared, profiles }: SwapModel): void {
  const macros = macrosOf(model.fields("macros"), [...shared.macros, ["MODEL_ID", id]]);
  const cmd = model.text("cmd");
  if (cmd === undefined) {
    draft.report({ path: model.path, why: "`cmd`, the command of its server, is missing or no text" });
    return;
  }
  const command = readCommand(expandMacros(cmd, macros));
  if (command.kind === "notForChat") {
    draft.report({ path: model.path, why: "a model for embeddings or ranking, which Claude Code never calls" });
    return;
  }
  const backend = addBackend(draft, model, { command, shared });
  const started = command.kind === "other" ? undefined : command;
  const profile = draft.profile(id, {
    backend,
    model: started?.model ?? id,
    ...started?.profile,
    ...samplingOf(model.fields("filters"), started?.profile["sampling"]),
    ...capabilitiesOf(model.fields("capabilities")),
    ...(started === undefined ? {} : idleStopOf(model, shared)),
  });
  profiles.set(id, profile);
  const aliases = model.texts("aliases").map(([alias]) => alias);
  for (const alias of [...aliases, id]) if (alias !== profile) draft.aliases[alias] = profile;
  if (started === undefined) model.rest({}, "stays in llama-swap's own file");
  else reportStarted(draft, model, started);
}

function reportStarted(draft: Draft, model: Fields, { isRelative, dropped }: StartedCommand): void {
  if (isRelative)
    model.report("cmd", "its path is relative: now to mallex.yaml, no longer to the folder of llama-swap");
  for (const flag of dropped) {
    const why = isSecretFlag(flag)
      ? "secrets are not copied; set a variable instead, such as HF_TOKEN"
      : flag.startsWith("-")
        ? "mallex sets it itself"
        : "belongs to no flag";
    draft.report({ path: model.pathOf("cmd"), why: `${flag}: ${why}` });
  }
  model.rest(MODEL_REASONS);
}

/** 0 means never, -1 the setting for all models. */
function idleStopOf(model: Fields, { ttl }: Shared): Settings {
  const seconds = [model.number("ttl"), ttl].find((value) => value !== undefined && value >= 0);
  return seconds === undefined ? {} : { idleStop: seconds === 0 ? "never" : duration(seconds) };
}

const MODEL_REASONS: Readonly<Record<string, string>> = {
  name: "`/model` lists the profile's own name",
  description: "`/model` lists the profile's own name",
  useModelName: "not needed: the server has one model",
  proxy: "not needed: the model server listens on a free port",
  checkEndpoint: "not needed: a server is ready when it has generated a token",
  cmdStop: "not needed: mallex ends the servers that it has started",
  env: "set it in the shell in which you start mallex",
  unlisted: "every profile is listed in `/model`",
  metadata: "clients read it from llama-swap's list only",
  unloadTimeout: "mallex gives a server 10 seconds",
  timeouts: "`firstToken` and `betweenTokens` of a backend",
};

/** The server that mallex starts for a command; for one that it can't start, llama-swap. */
function addBackend(
  draft: Draft,
  model: Fields,
  { command, shared }: { readonly command: ServerCommand; readonly shared: Shared },
): string {
  const { startWithin } = shared;
  if ("model" in command) {
    const { kind, builtIn, backend } = command;
    const limit = model.number("concurrencyLimit");
    const common = defined({ startWithin, concurrent: limit === 0 ? undefined : limit });
    const settings = { ...backend, ...common };
    return builtIn !== undefined && Object.keys(settings).length === 0
      ? builtIn
      : draft.backend(kind, { kind, ...settings });
  }
  model.report(
    "cmd",
    "mallex starts llama-server and mlx_lm.server only: keep llama-swap running for this model, on port 8080 or with another `url`",
  );
  return draft.backend("swap", { kind: "openai", url: SWAP, ...defined({ firstToken: startWithin }) });
}

/** Where llama-swap listens by default. */
const SWAP = "http://127.0.0.1:8080/v1";

function samplingOf(filters: Fields, given: unknown): Settings {
  const set = filters.fields("setParams");
  const named = samplingIn(set);
  set.rest({}, "mallex sends no such field");
  filters.rest({
    stripParams: "a request's own temperature goes before the profile's, except 1, the protocol's default",
    setParamsByID: "add a profile for each variant",
  });
  const sampling = { ...(isRecord(given) ? given : {}), ...named };
  return Object.keys(sampling).length === 0 ? {} : { sampling };
}

function capabilitiesOf(capabilities: Fields): Settings {
  const images = capabilities.items("in").some(([kind]) => kind === "image");
  const window = capabilities.number("context");
  capabilities.rest({}, "mallex asks for text, and knows which models take images");
  return defined({ images: images || undefined, window: window || undefined });
}

/** Groups say what stays loaded together; mallex decides by memory. */
function addGroups(draft: Draft, config: Fields, profiles: ReadonlyMap<string, string>): void {
  const routing = config.fields("routing");
  const router = routing.fields("router");
  const settings = router.fields("settings");
  for (const groups of [config.fields("groups"), settings.fields("groups")]) {
    for (const [, group] of groups.entries()) {
      const isPinned = group.flag("persistent") === true;
      for (const [id, path] of group.items("members")) {
        const profile = draft.profiles.get(profiles.get(String(id)) ?? "");
        if (profile === undefined) draft.report({ path, why: "names no model that was imported" });
        else if (isPinned && isStarted(draft, profile)) profile["pinned"] = true;
        else if (isPinned) draft.report({ path, why: "llama-swap keeps this model loaded" });
      }
      group.rest({}, "mallex keeps as many models loaded as fit into `memory`");
    }
    groups.rest({});
  }
  settings.rest({ matrix: "mallex keeps as many models loaded as fit into `memory`" });
  router.text("use");
  router.rest({});
  routing.rest({ scheduler: "turns wait in their order" });
}

function isStarted(draft: Draft, { backend }: Settings): boolean {
  // The built-in `local` is not in the draft.
  return backend === "local" || isSupervised(draft.backends.get(String(backend))?.["kind"]);
}

function preload(draft: Draft, hooks: Fields, profiles: ReadonlyMap<string, string>): void {
  const start = hooks.fields("on_startup");
  for (const [id, path] of start.items("preload")) {
    const profile = draft.profiles.get(profiles.get(String(id)) ?? "");
    if (profile !== undefined && isStarted(draft, profile)) profile["preload"] = true;
    else draft.report({ path, why: "mallex doesn't start this model" });
  }
  start.rest({});
  hooks.rest({});
}

/** Servers elsewhere. */
function addPeers(draft: Draft, peers: Fields, macros: Macros): void {
  for (const [name, peer] of peers.entries()) {
    const url = expandMacros(peer.text("proxy") ?? "", macros);
    if (!isAddress(url)) {
      draft.report({ path: peer.path, why: "no address: `proxy` must be an http or https URL" });
      continue;
    }
    const key = peer.text("apiKey");
    const variable = /^\$\{env\.(\w+)\}$/.exec(key ?? "")?.[1];
    const backend = addServer(draft, {
      text: key === undefined ? undefined : expandMacros(key, macros),
      path: peer.pathOf("apiKey"),
      variable,
      url: /\/v1\/?$/.test(url) ? url : `${url.replace(/\/$/, "")}/v1`,
      name: nameFor(name),
    });
    for (const [model] of peer.texts("models")) draft.profile(model, { backend, model });
    peer.rest({ filters: "add `sampling` to its profiles", timeouts: "`firstToken` and `betweenTokens` of a backend" });
  }
  peers.rest({});
}
