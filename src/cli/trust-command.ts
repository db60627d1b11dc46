import { isError } from "../problem/problem.ts";
import { printPlace } from "../problem/print-text.ts";
import { compileFile } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";
import { openTrustStore } from "./trust-store.ts";

/** Shows the machine powers a file uses and remembers that they are wanted. Other powers later ask again; other rules don't. */
export async function trustCommand(context: Context): Promise<Outcome> {
  const { file, problems, powers, powersHash } = await compileFile(context);
  if (problems.some(isError)) return { problems };
  if (powers.length > 0) await openTrustStore(context.places.trust).remember(file, powersHash);
  const lines = powers.map(({ path, value, at }) => `  ${printPlace(at)}  ${path}: ${JSON.stringify(value)}`);
  const text =
    powers.length === 0
      ? `${file} uses no machine powers: nothing to trust`
      : [`${file} may now use:`, ...lines].join("\n");
  return { problems, data: { file, powers, powersHash }, text };
}
