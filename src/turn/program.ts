import type { Plan } from "../../generated/types/plan.d.ts";
import type { Classifier } from "./intent/classify.ts";
import type { Privacy } from "./private/must-stay.ts";

/** What the server executes: the plan and its templates, ready to render. */
export interface Program {
  readonly plan: Plan;
  /** Of the plan, decoded; absent where it asks for none. */
  readonly classifier?: Classifier;
  /** Finds what must not leave; absent: nothing is looked for. */
  readonly privacy?: Privacy;
  /** @param template a name in `plan.templates` @param context every name that the template may read */
  readonly render: (template: string, context: Readonly<Record<string, string>>) => string;
}
