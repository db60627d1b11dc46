import type { Plan } from "../../../generated/types/plan.d.ts";
import { clientEnvironment } from "../../../src/cli/launch/client-environment.ts";

/** What mallex tells the client, which decides what that does when something fails. */
export function environmentAt(
  { launch }: Plan,
  server: { readonly url: string; readonly token: string },
): Readonly<Record<string, string>> {
  return clientEnvironment(
    launch.env,
    { ...server, window: 200_000, output: 4096, ownLogin: false, cloudAnswers: false },
    {},
  );
}
