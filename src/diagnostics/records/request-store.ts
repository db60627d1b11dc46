import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { makePrivateFolder, openPrivate } from "../../shared/files/private-files.ts";
import { redactJson, type Redact } from "../log/redact.ts";

/** A request as the client sent it: what rules are written and proved against. No headers, no tokens. */
interface StoredRequest {
  /** The turn's id; ids sort by time. */
  readonly id: string;
  /** The client's release. */
  readonly client?: string;
  readonly request: MessagesRequest;
}

export interface RequestStore {
  /** Never fails a turn; `failures` counts. */
  save(kept: StoredRequest): Promise<void>;
  readonly saved: number;
  readonly failures: number;
}

/** Keeps whole requests, one JSON file each, 0600. Only `mallex record` does: they hold all that a person and the client said. */
export function createRequestStore({
  folder,
  redact,
}: {
  readonly folder: string;
  readonly redact: Redact;
}): RequestStore {
  let saved = 0;
  let failures = 0;
  let last: Promise<void> = Promise.resolve();
  async function write(kept: StoredRequest): Promise<void> {
    try {
      await makePrivateFolder(folder);
      const file = await openPrivate(`${folder}/${kept.id}.json`, "create");
      try {
        await file.writeFile(`${redactJson(kept, redact, 1)}\n`);
      } finally {
        await file.close();
      }
      saved += 1;
    } catch {
      failures += 1;
    }
  }
  return {
    save: async (kept) => (last = last.then(async () => write(kept))),
    get saved() {
      return saved;
    },
    get failures() {
      return failures;
    },
  };
}
