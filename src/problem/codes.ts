import { FILE_CODES } from "./file-codes.ts";
import { RUN_CODES } from "./run-codes.ts";

/** Every problem code with its title. A code never changes its meaning; texts may. `docs/errors.md` explains each with an example. */
export const CODES: typeof FILE_CODES & typeof RUN_CODES = { ...FILE_CODES, ...RUN_CODES };
