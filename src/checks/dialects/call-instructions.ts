import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import { USUAL_STYLE } from "../../config/load/load-templates.ts";
import { NATIVE } from "../../config/lock/policies.ts";
import { entriesOf, entryOf, itemsOf, textAt, textsOf, toData, valueAt, type Dict } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { NEUTRAL } from "../../prompt/tools/tool-call-instructions.ts";
import type { PlanBody, PlanCheckInput } from "../names/unused.ts";
import { isClients } from "../profiles/context-budgets.ts";

/** Does the model see its tools and how to call them? In a text dialect only the prompt template can say so. */
export function checkUnseenTools(plan: PlanBody, { config, reads }: PlanCheckInput): Problem[] {
  return Object.entries(plan.profiles).flatMap(([name, profile]) => {
    const prompt = plan.sizes[profile.size]?.prompt ?? "client";
    const texts = reads.get(prompt)?.map((read) => read.name);
    if (profile.dialect === NATIVE || texts === undefined || !hasTools(plan, profile)) return [];
    const lacks = lackOf(profile.dialect, texts);
    if (lacks === undefined) return [];
    const key = entryOf(valueAt(config, ["profiles"]), name)?.keyAt;
    return [
      createProblem(
        "MX3067.missingInstructions",
        { name, what: lacks.what, dialect: profile.dialect, prompt, variable: lacks.name },
        valueAt(config, ["profiles", name, "dialect"])?.at ?? key ?? {},
      ),
    ];
  });
}

function lackOf(
  dialect: string,
  visible: readonly string[],
): { readonly what: string; readonly name: string } | undefined {
  if (!visible.includes("tools")) return { what: "its tools", name: "tools" };
  // A custom template may explain the tags itself.
  if (dialect === "tagged" || visible.includes("howToCall")) return undefined;
  return { what: "how to call its tools", name: "howToCall" };
}

export function hasTools({ sizes, toolsets }: PlanBody, { size }: Profile): boolean {
  const toolset = toolsets[sizes[size]?.toolset ?? "none"];
  return toolset !== undefined && (toolset.others.some((pattern) => pattern.do !== "drop") || toolset.tools.length > 0);
}

/** Does the style of a profile in a text dialect show an example of a call? */
export function checkUntaughtStyle(plan: PlanBody, { config, reads }: PlanCheckInput): Problem[] {
  const shows = (template: string, name: string): boolean | undefined =>
    reads.get(template)?.some((read) => read.name === name);
  return Object.entries(plan.profiles).flatMap(([name, profile]): Problem[] => {
    if (profile.dialect === NATIVE || !hasTools(plan, profile)) return [];
    const { template, at } = styleOf(profile, config);
    const isReported = shows(plan.sizes[profile.size]?.prompt ?? "client", "howToCall");
    if (isReported !== true || shows(template, "example") !== false) return [];
    return [createProblem("MX3067.missingExample", { name, dialect: profile.dialect, template }, at)];
  });
}

function styleOf({ style = NEUTRAL }: Profile, config: Dict): { readonly template: string; readonly at: Location } {
  const styleEntry = entryOf(valueAt(config, ["styles"]), style);
  return {
    template: textAt(styleEntry?.value, ["template"]) ?? USUAL_STYLE,
    at: valueAt(styleEntry?.value, ["template"])?.at ?? styleEntry?.keyAt ?? {},
  };
}

/** Only mallex's prompts explain how to call tools, so `dialect` and `style` have no effect with the client's prompt. */
export function checkIdleCalling(plan: PlanBody, { config }: PlanCheckInput): Problem[] {
  const { styles = {} } = toData(config) as Mallex;
  return Object.entries(plan.profiles).flatMap(([name, profile]): Problem[] => {
    if (!isClients(plan, profile)) return [];
    const written = valueAt(config, ["profiles", name]);
    const dialect = textAt(written, ["dialect"]) ?? NATIVE;
    const style = textAt(written, ["style"]);
    const isIdle = {
      dialect: dialect !== NATIVE,
      // Flat arguments apply to any prompt.
      style: style !== undefined && styles[style]?.schemas !== "flat",
    };
    return KEYS.flatMap((key): Problem[] => {
      const at = valueAt(written, [key])?.at;
      if (at === undefined || !isIdle[key]) return [];
      return [createProblem("MX3134", { name, key, size: profile.size }, at, { hint: HINTS[key] })];
    });
  });
}

/** Does a profile or a model name its own dialect a second time? */
export function checkOwnDialect(config: Dict): Problem[] {
  const owners = [...entriesOf(config, "profiles").map(([, { value }]) => value), ...itemsOf(config, ["models"])];
  return owners.flatMap((owner) =>
    textsOf(owner, ["alsoReads"])
      .filter(({ text }) => text === textAt(owner, ["dialect"]))
      .map(({ text, at }) => createProblem("MX3113.ownDialect", { dialect: text }, at)),
  );
}

const KEYS = ["dialect", "style"] as const;

const OTHER_SIZE = "choose a `size` with a prompt template";
const HINTS = {
  dialect: `${OTHER_SIZE}; if mallex should only parse calls in this dialect, list it under \`alsoReads\``,
  style: `${OTHER_SIZE}, or remove it`,
};
