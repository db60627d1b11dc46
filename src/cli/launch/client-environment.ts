import type { Launch, Plan } from "../../../generated/types/plan.d.ts";
import { relaysLogin } from "../../server/http/guard.ts";
import { isSmallWindow } from "../../shared/context-window.ts";
import { AUTO_MODEL } from "../../shared/reserved-names.ts";
import { unreachable } from "../../shared/utilities.ts";
import type { CliEnvironment } from "../context/context.ts";
import { mainProfile, mainProfiles, type IsUsable } from "../models/profiles.ts";

/** Values that only the run knows. */
export interface LaunchFacts {
  /** Base URL of the server, without a slash at the end. */
  readonly url: string;
  readonly token: string;
  /** Tokens of prompt and answer together. */
  readonly window: number;
  /** Tokens of an answer at most. */
  readonly output: number;
  /** The client logs in as itself, and its login is passed on: mallex gives it none. */
  readonly ownLogin: boolean;
  /** If a cloud may answer the user, the client's own background requests take no time of this machine. */
  readonly cloudAnswers: boolean;
}

/**
 * What the client is told about a running server. The window is that of the smallest model it may meet, or what the file says. The output is
 * that of the largest one, but no more than a quarter of the window: what is kept for an answer is lost to the conversation. A smaller profile's own
 * output holds for it all the same.
 */
export function launchFacts({
  url,
  token,
  plan,
  isUsable,
}: {
  readonly url: string;
  readonly token: string;
  readonly plan: Plan;
  readonly isUsable: IsUsable;
}): LaunchFacts {
  const smallest = mainProfile(plan, isUsable);
  const window = plan.launch.window ?? smallest.window;
  const outputs = [...mainProfiles(plan, isUsable)].flatMap((name) => plan.profiles[name]?.output ?? []);
  const output = Math.max(smallest.output, Math.min(Math.max(...outputs), Math.floor(window / 4)));
  const cloudAnswers = [...mainProfiles(plan, isUsable)].some((name) => plan.profiles[name]?.leaves === true);
  return { url, token, window, output, ownLogin: relaysLogin(plan), cloudAnswers };
}

/** Hosts that must never be reached through a proxy: the server is on this machine. */
const LOOPBACK = ["127.0.0.1", "localhost", "::1"];

/**
 * The variables mallex sets for the client: what the plan says, with the run's own facts in their places.
 * @param person what the client would be given without mallex: lists of theirs are kept, and mallex adds to them
 */
export function clientEnvironment(
  env: Launch["env"],
  facts: LaunchFacts,
  person: CliEnvironment,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => {
      if (typeof value === "string") return [[name, value]];
      // The token as a login would take the place of the client's own; in mallex's header it stands beside it.
      if (value.from === "token" && facts.ownLogin) return [];
      // Each suggestion makes a local model read the entire conversation; in a cloud it is the user's choice.
      if (value.from === "promptSuggestions") return facts.cloudAnswers ? [] : [[name, "false"]];
      const resolved =
        value.from === "tokenHeader" ? withTokenLine(person[name], facts) : resolve(value.from, facts, person);
      return spellings(name, value.from).map((spelling) => [spelling, resolved]);
    }),
  );
}

/** The person's own headers stay, a line each; the token's is the last. One that an earlier mallex has left is replaced. */
function withTokenLine(theirs: string | undefined, { token }: LaunchFacts): string {
  const lines = (theirs ?? "").split(/\r\n|[\r\n]/);
  const kept = lines.filter((line) => line.trim() !== "" && !/^\s*x-mallex-token\s*:/i.test(line));
  return [...kept, `x-mallex-token: ${token}`].join("\n");
}

/** `no_proxy` goes before `NO_PROXY`: one of the person's own would send the prompts to their proxy. */
function spellings(name: string, from: string): readonly string[] {
  return from === "noProxy" ? [name, name.toLowerCase()] : [name];
}

function resolve(
  from: "url" | "token" | "model" | "window" | "output" | "noProxy" | "smallWindow",
  facts: LaunchFacts,
  person: CliEnvironment,
): string {
  switch (from) {
    case "url":
    case "token":
      return facts[from];
    case "window":
    case "output":
      return String(facts[from]);
    case "model":
      return AUTO_MODEL;
    case "noProxy":
      return noProxy(person, facts.url);
    case "smallWindow":
      return isSmallWindow(facts) ? "1" : "0";
    default:
      return unreachable(from);
  }
}

/** The person's own exceptions stay; loopback, and where mallex listens, are added. */
function noProxy(person: CliEnvironment, url: string): string {
  const theirs = [person["NO_PROXY"], person["no_proxy"]]
    .flatMap((list) => (list ?? "").split(","))
    .map((host) => host.trim())
    .filter((host) => host !== "");
  const own = URL.canParse(url) ? [new URL(url).hostname] : [];
  return [...new Set([...theirs, ...LOOPBACK, ...own])].join(",");
}

/** What the client may log in with itself. */
const LOGINS: readonly string[] = ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"];

/**
 * What the client gets of the person's environment: all but the keys that mallex holds for them, since a model could read them with one
 * command. Where the client's own login is passed on, what it logs in with stays, unless that is the token of mallex, left by `mallex env`.
 */
export function personEnvironment(env: CliEnvironment, plan: Plan, token: string): CliEnvironment {
  const hidden = new Set(keyNames(plan).filter((name) => !relaysLogin(plan) || !LOGINS.includes(name)));
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => !hidden.has(name) && !(LOGINS.includes(name) && value === token)),
  );
}

function keyNames({ backends }: Plan): string[] {
  return Object.values(backends).flatMap((backend) =>
    "key" in backend && backend.key !== undefined && "env" in backend.key ? [backend.key.env] : [],
  );
}
