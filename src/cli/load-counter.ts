import type { Profile } from "../../generated/types/plan.d.ts";
import { createTokenCounter, type TokenCounter } from "../turn/count-tokens.ts";
import type { CliContext } from "./context.ts";
import { readModelFiles } from "./model-files.ts";

/** Counts tokens as this profile's model does. Nothing where the model's files are not on this machine: then tokens are estimated. */
export async function loadCounter(
  profile: Profile,
  file: string,
  context: CliContext,
): Promise<TokenCounter | undefined> {
  const files = await readModelFiles(profile, file, context);
  if (files?.tokenizer === undefined || files.config === undefined) return undefined;
  const { tokenizer, config } = files;
  return createTokenCounter({ ...files, tokenizer, config });
}
