import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { LockedModel } from "../../generated/types/lock.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import { isClients } from "../compile/5-check/budgets.ts";
import { fingerprint } from "../compile/fingerprint.ts";
import { askAlone } from "../turn/ask-alone.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";
import type { Program } from "../turn/program.ts";

/** Tokens of a first prompt in each size and dialect, by the model's own tokenizer. The client's own words are not known here. */
export function probeHeads(
  program: Program,
  profile: Profile,
  { asked, counter }: { readonly asked: MessagesRequest; readonly counter: TokenCounter | undefined },
): LockedModel["heads"] {
  if (counter === undefined || counter.inexact !== undefined) return {};
  const sizes = Object.keys(program.plan.sizes).filter((size) => !isClients(program.plan, { ...profile, size }));
  return Object.fromEntries(
    sizes.map((size) => [
      size,
      Object.fromEntries(
        (["native", "tagged"] as const).flatMap((dialect) => {
          const prompt = askAlone(program, { ...profile, size, dialect }, asked);
          return prompt === undefined
            ? []
            : [[dialect, { tokens: counter.count(prompt), of: fingerprint(prompt) }] as const];
        }),
      ),
    ]),
  );
}
