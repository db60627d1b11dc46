import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { didYouMean } from "../compile/3-validate/suggest.ts";
import { CODES } from "../problem/codes.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { explainCode } from "../prove/explain-code.ts";
import type { Context, Outcome } from "./context.ts";

export interface ExplainOptions {
  readonly what?: string;
  readonly last?: boolean;
  readonly path?: string;
  readonly prompt?: boolean;
  readonly client?: string;
  readonly model?: string;
}

/** Says why: what a code means, what the rules make of a request, where a value comes from. */
export async function explainCommand(context: Context, options: ExplainOptions): Promise<Outcome> {
  const { what = "" } = options;
  return explainPage(context, what);
}

async function explainPage({ packageRoot }: Context, what: string): Promise<Outcome> {
  const found = explainCode(what, await readFile(join(packageRoot, "docs/errors.md"), "utf8"));
  if (found !== undefined) return { problems: [], text: found.page, data: found };
  throw new MallexError({
    code: "MX7523",
    severity: "error",
    message: `there is no code ${what.toUpperCase()}`,
    hint: didYouMean(what.toUpperCase(), Object.keys(CODES)),
  });
}
