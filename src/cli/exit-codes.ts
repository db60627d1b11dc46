import type { Problem } from "../problem/problem.ts";

/** What a command ends with; `run` otherwise returns the client's own code (128 + n when a signal ended it). */
export const EXIT = {
  ok: 0,
  /** It worked, and found something: drift, or a file that stays untrusted. */
  findings: 1,
  usage: 2,
  /** The client, the model server, the network or a running mallex is not there. */
  unavailable: 69,
  /** A bug of mallex. */
  internal: 70,
  /** mallex.yaml is wrong, missing or not trusted. */
  config: 78,
  interrupted: 130,
} as const;

/** Codes whose exit code is not that of their thousand. */
const SPECIAL: Readonly<Record<string, number>> = {
  MX6130: EXIT.unavailable,
  MX6131: EXIT.unavailable,
  MX6150: EXIT.usage,
  MX6161: EXIT.usage,
  MX6162: EXIT.usage,
  MX7501: EXIT.config,
  MX7502: EXIT.config,
  MX7504: EXIT.usage,
  MX7505: EXIT.usage,
  MX7507: EXIT.usage,
  MX7509: EXIT.interrupted,
  MX7523: EXIT.usage,
  MX7524: EXIT.usage,
  MX7526: EXIT.usage,
  MX7527: EXIT.config,
  MX7534: EXIT.usage,
};

/** The exit code of a command that ends with these problems: that of the first error. */
export function toExitCode(problems: readonly Problem[]): number {
  const error = problems.find(({ severity }) => severity === "error");
  if (error === undefined) return EXIT.ok;
  const special = SPECIAL[error.code];
  if (special !== undefined) return special;
  switch (error.code[2]) {
    case "7":
    case "8":
      return EXIT.unavailable;
    case "9":
      return EXIT.internal;
    default:
      return EXIT.config;
  }
}
