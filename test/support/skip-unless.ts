import { appendFileSync } from "node:fs";
import { test } from "vitest";

/** `test` where the machine can run it; elsewhere the test is skipped, and why is said on stderr and in the table of `npm test`. */
export function skipUnless(can: boolean, reason: string): ReturnType<typeof test.skipIf> {
  if (!can) tell(reason);
  return can ? test : test.skip;
}

function tell(reason: string): void {
  process.stderr.write(`skipped: ${reason}\n`);
  const list = process.env["MALLEX_SKIPS"];
  if (list) appendFileSync(list, `${reason}\n`);
}
