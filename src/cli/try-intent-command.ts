import type { Plan } from "../../generated/types/plan.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import type { Dict } from "../compile/tree.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { alignRows } from "../prove/align-rows.ts";
import { describeIntent } from "../prove/describe-target.ts";
import { shorten } from "../prove/shorten.ts";
import { where } from "../prove/where.ts";
import { findTags, withoutTags } from "../turn/find-tags.ts";
import { decideIntent } from "../turn/intent/decide-intent.ts";
import { endsOf } from "../turn/intent/plain-text.ts";
import { personText } from "../turn/own-words.ts";
import { passesTextTest } from "../turn/pass-text-test.ts";
import { targetNamed } from "../turn/read-model-name.ts";
import type { CliContext, Outcome } from "./context.ts";
import { noIntents, withProgram } from "./intents-command.ts";

/**
 * Decides one text, and shows what has decided. Tags are no part of the words.
 * @throws {MallexError} MX7507 where there are none
 */
export async function tryIntentCommand(context: CliContext, text: string): Promise<Outcome> {
  if (text.trim() === "") throw noText();
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
  const { at } = where(config, path);
  return at === undefined ? `  ${says}` : `  ${says}  ${at}`;
}

/** The first of an intent's patterns that fits. */
function patternOf(plan: Plan, id: string, text: string): Pattern | undefined {
  const patterns = plan.intents?.find((intent) => intent.id === id)?.patterns ?? [];
  const index = patterns.findIndex((test) => passesTextTest(test, endsOf(text)));
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
