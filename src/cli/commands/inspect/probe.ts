import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Lock, LockedModel } from "../../../../generated/types/lock.d.ts";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import { isSupervised, kindOf } from "../../../backends/registry.ts";
import { hasTools } from "../../../checks/dialects/call-instructions.ts";
import { isClients, referenceRequest } from "../../../checks/profiles/context-budgets.ts";
import { NATIVE } from "../../../config/lock/policies.ts";
import { toData } from "../../../config/parse/tree.ts";
import { MallexError, type Problem, createProblem } from "../../../diagnostics/problem.ts";
import { printProbe, probeHeads, toLocked } from "../../../inspect/probe/probe-result.ts";
import { probeTemplate, withPolicy, type Probed } from "../../../inspect/probe/probe-template.ts";
import { parseWithClock } from "../../../inspect/probe/template-variables.ts";
import { layoutOf } from "../../../plan/lower/profiles.ts";
import type { ChatTemplate, ChatTemplateSource } from "../../../prompt/templates/chat-template.ts";
import type { Program } from "../../../prompt/templates/program.ts";
import { createTokenCounter, type TokenCounter } from "../../../prompt/tokens/token-counter.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { sha256 } from "../../../shared/files/digest.ts";
import { optional } from "../../../shared/utilities.ts";
import { compileFile } from "../../compile/compile-file.ts";
import { loadProgram } from "../../compile/load-program.ts";
import { writeLock } from "../../compile/write-files.ts";
import { withShippedFile, type CliContext, type Outcome } from "../../context/context.ts";
import { readModelFiles, templateText } from "../../models/model-files.ts";
import { usedProfiles } from "../../models/profiles.ts";

export interface ProbeFlags {
  /** A profile, or the path of a template; absent: every profile that is used. */
  readonly what?: string;
  readonly write?: boolean;
}

/** A template alone is probed as that of a model of this size: it has words of its own, and tools. */
const SIZE = "medium";

/** Renders the models' chat templates on a conversation under each policy, and shows which keeps the longest stable prefix. */
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
  if (write) throw new MallexError(createProblem("MX7507.probeFile", {}));
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
  return createProblem("MX7532.unmeasured", { path, why });
}

/** The profiles that are used; of those that share the model of the named one all, since the lock has one entry for a model. */
function chosenProfiles(plan: Plan, what: string | undefined): readonly (readonly [string, Profile])[] {
  // What goes to the Claude API goes as the client wrote it: no template, nothing to probe.
  const used = [...usedProfiles(plan)].filter(([, { backend }]) => kindOf(plan.backends[backend])?.relays !== true);
  if (what === undefined) return used;
  const profile = Object.hasOwn(plan.profiles, what) ? plan.profiles[what] : undefined;
  if (profile !== undefined)
    return [...new Map([...used, [what, profile]])].filter(([, { model }]) => model === profile.model);
  throw new MallexError(
    createProblem("MX7507.chosenProfiles", { what: JSON.stringify(what) }, undefined, {
      hint: didYouMean(what, Object.keys(plan.profiles)),
    }),
  );
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
    return (isSupervised(plan.backends[profile.backend]) ? 2 : 0) + (hasTools(plan, profile) ? 1 : 0);
  };
  const fresh = results
    .toSorted((a, b) => rank(b) - rank(a))
    .toReversed()
    .flatMap(({ model, locked }) => (locked === undefined ? [] : [[model, locked] as const]));
  return { ...lock, models: Object.fromEntries([...kept, ...fresh]) };
}

/** A chat template, ready to be probed. */
export interface ProbeTarget {
  readonly template: ChatTemplate;
  /** What the hash in the lock is of. */
  readonly text: string;
  /** Absent without the model's tokenizer. */
  readonly counter?: TokenCounter;
}

/** The template of a profile's model, or why there is none. @param file the one that names the model */
export async function targetOfProfile(
  name: string,
  profile: Profile,
  { file, context }: { readonly file: string; readonly context: CliContext },
): Promise<ProbeTarget | Problem> {
  const files = await readModelFiles(profile, file, context);
  if (files === undefined) return modelNotDownloaded(name, profile);
  const text = templateText(files);
  if (text === undefined) return noTemplate(`the model of profile "${name}"`, files.folder);
  const { tokenizer, config = {}, chatTemplate } = files;
  const given = { config, ...(chatTemplate === undefined ? {} : { chatTemplate }) };
  const counter = tokenizer === undefined ? undefined : createTokenCounter({ ...given, tokenizer });
  const source = counter?.source ?? { ...toSource(text, config), chatTemplate };
  return { template: parse(source, files.folder), text, ...(counter === undefined ? {} : { counter }) };
}

/** A template in a file of its own; what its tokenizer_config.json says of special tokens is used where it lies beside it. */
export async function targetOfFile(path: string, { cwd }: Pick<CliContext, "cwd">): Promise<ProbeTarget> {
  const file = resolve(cwd, path);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (text.trim() === "") throw unreadable(path, { code: "EMPTY" });
  const beside = await readFile(join(dirname(file), "tokenizer_config.json"), "utf8").catch(() => "{}");
  return { template: parse(toSource(text, JSON.parse(beside)), path), text };
}

/** What templates print by name, where nobody says what it is. */
const SPECIAL = { bos_token: "<s>", eos_token: "</s>", pad_token: "<pad>", unk_token: "<unk>" };

/** Without the vocabulary the template itself must say whether its model thinks. */
function toSource(text: string, config: unknown): ChatTemplateSource {
  return {
    chatTemplate: text,
    config: { ...SPECIAL, ...(typeof config === "object" ? config : {}) },
    thinks: text.includes("<think>"),
  };
}

function parse(source: ChatTemplateSource, where: string): ChatTemplate {
  try {
    return parseWithClock(source);
  } catch (error) {
    const message = messageOf(error);
    throw new MallexError(createProblem("MX7532.parse", { where, line: lineOf(source, message), message }));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `:3`. The engine names no line: it is the one behind which the same is wrong, whatever follows. */
function lineOf(source: ChatTemplateSource, message: string): string {
  if (source.chatTemplate === undefined) return "";
  const lines = source.chatTemplate.split("\n");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  for (let line = 1; line <= last; line += 1) {
    try {
      parseWithClock({ ...source, chatTemplate: lines.slice(0, line).join("\n") });
    } catch (error) {
      if (messageOf(error) === message) return `:${line}`;
    }
  }
  return `:${last + 1}`;
}

function modelNotDownloaded(name: string, { model }: Profile): Problem {
  return createProblem("MX7530.modelNotDownloaded", { name, model: JSON.stringify(model) });
}

function noTemplate(what: string, folder: string): Problem {
  return createProblem("MX7531.noTemplate", { what, folder });
}

const REASONS: Readonly<Record<string, string>> = {
  EMPTY: "the file is empty",
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

function unreadable(path: string, error: unknown): MallexError {
  const { code = "unknown reason" } = error as NodeJS.ErrnoException;
  const why = REASONS[code] ?? `it can't be read (${code})`;
  return new MallexError(createProblem("MX7531.unreadable", { path, why }));
}
