import { writePrivate } from "../../shared/files/private-files.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { createPause } from "../../shared/pause.ts";
import { statusLineFile } from "../state/run-files.ts";

/** Nobody reads faster. */
const PAUSE_MS = 250;

interface StatusLineFile {
  /** Writes this line soon, unless a newer one comes first. */
  readonly show: (line: () => string) => void;
  /** Resolves when nothing is written any more, so that the file can be removed. */
  readonly end: () => Promise<void>;
}

/** The file that the client of a run prints. Without it, only the line on the client's screen is an old one. */
export function keepStatusLine({ runs }: Pick<MallexPaths, "runs">, id: string): StatusLineFile {
  const file = statusLineFile(runs, id);
  const pause = createPause(PAUSE_MS);
  let newest: (() => string) | undefined;
  let writing: Promise<void> | undefined;
  async function write(): Promise<void> {
    while (newest !== undefined) {
      await pause.over();
      const line = newest?.();
      newest = undefined;
      if (line !== undefined) await writePrivate(file, `${line}\n`, { flush: false }).catch(() => undefined);
    }
    writing = undefined;
  }
  return {
    show(line) {
      newest = line;
      writing ??= write();
    },
    async end() {
      newest = undefined;
      pause.end();
      await writing;
    },
  };
}
