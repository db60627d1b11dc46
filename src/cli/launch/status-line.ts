import { isRecord } from "../../shared/utilities.ts";
import { shellQuote } from "../context/run-command.ts";

/** The setting with which Claude Code shows the file's line below its prompt. `cat` takes a millisecond; the file has no secrets. */
export function statusLineSetting(file: string): { readonly statusLine: object } {
  return { statusLine: { type: "command", command: `cat ${shellQuote(file)} 2>/dev/null`, padding: 0 } };
}

/** Whether the user has a status line of their own. */
export function hasStatusLine(settings: readonly unknown[]): boolean {
  return settings.some((one) => isRecord(one) && one["statusLine"] !== undefined);
}
