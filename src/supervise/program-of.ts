import type { LaunchPlan } from "./plan-launch.ts";

/** The file that a model server runs; its command line can be known by it. */
export function programOf({ argv }: Pick<LaunchPlan, "argv">): string {
  return argv.find((argument) => argument.endsWith("/serve_mlx.py")) ?? argv[0];
}
