import type { Plan } from "../../../../generated/types/plan.d.ts";
import { itemsOf, valueAt, type Dict } from "../../../config/parse/tree.ts";
import { isError, type MallexError, createError } from "../../../diagnostics/problem.ts";
import { describeIntent, locationAt } from "../../../inspect/text/describe.ts";
import { alignRows, shorten } from "../../../inspect/text/terminal-text.ts";
import { personText } from "../../../prompt/rules/user-text.ts";
import type { Program } from "../../../prompt/templates/program.ts";
import { decideIntent } from "../../../routing/intents/decide-intent.ts";
import { endsOf } from "../../../routing/intents/classifier.ts";
import { findTags, withoutTags } from "../../../routing/routes/facts.ts";
import { targetNamed } from "../../../routing/routes/model-names.ts";
import { count } from "../../../shared/format-quantities.ts";
import { passesTextTest } from "../../../shared/text/match.ts";
import { optional } from "../../../shared/utilities.ts";
import { compileFile, type CompiledFile } from "../../compile/compile-file.ts";
import { loadProgram } from "../../compile/load-compiled-plan.ts";
import type { CliContext, Outcome } from "../../context/context.ts";

/** Lists the intents, where each leads, and what it is found by. */
export async function intentsCommand(context: CliContext): Promise<Outcome> {
  return withProgram(context, ({ plan }, config) => {
    const { intents = [], decide } = plan;
    const listed = intents.map(({ id, about, to, patterns }) => ({
      id,
      about,
      to,
      patterns: patterns.length,
      examples: itemsOf(valueAt(config, ["intents", id, "examples"])).length,
    }));
    const rows = listed.map(({ id, to, patterns, examples, about }) => [
      id,
      describeIntent(to),
      count(examples, "example"),
      count(patterns, "pattern"),
      about,
    ]);
    const margin = decide?.classifier?.margin;
    const lines = [
      `by ${decide?.by.join(", ")}; else ${decide?.default}`,
      ...(margin === undefined ? [] : [`sure by the examples from a lead of ${margin} on`]),
    ];
    return {
      problems: [],
      text: [...alignRows(rows), "", ...lines].join("\n"),
      data: { intents: listed, by: decide?.by, default: decide?.default, ...(margin === undefined ? {} : { margin }) },
    };
  });
}

/** Runs `work` with a file's intents. The file need not be trusted, because nothing of it is started. */
export async function withProgram(
  context: CliContext,
  use: (program: Program, config: Dict, compiled: CompiledFile) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const compiled = await compileFile(context);
  const { plan, problems } = compiled;
  if (plan === undefined) return { problems: problems.filter(isError) };
  if (!usesIntents(plan)) throw noIntents();
  return use(await loadProgram({ ...compiled, plan }, context.paths.plans), compiled.config, compiled);
}

function usesIntents({ intents = [], decide }: Plan): boolean {
  return intents.length > 0 && decide !== undefined && decide.by.length > 0;
}

export function noIntents(): MallexError {
  return createError("MX7523.noIntents", {});
}

/** Decides one text, and prints what decided. Tags are removed first. @throws {MallexError} MX7507 where the plan has no intents */
export async function tryIntentCommand(context: CliContext, text: string): Promise<Outcome> {
  if (text.trim() === "") throw createError("MX7507.emptyText", {});
  return withProgram(context, (program, config) => {
    const { plan } = program;
    const message = personText(plan, withoutTags(text));
    const found = decideIntent(program, message);
    if (found === undefined) throw noIntents();
    const { choice, sure } = found;
    const { id, scores = {}, margin } = choice;
    const to = describeIntent(plan.intents?.find((intent) => intent.id === id)?.to);
    const lead = margin === undefined ? "" : `, lead ${margin.toFixed(2)} of ${program.classifier?.margin}`;
    const rows = Object.entries(scores).map(([name, score]) => [name, score.toFixed(3)]);
    const pattern = choice.step === "patterns" ? patternOf(plan, id, message) : undefined;
    const tag = findTags(text).find((name) => targetNamed(plan, name) !== undefined);
    const lines = [
      `${id} → ${to} (${choice.step}, ${sure ? "sure" : "not sure"}${lead})`,
      ...(pattern === undefined ? [] : [patternLine(pattern, config)]),
      ...alignRows(rows, { indent: "  " }),
      ...(tag === undefined ? [] : [`the tag <mallex:${tag}> goes before it: no intent is asked for`]),
    ];
    const data = { ...choice, sure, to, ...optional("pattern", pattern?.says), ...optional("tag", tag) };
    return { problems: [], text: lines.join("\n"), data };
  });
}

interface Pattern {
  readonly says: string;
  readonly path: readonly (string | number)[];
}

function patternLine({ says, path }: Pattern, config: Dict): string {
  const { at } = locationAt(config, path);
  return at === undefined ? `  ${says}` : `  ${says}  ${at}`;
}

/** The first pattern of an intent that matches. */
function patternOf(plan: Plan, id: string, text: string): Pattern | undefined {
  const patterns = plan.intents?.find((intent) => intent.id === id)?.patterns ?? [];
  const index = patterns.findIndex((test) => passesTextTest(test, endsOf(text)));
  const test = patterns[index];
  if (test === undefined) return undefined;
  const says = `${test.op} ${JSON.stringify(shorten(test.value, 100))}`;
  return { says, path: ["intents", id, "patterns", index] };
}
