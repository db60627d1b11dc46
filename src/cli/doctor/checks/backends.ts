import { checkHealth, lists, type BackendHealth } from "../../../backends/check-health.ts";
import { settingOf } from "../../../backends/endpoint.ts";
import { isSupervised, kindOf } from "../../../backends/registry.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { createProblem } from "../../../diagnostics/problem.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { count } from "../../../shared/format-quantities.ts";
import { optional } from "../../../shared/utilities.ts";
import { isTrusted } from "../../compile/check-trust.ts";
import { usedProfiles } from "../../models/profiles.ts";
import type { DoctorCheck, Planned } from "../examine.ts";
import { fromProblem, ok, problem, warning, type Finding } from "../finding.ts";

/** A person waits for it. */
const TIMEOUT_MS = 5000;

/** Does each backend that runs elsewhere answer, accept the key, and have the models of its profiles? It is asked for its list of models, which costs nothing. */
export const backends: DoctorCheck = {
  id: "backends",
  async find({ context, planned, signal }) {
    // Nor is a URL asked that nobody has trusted: `file` reports that.
    if (planned === undefined || !isTrusted(planned.compiled, context)) return [];
    const names = new Set([...usedProfiles(planned.plan).values()].map(({ backend }) => backend));
    const found = await Promise.all([...names].map(async (name) => askBackend(name, planned, signal)));
    return found.flat();
  },
};

async function askBackend(name: string, { plan, keys }: Planned, signal: AbortSignal): Promise<Finding[]> {
  const backend = plan.backends[name];
  if (backend === undefined || isSupervised(backend)) return [ok(`${name}: mallex starts it; \`--ask\` does so now`)];
  // `variables` reports it.
  if (keys.faults.has(name)) return [];
  const key = keys.values.get(name);
  const { relays } = kindOf(backend);
  if (relays && key === undefined) return [ok(`${name}: used with the client's own login, which only the client has`)];
  const { url } = backend;
  const health = await checkHealth({ url, relays, ...optional("key", key) }, { signal, timeoutMs: TIMEOUT_MS });
  return classify(name, url, { health, models: relays ? [] : modelsOn(name, plan), hasKey: key !== undefined });
}

function modelsOn(name: string, plan: Plan): readonly string[] {
  const users = [...usedProfiles(plan).values()].filter(({ backend }) => backend === name);
  return [...new Set(users.map(({ model }) => model))];
}

function classify(
  name: string,
  url: string,
  {
    health,
    models,
    hasKey,
  }: { readonly health: BackendHealth; readonly models: readonly string[]; readonly hasKey: boolean },
): Finding[] {
  const setting = settingOf(name);
  switch (health.state) {
    case "unreachable": {
      const found = fromProblem(createProblem("MX7517.backendUnreachable", { name, url, why: health.why, setting }));
      return [{ ...found, level: "problem" }];
    }
    case "refused":
      return [
        hasKey
          ? problem(`${name} refuses the key (${health.why})`, `correct \`backends.${name}.key\`, or get a new key`)
          : problem(
              `${name} refuses requests without a key (${health.why})`,
              setting.startsWith("--")
                ? "a run has no key: add a backend with its `key` to mallex.yaml"
                : `set \`backends.${name}.key\``,
            ),
      ];
    case "unlisted":
      return [warning(`${name} answers, but not with its models: ${health.why}`, `check ${setting}: ${url}`)];
    default: {
      const { models: listed, ms } = health;
      const missing = models.filter((model) => !lists(listed, model));
      const about = missing.map((model) => warning(`${name} does not list the model ${model}`, hintFor(model, listed)));
      return about.length > 0 ? about : [ok(`${name} answers in ${ms} ms, and lists ${count(listed.length, "model")}`)];
    }
  }
}

function hintFor(model: string, listed: readonly string[]): string {
  return listed.length === 0
    ? "it lists none: load it there"
    : `load it there, or name one that is: ${didYouMean(model, listed)}`;
}
