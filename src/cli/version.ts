import { readFileSync } from "node:fs";
import { PACKAGE_ROOT } from "../shared/package-root.ts";

/** The version of mallex, as in its package.json. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(`${PACKAGE_ROOT}/package.json`, "utf8")) as { version: string };
  return version;
}
