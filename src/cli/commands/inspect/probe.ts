import type {
  Lock,
  LockedModel,
  LockedPolicy,
  LockedServer,
  LockedShares,
} from "../../../../generated/types/lock.d.ts";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import { isSupervised, kindOf } from "../../../backends/registry.ts";
import { hasTools } from "../../../checks/dialects/call-instructions.ts";
import { isClients, referenceRequest } from "../../../checks/profiles/context-budgets.ts";
import { NATIVE, describeHidden, policyTerms } from "../../../config/lock/policies.ts";
import { toData } from "../../../config/parse/tree.ts";
import { type Problem, createError, createProblem } from "../../../diagnostics/problem.ts";
import {
  type Probed,
  atDay,
  changesOf,
  countHeads,
  probeTemplate,
  toLocked,
  withPolicy,
} from "../../../inspect/probe/probe-template.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { layoutOf } from "../../../plan/lower/profiles.ts";
import { type TokenCounter, createTokenCounter } from "../../../prompt/tokens/token-counter.ts";
import {
  type ChatTemplate,
  type ChatTemplateSource,
  parseChatTemplate,
} from "../../../prompt/templates/chat-template.ts";
import type { Program } from "../../../prompt/templates/program.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { sha256 } from "../../../shared/files/digest.ts";
import { optional } from "../../../shared/utilities.ts";
import { compileForRun } from "../../models/compile-for-run.ts";
import { loadProgram } from "../../compile/load-compiled-plan.ts";
import { writeLock } from "../../compile/write-lock.ts";
import { type CliContext, type Outcome, stdoutStyle } from "../../context/context.ts";
import { type GgufFacts, readGgufFacts } from "../../models/gguf-facts.ts";
import { readModelFiles, templateText } from "../../models/model-files.ts";
import { usedProfiles } from "../../models/profiles.ts";
import { probeServer } from "../../../backends/openai/probe-server.ts";
import { isTrusted } from "../../compile/check-trust.ts";
import type { CompiledFile } from "../../compile/compile-file.ts";
import { watchSignals } from "../../context/interruption.ts";
import { readKeys } from "../../models/credentials.ts";
import { libraryTemplate } from "../../../prompt/templates/library-template.ts";
import { TooManySteps, withinSteps } from "../../../prompt/templates/render-steps.ts";

export interface ProbeFlags {
  /** A profile; absent: every profile that is used. */
  readonly what?: string;
  readonly write?: boolean;
}

/** Renders the models' chat templates on a conversation under each policy and prints which one keeps the longest stable prefix. */
export async function probeCommand(context: CliContext, { what, write = false }: ProbeFlags): Promise<Outcome> {
  const compiled = await compileForRun(context);
  const { plan, config, file } = compiled;
  if (plan === undefined) return { problems: compiled.problems };
  const input = {
    program: await loadProgram({ ...compiled, plan }, context.paths.plans),
    data: toData(config) as Mallex,
  };
  const results: Result[] = [];
  const problems: Problem[] = [];
  const chosen = chosenProfiles(plan, what);
  const ggufs = factsOfGgufs(readGgufFacts(compiled, context), chosen);
  const servers = await probeServers({ ...compiled, plan }, chosen, context);
  for (const [name, profile] of chosen) {
    const source = await readTemplate(name, profile, { file, context });
    const isKnown = ggufs[profile.model] !== undefined || servers[name] !== undefined;
    if ("code" in source && !isKnown) problems.push(source);
    else if ("code" in source) continue;
    else results.push(probe(input, source, { name, profile }));
  }
  const facts = [...Object.entries(ggufs), ...Object.entries(servers)];
  if (results.length === 0 && facts.length === 0) return { problems, text: "", data: { results } };
  // A model that is missing here can be probed on another machine.
  const warnings = problems.map((one) => ({ ...one, severity: "warning" as const }));
  const trees = [...results.map(treeOf), ...facts.map(([name, known]) => ({ [name]: withWords(known) }))];
  const printed = trees.map((tree) => printTree(tree, stdoutStyle(context)).join("\n"));
  if (!write) return { problems: warnings, text: printed.join("\n\n"), data: { results, ggufs, servers } };
  const wrote = await writeLock(file, (lock) => merged(lock, { results, ggufs, servers }, plan));
  const text = [...printed, `wrote ${wrote}; \`mallex compile\` reads it`].join("\n\n");
  return { problems: warnings, text, data: { results, ggufs, servers, wrote } };
}

