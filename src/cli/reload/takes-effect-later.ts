import { isDeepStrictEqual } from "node:util";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { relaysLogin } from "../../server/relays-login.ts";
import { launchFacts } from "../launch/client-environment.ts";
import type { IsUsable } from "../launch/main-profile.ts";
import { modelRows } from "../launch/model-rows.ts";

/** What a start was made of: the server listens by it, and a client was told of it. */
export interface Started {
  readonly plan: Plan;
  readonly isUsable: IsUsable;
}

const LAUNCH = ["client", "args", "env", "releases", "window"] as const;

/** Settings of the new plan that the running server and client don't have, by their names. */
export function settingsNeedingRestart(started: Started, now: Started): string[] {
  const [before, after] = [started.plan, now.plan];
  const launch = LAUNCH.filter((name) => !isDeepStrictEqual(before.launch[name], after.launch[name]));
  return [
    ...(before.server.port === after.server.port ? [] : ["server.port"]),
    ...(before.decide?.forgetMs === after.decide?.forgetMs ? [] : ["decide.forget"]),
    ...launch.map((name) => `launch.${name}`),
    ...changedClientSettings(started, now),
  ];
}

/** The client plans its talk by what it was told at its start. */
function changedClientSettings(started: Started, now: Started): string[] {
  const [was, is] = [factsOf(started), factsOf(now)];
  return [
    ...(was.window === is.window
      ? []
      : [`the window that the client is told (${was.window}, now ${is.window} tokens)`]),
    ...(was.output === is.output
      ? []
      : [`the answer that the client is told (${was.output}, now ${is.output} tokens)`]),
    ...(relaysLogin(started.plan) === relaysLogin(now.plan) ? [] : ["how the client logs in"]),
    ...(isDeepStrictEqual(rowsOf(started), rowsOf(now)) ? [] : ["the models that the client offers"]),
  ];
}

function factsOf(started: Started): ReturnType<typeof launchFacts> {
  return launchFacts({ url: "", token: "", ...started });
}

function rowsOf({ plan, isUsable }: Started): ReturnType<typeof modelRows> {
  return modelRows(plan, isUsable);
}
