import Handlebars from "handlebars";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { decodeClassifier } from "../../routing/intents/classifier.ts";

/** A program that has not been written and loaded, for checks. Its templates have passed `precompile`, and render as they will then. */
export function instantProgram(plan: Plan, templates: ReadonlyMap<string, string>): Program {
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
