import type { Location } from "../../problem/problem.ts";

/** Whether it stands in a file that comes with mallex: nobody can mend that. */
export function isShipped({ file }: Location): boolean {
  return file?.startsWith("mallex:") === true;
}
