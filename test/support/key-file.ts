import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "./project.ts";
import type { ModelServer } from "./start-model-server.ts";

/** A private file with what a model server wants to hear, for the `key` of a backend. */
export function keyFile({ nonce, pid }: ModelServer, { home }: Project): string {
  const file = join(home, `model-server-${pid}.key`);
  writeFileSync(file, nonce, { mode: 0o600 });
  return file;
}
