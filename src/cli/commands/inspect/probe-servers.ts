import type { Lock, LockedServer } from "../../../../generated/types/lock.d.ts";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import { probeServer } from "../../../backends/openai/probe-server.ts";
import { kindOf } from "../../../backends/registry.ts";
import { isTrusted } from "../../compile/check-trust.ts";
import type { CompiledFile } from "../../compile/compile-file.ts";
import type { CliContext } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { readKeys } from "../../models/credentials.ts";

/** By profile, as in the lock. */
export type ServerFacts = NonNullable<Lock["servers"]>;

/** What the servers of these profiles say of themselves, one after the other: each may have to load its model. Of an untrusted file none is asked. */
export async function probeServers(
  compiled: CompiledFile & { readonly plan: Plan },
  chosen: readonly (readonly [string, Profile])[],
  context: CliContext,
): Promise<ServerFacts> {
  const { plan, file } = compiled;
  const remote = chosen.flatMap(([name, profile]) => {
    const settings = plan.backends[profile.backend];
    return settings !== undefined && "url" in settings && kindOf(settings).modelNames === "own"
      ? [{ name, profile, url: settings.url }]
      : [];
  });
  if (remote.length === 0) return {};
  if (!isTrusted(compiled, context)) {
    context.report("servers are not asked, because the file is not trusted: `mallex trust`");
    return {};
  }
  const { values, faults } = readKeys(plan, file, context);
  const interruption = watchSignals();
  const found: [string, LockedServer][] = [];
  try {
    for (const { name, profile, url } of remote) {
      const { backend, model, leaves = false } = profile;
      const { signal } = interruption;
      const fault = faults.get(backend)?.problem;
      if (fault !== undefined) context.report(`${name}: ${fault.message}`);
      if (fault !== undefined) continue;
      const facts = await probeServer({ url, key: values.get(backend), model, leaves, signal });
      if (facts === undefined) context.report(`${name}: ${url} doesn't list its models`);
      else found.push([name, facts]);
      const unclear = facts === undefined || leaves ? [] : unclearIn(facts);
      if (unclear.length > 0)
        context.report(
          `${name}: ${url} gave no clear answer on ${unclear.join(", ")}, which is left out; ask again when it is idle`,
        );
    }
    return Object.fromEntries(found);
  } finally {
    interruption.dispose();
  }
}

/** What a server was asked, in words. */
const FACT_NAMES: Readonly<Record<string, string>> = {
  tools: "tools",
  templateArguments: "chat_template_kwargs",
  reasoning: "thinking",
  usage: "tokens at the end of a stream",
  cachedTokens: "cached tokens",
};

function unclearIn(facts: LockedServer): readonly string[] {
  return Object.entries(FACT_NAMES).flatMap(([key, words]) => (key in facts ? [] : [words]));
}
