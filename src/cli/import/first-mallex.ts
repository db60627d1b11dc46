import { defined, isRecord } from "../../shared/utilities.ts";
import { Draft } from "./draft.ts";
import { Fields } from "./fields.ts";
import { readText } from "./read-text.ts";
import type { Settings } from "./print-draft.ts";
import { duration } from "./servers.ts";
import type { ImportSource } from "./source.ts";

/** `~/.mallex/config.json` of the first mallex, which had the same name. */
export const firstMallex: ImportSource = {
  title: "the first mallex",
  paths: ["~/.mallex/config.json"],
  recognizes: (content) =>
    isRecord(content) &&
    ["proxyPort", "idleTimeoutMinutes", "onExitServer", "serverPort"].some((name) => name in content),
  convert(text) {
    const draft = new Draft(firstMallex.title);
    const config = new Fields(readText(text), "", draft.report);
    const model = config.text("model");
    const idle = config.number("idleTimeoutMinutes");
    const onExit = ON_EXIT[config.text("onExitServer") ?? ""];
    const local = defined({
      idleStop: idle === undefined ? undefined : idle > 0 ? duration(idle * 60) : "never",
      onExit,
    });
    if (Object.keys(local).length > 0) draft.backends.set("local", { kind: "mlx", ...local });
    if (model) draft.profile("main", { backend: "local", model });
    addRouting(draft, config.fields("routing"), model ? "main" : undefined);
    Object.assign(draft.server, defined({ port: config.number("proxyPort") }));
    config.rest({ serverPort: "not needed: the model server listens on a free port" });
    return draft.finish();
  },
};

const ON_EXIT: Readonly<Record<string, string>> = { ask: "ask", stop: "stop", keep: "keep", leave: "keep" };

/** How it paid for Claude, where its file has no key. */
const CLAUDE: Readonly<Record<string, Settings>> = {
  apikey: { key: { env: "ANTHROPIC_API_KEY" } },
  oauth: { login: "client" },
};

/** The first mallex's numbers. */
const TIERS: Readonly<Record<string, string>> = { 1: "low", 2: "medium", 3: "high" };

function addRouting(draft: Draft, routing: Fields, local: string | undefined): void {
  const literal = routing.text("claudeApiKey");
  const key = literal
    ? draft.key({
        text: literal,
        path: routing.pathOf("claudeApiKey"),
        url: "https://api.anthropic.com",
        name: "claude",
      })
    : undefined;
  const claude: Settings = {
    kind: "anthropic",
    ...(key === undefined ? CLAUDE[routing.text("authMethod") ?? "oauth"] : { key }),
  };
  const tiers = routing.fields("tiers");
  const profiles = new Map<string, string>();
  for (const [number, tier] of tiers.entries()) {
    const profile = tier.text("target") === "claude" ? claudeProfile(draft, tier, { claude, profiles }) : local;
    const id = TIERS[number];
    if (id === undefined || profile === undefined) tiers.report(number, "mallex has no such tier");
    // If Claude can't be reached, the model on this machine answers.
    else draft.tiers.push({ id, profiles: profile === local || local === undefined ? [profile] : [profile, local] });
    tier.rest({ claudeModel: "a tier on this machine has no Claude model" });
  }
  routing.text("authMethod");
  addIntents(draft, routing.fields("rules"));
  routing.rest({});
}

function claudeProfile(
  draft: Draft,
  tier: Fields,
  { claude, profiles }: { readonly claude: Settings; readonly profiles: Map<string, string> },
): string {
  const model = tier.text("claudeModel") ?? "claude-opus-4-8";
  const known = profiles.get(model);
  if (known !== undefined) return known;
  const profile = draft.profile(/opus|sonnet|haiku/.exec(model)?.[0] ?? "claude", {
    backend: draft.backend("claude", claude),
    model,
  });
  profiles.set(model, profile);
  return profile;
}

function addIntents(draft: Draft, rules: Fields): void {
  const written = new Set(draft.tiers.map(({ id }) => id));
  for (const [name, rule] of rules.entries()) {
    const tier = TIERS[rule.number("tier") ?? 0];
    if (name === "try_again") rules.report(name, "mallex answers with the next higher tier than the last time");
    else if (tier === undefined || !written.has(tier)) rules.report(name, "it names no tier");
    else draft.intents[name] = { tier };
    rule.rest({});
  }
}
