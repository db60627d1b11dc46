import { setFlagsFromString } from "node:v8";

/** V8 versions whose optimizing compiler can be told to wait. */
const KNOWS_BUDGET = /^1[1-3]\./;

/** For a process that ends after a second: the optimizing compiler would take a third of its processor time. */
export const SHORT_LIFE = 1_000_000;
/** For a server, which has a few turns a minute: in the first hundreds of them, compiling takes a third. Its default is 135,168. */
export const LONG_LIFE = 500_000;

/** @param budget bytes of bytecode that a function executes before the optimizing compiler looks at it */
export function optimizeLater(budget: number): void {
  if (KNOWS_BUDGET.test(process.versions.v8)) setFlagsFromString(`--interrupt-budget=${budget}`);
}