/** `false` would be left out in print. */
function withWords(facts: object): object {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value === false ? "no" : value]));
}

/** What the files of these profiles say. */
function factsOfGgufs(all: GgufFacts, chosen: readonly (readonly [string, Profile])[]): GgufFacts {
  const models = new Set(chosen.map(([, { model }]) => model));
  return Object.fromEntries(Object.entries(all).filter(([model]) => models.has(model)));
}

interface Result {
  readonly profile: string;
  readonly model: string;
  /** Of the template. */
  readonly hash: string;
  readonly probed: Probed;
  readonly locked?: LockedModel;
}

function probe(
  { program, data }: { readonly program: Program; readonly data: Mallex },
  { template, text, counter }: ModelTemplate,
  { name, profile }: { readonly name: string; readonly profile: Profile },
): Result {
  // The probe judges what the file and the lock set: it starts from neither.
  const {
    dialect: _,
    policy: __,
    ...bare
  } = data.profiles?.[name] ?? { backend: profile.backend, model: profile.model };
  const usual = withPolicy(profile, layoutOf(bare, data, { version: 1 }));
  const inText = profile.dialect === NATIVE ? usual.dialect : profile.dialect;
  const request = referenceRequest(data);
  const probed = probeTemplate({ program, profile: usual, template, text: inText, request });
  const hash = sha256(text).slice(0, 16);
  const result = { profile: name, model: profile.model, hash, probed };
  if (probed.chosen === undefined) return result;
  const heads = countHeads(program, withPolicy(profile, probed.chosen.policy), { data, counter, text: inText });
  const locked = toLocked(probed, { template: hash, heads, isClients: isClients(program.plan, profile) });
  return { ...result, ...optional("locked", locked) };
}

/** The profiles in use; if one is named, all that have its model, since the lock has one entry for a model. */
function chosenProfiles(plan: Plan, what: string | undefined): readonly (readonly [string, Profile])[] {
  // The Claude API gets the request as the client wrote it: there is no template to probe.
  const used = [...usedProfiles(plan)].filter(([, { backend }]) => kindOf(plan.backends[backend])?.relays !== true);
  if (what === undefined) return used;
  const profile = Object.hasOwn(plan.profiles, what) ? plan.profiles[what] : undefined;
  if (profile !== undefined)
    return [...new Map([...used, [what, profile]])].filter(([, { model }]) => model === profile.model);
  const hint = didYouMean(what, Object.keys(plan.profiles));
  throw createError("MX7507.unknownProfile", { name: JSON.stringify(what) }, undefined, { hint });
}

/**
 * The lock with the new figures, without models that no profile names any more. Of profiles with the same model the entry is that of one whose
 * server mallex starts, since all parts of its policy are known; then of one with tools, which a template may hide; then of the lowest tier.
 */
function merged(
  lock: Lock,
  { results, ggufs, servers }: Pick<Required<Lock>, "ggufs" | "servers"> & { readonly results: readonly Result[] },
  plan: Plan,
): Lock {
  const named = new Set(Object.values(plan.profiles).map(({ model }) => model));
  const kept = Object.entries(lock.models ?? {}).filter(([model]) => named.has(model));
  const rank = ({ profile: name }: Result): number => {
    const profile = plan.profiles[name];
    if (profile === undefined) return 0;
    return (isSupervised(plan.backends[profile.backend]) ? 2 : 0) + (hasTools(plan, profile) ? 1 : 0);
  };
  const best = results.toReversed().toSorted((a, b) => rank(a) - rank(b));
  const fresh = best.flatMap(({ model, locked }) => (locked === undefined ? [] : [[model, locked] as const]));
  const keptGgufs = Object.entries(lock.ggufs ?? {}).filter(([model]) => named.has(model));
  const keptServers = Object.entries(lock.servers ?? {}).filter(([name]) => Object.hasOwn(plan.profiles, name));
  return {
    ...lock,
    models: Object.fromEntries([...kept, ...fresh]),
    ggufs: { ...Object.fromEntries(keptGgufs), ...ggufs },
    servers: { ...Object.fromEntries(keptServers), ...servers },
  };
}

