import { basename } from "node:path";
import type { Lock, LockedModel } from "../../generated/types/lock.d.ts";
import type { Mallex } from "../../generated/types/mallex.d.ts";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { didYouMean } from "../compile/3-validate/suggest.ts";
import { isClients } from "../compile/5-check/budgets.ts";
import { hasTools } from "../compile/5-check/unseen-tools.ts";
import { optional } from "../compile/6-lower/optional.ts";
import { layoutOf } from "../compile/6-lower/profiles.ts";
import { NATIVE } from "../compile/policy-key.ts";
import { sha256 } from "../compile/7-emit/sha256.ts";
import { referenceRequest } from "../compile/reference-request.ts";
import { toData } from "../compile/tree.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import { printProbe } from "../prove/print-probe.ts";
import { probeHeads } from "../prove/probe-heads.ts";
import { toLocked } from "../prove/probe-lock.ts";
import { withPolicy } from "../prove/probe-policies.ts";
import { probeTemplate, type Probed } from "../prove/probe-template.ts";
import type { Program } from "../turn/program.ts";
import { compileFile } from "./compile-file.ts";
import { withShippedFile, type CliContext, type Outcome } from "./context.ts";
import { loadProgram } from "./load-program.ts";
import { writeLock } from "./lock-file.ts";
import { targetOfFile, targetOfProfile, type ProbeTarget } from "./probe-targets.ts";
import { usedProfiles } from "./used-profiles.ts";

export interface ProbeFlags {
  /** A profile, or the path of a template; absent: every profile that is used. */
  readonly what?: string;
  readonly write?: boolean;
}

/** A template alone is probed as that of a model of this size: it has words of its own, and tools. */
const SIZE = "medium";

/** Renders the models' chat templates on a talk under each policy, and shows which keeps the longest stable prefix. */
export async function probeCommand(context: CliContext, { what, write = false }: ProbeFlags): Promise<Outcome> {
  if (what !== undefined && /[/\\]|\.jinja$/.test(what)) return probeFile(context, what, write);
  const compiled = await compileFile(context);
  const { plan, config, file } = compiled;
  if (plan === undefined) return { problems: compiled.problems };
  const bench = {
    program: await loadProgram({ ...compiled, plan }, context.paths.plans),
    data: toData(config) as Mallex,
  };
  const results: Result[] = [];
  const problems: Problem[] = [];
  for (const [name, profile] of chosenProfiles(plan, what)) {
    const target = await targetOfProfile(name, profile, { file, context });
    if ("code" in target) problems.push(target);
    else results.push(probe(bench, target, { name, profile }));
  }
  const text = results.map(({ probed, ...of }) => printProbe(titleOf(of), probed)).join("\n\n");
  const data = { results };
  // What is not here can be probed elsewhere; that nothing is here is what the person must know.
  const found = results.length > 0 ? problems.map((one) => ({ ...one, severity: "warning" as const })) : problems;
  if (!write || results.length === 0) return { problems: found, text, data };
  const path = await writeLock(file, (lock) => merged(lock, { results, plan }));
  return {
    problems: found,
    text: `${text}\n\nwrote ${path}; \`mallex compile\` reads it`,
    data: { ...data, wrote: path },
  };
}

interface Result {
  readonly profile: string;
  readonly model: string;
  /** Of the template. */
  readonly hash: string;
  readonly probed: Probed;
  readonly locked?: LockedModel;
}

interface ProbeInput {
  readonly program: Program;
  readonly data: Mallex;
}

function probe(
  { program, data }: ProbeInput,
  { template, text, counter }: ProbeTarget,
  { name, profile }: { readonly name: string; readonly profile: Profile },
): Result {
  const request = referenceRequest(data);
  // What the file says by hand, and what the lock says, is what the probe judges: it starts from neither.
  const {
    dialect: _,
    policy: __,
    ...bare
  } = data.profiles?.[name] ?? { backend: profile.backend, model: profile.model };
  const usual = withPolicy(profile, layoutOf(bare, data, { version: 1 }));
  const inText = profile.dialect === NATIVE ? usual.dialect : profile.dialect;
  const probed = probeTemplate({ program, profile: usual, template, text: inText, request, encode: counter?.encode });
  const hash = sha256(text).slice(0, 16);
  const { chosen } = probed;
  const found = { profile: name, model: profile.model, hash, probed };
  if (chosen === undefined) return found;
  const heads = probeHeads(program, withPolicy(profile, chosen.policy), { data, counter, text: inText });
  return {
    ...found,
    ...optional("locked", toLocked(probed, { template: hash, heads, isClients: isClients(program.plan, profile) })),
  };
}

