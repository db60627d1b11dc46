import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Profile } from "../../generated/types/plan.d.ts";
import { createTokenCounter, type TokenCounter } from "../turn/count-tokens.ts";
import type { Context } from "./context.ts";
import { localFolder, modelFolder } from "./model-folder.ts";

/** Counts tokens as this profile's model does. Nothing where the model's files are not on this machine: then tokens are estimated. */
export async function loadCounter(profile: Profile, file: string, context: Context): Promise<TokenCounter | undefined> {
  const folder =
    profile.tokenizer === undefined
      ? await modelFolder(profile.model, file, context)
      : localFolder(profile.tokenizer, file, context);
  if (folder === undefined) return undefined;
  const read = async (name: string): Promise<string> => readFile(join(folder, name), "utf8");
  try {
    const [tokenizer, config] = [
      JSON.parse(await read("tokenizer.json")) as unknown,
      JSON.parse(await read("tokenizer_config.json")) as unknown,
    ];
    const chatTemplate = await read("chat_template.jinja").catch(() => undefined);
    return createTokenCounter({ tokenizer, config, ...(chatTemplate === undefined ? {} : { chatTemplate }) });
  } catch {
    return undefined;
  }
}