interface ModelTemplate {
  readonly template: ChatTemplate;
  /** The text whose hash is in the lock. */
  readonly text: string;
  /** Absent without the model's tokenizer. */
  readonly counter?: TokenCounter;
}

/** Special tokens that templates print by name, for a model that doesn't define them. */
const SPECIAL = { bos_token: "<s>", eos_token: "</s>", pad_token: "<pad>", unk_token: "<unk>" };

/** The chat template of a profile's model, or why there is none. @param file the one that names the model */
async function readTemplate(
  name: string,
  profile: Profile,
  { file, context }: { readonly file: string; readonly context: CliContext },
): Promise<ModelTemplate | Problem> {
  const files = await readModelFiles(profile, file, context);
  if (files === undefined) return createProblem("MX7530.filesMissing", { name, model: JSON.stringify(profile.model) });
  const { folder, tokenizer, config = {}, chatTemplate } = files;
  const text = templateText(files);
  if (text === undefined) return createProblem("MX7531", { name, folder });
  const sources = { config, tokenizer, ...optional("chatTemplate", chatTemplate) };
  const counter = tokenizer === undefined ? undefined : createTokenCounter(sources);
  const special = { ...SPECIAL, ...(config as object) };
  const source = counter?.source ?? { chatTemplate, config: special, thinks: text.includes("<think>") };
  try {
    return { template: parseBoundedTemplate(source), text, ...optional("counter", counter) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw createError("MX7532", { folder, message });
  }
}

/** One probe as a tree for `printTree`: the usual policy, each change of one part, and the chosen policy. */
function treeOf({ profile, model, hash, probed: { measured, chosen } }: Result): object {
  const usual = measured[0]?.policy;
  const printed = measured.filter(
    (one) => one === chosen || (usual !== undefined && changesOf(one.policy, usual).length <= 1),
  );
  const policies = printed.map(({ policy, hides, bytes, refused, unknown }) => ({
    chosen: policy === chosen?.policy,
    policy: policyName(policy, usual ?? policy),
    ...percents(hides === undefined ? bytes : undefined),
    why: hides === undefined ? (refused ?? unknown) : describeHidden(hides),
  }));
  const why = chosen === undefined ? "no policy is chosen: the usual one can't be measured" : undefined;
  return { [profile]: { model, template: hash, why, policies } };
}

function percents(bytes: LockedShares | undefined): object {
  const percent = (share: number | undefined): string | undefined => (share === undefined ? undefined : `${share} %`);
  return {
    stays: percent(bytes?.all),
    "tool turn": percent(bytes?.toolTurn),
    "user turn": percent(bytes?.userTurn),
  };
}

/** `dialect: tagged, date: fixed`: what a policy changes. */
function policyName(policy: LockedPolicy, usual: LockedPolicy): string {
  const changes = changesOf(policy, usual).map((name) => `${name}: ${policy[name]}`);
  return changes.length === 0 ? `as usual (${policyTerms(usual).join(", ")})` : changes.join(", ");
}

/** By profile, as in the lock. */
type ServerFacts = NonNullable<Lock["servers"]>;

/** What the servers of these profiles say of themselves, one after the other: each may have to load its model. Of an untrusted file none is asked. */
async function probeServers(
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

/** Steps of one rendering. None of 70 templates that come with models takes more than 12,000 for the probe's conversation. */
const MAX_STEPS = 100_000;

/**
 * A chat template that may come from anyone: a rendering ends after a fixed number of steps, and its clock is that of `atDay`.
 * @throws {Error} as `parseChatTemplate`
 */
export function parseBoundedTemplate(source: ChatTemplateSource): ChatTemplate {
  return atDay(parseChatTemplate(source, boundedTemplate), false);
}

function boundedTemplate(text: string): ChatTemplate["template"] {
  const template = libraryTemplate(text);
  let wasTooLong = false;
  return {
    render(given) {
      // Each policy renders the template; one that takes too long does so under all of them.
      if (wasTooLong) throw new TooManySteps();
      try {
        return withinSteps(MAX_STEPS, () => template.render(given));
      } catch (error) {
        wasTooLong = error instanceof TooManySteps;
        throw error;
      }
    },
  };
}
