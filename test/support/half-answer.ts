import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PreparedHome } from "./prepared-home.ts";
import { testPlaces } from "../prepare.ts";

const SERVE = fileURLToPath(new URL("../fixtures/half-answer/serve.py", import.meta.url));

/** The word on which the model servers of this home answer by half, once. */
export const BY_HALVES = "by halves";

/**
 * The files as they are, for mallex looks at their sizes; the folders with the packages as links; and a python of our own.
 * @returns the file that is there as soon as half an answer has been sent
 */
export function answerByHalf({ places: { venv, home } }: PreparedHome): string {
  unlinkSync(venv);
  mkdirSync(venv);
  const real = testPlaces.venv;
  for (const name of readdirSync(real)) {
    const isPackages = name !== "bin" && statSync(join(real, name)).isDirectory();
    if (isPackages) symlinkSync(join(real, name), join(venv, name));
    else cpSync(join(real, name), join(venv, name), { recursive: true, verbatimSymlinks: true });
  }
  const python = join(venv, "bin/python");
  unlinkSync(python);
  writeFileSync(python, `#!/bin/sh\nexec '${real}/bin/python' -I '${SERVE}' "$@"\n`, { mode: 0o755 });
  return join(home, "answered-by-half");
}
