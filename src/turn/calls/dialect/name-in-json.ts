import type { Dialect } from "../../../../generated/types/plan.d.ts";

/** The beginning of a call, in characters, where its name stands. */
export const BEGINNING = 1000;

/** The tool that broken JSON seems to mean. */
export function nameInJson(raw: string, { keys }: Dialect): string | undefined {
  const names = keys.name.map((key) => key.replaceAll(/[^\w]/g, "")).join("|");
  return new RegExp(`"(?:${names})"\\s*:\\s*"([^\\s"]+)"`).exec(raw.slice(0, BEGINNING))?.[1];
}
