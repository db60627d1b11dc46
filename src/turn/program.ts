import type { Plan } from "../../generated/types/plan.d.ts";

/** What the server executes: the plan and its templates, ready to render. */
export interface Program {
  readonly plan: Plan;
  /** @param template a name in `plan.templates` @param context every name that the template may read */
  readonly render: (template: string, context: Readonly<Record<string, string>>) => string;
}
