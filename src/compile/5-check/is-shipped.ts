import type { Place } from "../../problem/problem.ts";

/** Whether it stands in a file that comes with mallex: nobody can mend that. */
export function isShipped({ file }: Place): boolean {
  return file?.startsWith("mallex:") === true;
}
