import Handlebars from "handlebars";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { decodeClassifier } from "../../src/routing/intents/classifier.ts";

/** A program whose templates are compiled from their texts, to compare those that are precompiled with. */
export function programInMemory(plan: Plan, templates: ReadonlyMap<string, string>): Program {
  const runtime = Handlebars.create();
  runtime.registerHelper("json", (text: unknown) => JSON.stringify(text));
  const renderers = new Map(
    [...templates].map(([name, text]) => [
      name,
      runtime.compile(text, { strict: true, noEscape: true, preventIndent: true }),
    ]),
  );
  const { classifier } = plan.decide ?? {};
  return {
    plan,
    ...(classifier === undefined ? {} : { classifier: decodeClassifier(classifier) }),
    render: (name, context) => renderers.get(name)?.(context) ?? "",
  };
}
