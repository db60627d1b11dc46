import { execFile } from "node:child_process";
import { personsEnv, mallex, type RunOptions } from "./run-mallex.ts";

/** Asks one question with the real client, led to a running mallex by `mallex env`. */
export async function askClient(
  question: string,
  options: RunOptions,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { stdout } = await mallex(["env", "--json"], options);
  const { data } = JSON.parse(stdout) as { data: { env: Record<string, string> } };
  return new Promise((resolve) => {
    const child = execFile(
      options.home.client,
      ["-p", question],
      { cwd: options.project.folder, env: { ...personsEnv(options), ...data.env } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout: out, stderr: err }),
    );
    child.stdin?.end();
  });
}
