import Handlebars from "handlebars/runtime.js";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { decodeClassifier } from "../intents/classifier.ts";
import { createPrivacy } from "../local-only/local-only-rules.ts";

/** Helpers that templates may not use; the compiler refuses them too. */
const UNUSED_HELPERS = ["each", "with", "lookup", "log", "helperMissing", "blockHelperMissing"];

/** @param templates the `templates` export of a compiled plan: precompiled Handlebars code by name */
export function createProgram(plan: Plan, templates: Readonly<Record<string, unknown>>): Program {
  const runtime = Handlebars.create();
  for (const helper of UNUSED_HELPERS) runtime.unregisterHelper(helper);
  runtime.registerHelper("json", (text: unknown) => JSON.stringify(text));
  const renderers = new Map(Object.entries(templates).map(([name, code]) => [name, runtime.template(code)]));
  const { classifier } = plan.decide ?? {};
  return {
    plan,
    ...(classifier === undefined ? {} : { classifier: decodeClassifier(classifier) }),
    ...(plan.neverLeaves === undefined ? {} : { privacy: createPrivacy(plan.neverLeaves) }),
    render(template, context) {
      const renderer = renderers.get(template);
      if (renderer === undefined) throw new Error(`the plan has no template ${JSON.stringify(template)}`);
      return renderer(context);
    },
  };
}