function titleOf({ profile, model, hash }: Omit<Result, "probed">): string {
  return `${profile}: ${model} (template ${hash})`;
}

/** A template without a model: with the built-in rules, and nothing to write into a lock. */
async function probeFile(context: CliContext, path: string, write: boolean): Promise<Outcome> {
  if (write)
    throw new MallexError({
      code: "MX7507",
      severity: "error",
      message: "--write needs a profile: the lock knows templates by their models",
      hint: "mallex probe --write probes the profiles of the file",
    });
  const target = await targetOfFile(path, context);
  const compiled = await compileFile(withShippedFile(context));
  const { plan } = compiled;
  if (plan === undefined) return { problems: compiled.problems };
  const program = await loadProgram({ ...compiled, plan }, context.paths.plans);
  const [[, profile] = []] = usedProfiles(plan);
  if (profile === undefined) throw new Error("the shipped file has no profile");
  const medium = { ...profile, model: basename(path), size: SIZE, window: 65_536 };
  const bench = { program, data: { ...(toData(compiled.config) as Mallex), profiles: {} } };
  const { probed, hash } = probe(bench, target, { name: path, profile: medium });
  const problems = probed.chosen === undefined ? [unmeasured(path, probed)] : [];
  return { problems, text: printProbe(path, probed), data: { results: [{ template: path, hash, probed }] } };
}

function unmeasured(path: string, { measured }: Probed): Problem {
  const why = measured[0]?.unknown ?? measured[0]?.refused ?? "";
  return {
    code: "MX7532",
    severity: "error",
    message: `${path}: the chat template renders under no policy: ${why}`,
    hint: "mallex renders templates with an engine of its own, which lacks some of Jinja; without a probe the usual policy holds",
  };
}

/** The profiles that are used; of those that share the model of the named one all, since the lock has one entry for a model. */
function chosenProfiles(plan: Plan, what: string | undefined): readonly (readonly [string, Profile])[] {
  // What goes to the Claude API goes as the client wrote it: no template, nothing to probe.
  const used = [...usedProfiles(plan)].filter(([, { backend }]) => plan.backends[backend]?.kind !== "anthropic");
  if (what === undefined) return used;
  const profile = Object.hasOwn(plan.profiles, what) ? plan.profiles[what] : undefined;
  if (profile !== undefined)
    return [...new Map([...used, [what, profile]])].filter(([, { model }]) => model === profile.model);
  throw new MallexError({
    code: "MX7507",
    severity: "error",
    message: `there is no profile ${JSON.stringify(what)}`,
    hint: didYouMean(what, Object.keys(plan.profiles)),
  });
}

/** The lock with new figures; models that no profile names any more are gone. */
function merged(lock: Lock, { results, plan }: { readonly results: readonly Result[]; readonly plan: Plan }): Lock {
  const named = new Set(Object.values(plan.profiles).map(({ model }) => model));
  const kept = Object.entries(lock.models ?? {}).filter(([model]) => named.has(model));
  // Of profiles with one model counts one whose server mallex starts, of which most is known; then one that has tools, which a template may hide;
  // else the one in the lowest tier.
  const rank = ({ profile: name }: Result): number => {
    const profile = plan.profiles[name];
    if (profile === undefined) return 0;
    return (plan.backends[profile.backend]?.kind === "mlx" ? 2 : 0) + (hasTools(plan, profile) ? 1 : 0);
  };
  const fresh = results
    .toSorted((a, b) => rank(b) - rank(a))
    .toReversed()
    .flatMap(({ model, locked }) => (locked === undefined ? [] : [[model, locked] as const]));
  return { ...lock, models: Object.fromEntries([...kept, ...fresh]) };
}
