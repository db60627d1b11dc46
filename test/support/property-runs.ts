import { configureGlobal } from "fast-check";
import { runs } from "./depth.ts";

/** Of a property that says no number. vitest loads this file before each file of the unit tests. */
configureGlobal({ numRuns: runs(100) });
