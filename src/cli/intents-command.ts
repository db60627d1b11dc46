import type { Plan } from "../../generated/types/plan.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import { itemsOf } from "../compile/5-check/entries.ts";
import { valueAt, type Dict } from "../compile/tree.ts";
import { count } from "../problem/count.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { isError } from "../problem/problem.ts";
import { alignRows } from "../prove/align-rows.ts";
import { describeIntent } from "../prove/describe-target.ts";
import { shorten } from "../prove/shorten.ts";
import { where } from "../prove/where.ts";
import { decideIntent } from "../turn/intent/decide-intent.ts";
import { findTags, withoutTags } from "../turn/find-tags.ts";
import { endsOf } from "../turn/intent/plain-text.ts";
import { passesTextTest } from "../turn/pass-text-test.ts";
import { aimNamed } from "../turn/read-model-name.ts";
import { ownWords } from "../turn/own-words.ts";
import type { Program } from "../turn/program.ts";
import { compileFile, type CompiledFile } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";
import { loadProgram } from "./load-program.ts";

/** Lists the intents, where each leads, and what it is found by. */
export async function intentsCommand(context: Context): Promise<Outcome> {
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
    const told = [
      `by ${decide?.by.join(", ")}; else ${decide?.default}`,
      ...(margin === undefined ? [] : [`sure by the examples from a lead of ${margin} on`]),
    ];
    return {
      problems: [],
      text: [...alignRows(rows), "", ...told].join("\n"),
      data: { intents: listed, by: decide?.by, default: decide?.default, ...(margin === undefined ? {} : { margin }) },
    };
  });
}

/**
 * Decides one text, and shows what has decided. Tags are no part of the words.
 * @throws {MallexError} MX7507 where there are none
 */
export async function tryIntentCommand(context: Context, text: string): Promise<Outcome> {
  if (text.trim() === "") throw noText();
  return withProgram(context, (program, config) => {
    const { plan } = program;
    const words = ownWords(plan, withoutTags(text));
    const found = decideIntent(program, words);
    if (found === undefined) throw noIntents();
    const { choice, sure } = found;
    const { scores = {}, margin } = choice;
    const to = describeIntent(plan.intents?.find(({ id }) => id === choice.id)?.to);
    const tag = findTags(text).find((name) => aimNamed(plan, name) !== undefined);
    const pattern = choice.step === "patterns" ? patternOf(plan, choice.id, words) : undefined;
    const lead = margin === undefined ? "" : `, lead ${margin.toFixed(2)} of ${program.classifier?.margin}`;
    const rows = Object.entries(scores).map(([id, score]) => [id, score.toFixed(3)]);
    const lines = [
      `${choice.id} → ${to} (${choice.step}, ${sure ? "sure" : "not sure"}${lead})`,
      ...(pattern === undefined ? [] : [`  ${pattern.says}  ${where(config, pattern.path).at ?? ""}`.trimEnd()]),
      ...alignRows(rows, { indent: "  " }),
      ...(tag === undefined ? [] : [`the tag <mallex:${tag}> goes before it: no intent is asked for`]),
    ];
    const data = { ...choice, sure, to, ...optional("pattern", pattern?.says), ...optional("tag", tag) };
    return { problems: [], text: lines.join("\n"), data };
  });
}

/** The first of an intent's patterns that fits. */
function patternOf(plan: Plan, id: string, words: string): { says: string; path: (string | number)[] } | undefined {
  const patterns = plan.intents?.find((intent) => intent.id === id)?.patterns ?? [];
  const index = patterns.findIndex((test) => passesTextTest(test, endsOf(words)));
  const test = patterns[index];
  if (test === undefined) return undefined;
  const says = `${test.op} ${JSON.stringify(shorten(test.value, 100))}`;
  return { says, path: ["intents", id, "patterns", index] };
}

function noText(): MallexError {
  return new MallexError({
    code: "MX7507",
    severity: "error",
    message: "there is no text to try",
    hint: 'give one: mallex intents try "why does it hang?"',
  });
}

/** Does something with a file's intents. The file need not be trusted: nothing of it is started here. */
export async function withProgram(
  context: Context,
  use: (program: Program, config: Dict, compiled: CompiledFile) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const compiled = await compileFile(context);
  const { plan, problems } = compiled;
  if (plan === undefined) return { problems: problems.filter(isError) };
  if (!asksForIntents(plan)) throw noIntents();
  return use(await loadProgram({ ...compiled, plan }, context.places.plans), compiled.config, compiled);
}

function asksForIntents({ intents = [], decide }: Plan): boolean {
  return intents.length > 0 && decide !== undefined && decide.by.length > 0;
}

export function noIntents(): MallexError {
  return new MallexError({
    code: "MX7523",
    severity: "error",
    message: "the file asks for no intents",
    hint: "declare `intents`, or extend mallex:claude-code, and leave `decide: { by: [] }` out",
  });
}
