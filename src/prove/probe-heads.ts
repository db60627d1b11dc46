import type { LockedModel } from "../../generated/types/lock.d.ts";
import type { Mallex } from "../../generated/types/mallex.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import { drain } from "../turn/drain.ts";
import { headPrint, isClients } from "../compile/5-check/budgets.ts";
import { referenceRequest } from "../compile/reference-request.ts";
import { buildPromptForProfile } from "../turn/ask-alone.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";
import type { Program } from "../turn/program.ts";
import type { TemplatePrompt } from "../turn/render-chat-template.ts";
import { dialectsOf } from "./probe-policies.ts";

/** Tokens of a first prompt in each size and dialect, by the model's own tokenizer. The client's own words are not known here. */
export function probeHeads(
  program: Program,
  profile: Profile,
  { data, counter, text }: { readonly data: Mallex; readonly counter: TokenCounter | undefined; readonly text: string },
): LockedModel["heads"] {
  if (counter === undefined || counter.inexact !== undefined) return {};
  const sizes = Object.keys(program.plan.sizes).filter((size) => !isClients(program.plan, { ...profile, size }));
  return Object.fromEntries(
    sizes.map((size) => [
      size,
      Object.fromEntries(
        dialectsOf(text).flatMap((dialect) => {
          const variant = { ...profile, size, dialect };
          const prompt = buildPromptForProfile(program, variant, referenceRequest(data));
          const tokens = prompt === undefined ? undefined : exactly(counter, prompt);
          return tokens === undefined ? [] : [[dialect, { tokens, of: headPrint(program, variant, data) }] as const];
        }),
      ),
    ]),
  );
}

/** Nothing where the template refuses such a prompt: an estimate is the compiler's own business. */
function exactly(counter: TokenCounter, request: TemplatePrompt): number | undefined {
  const { tokens, exact } = drain(counter.countInSteps(request));
  return exact ? tokens : undefined;
}
