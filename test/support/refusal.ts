import { MallexError } from "../../src/diagnostics/problem.ts";

/** The problem that some work ends with. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ code: string; message: string; hint: string | undefined }> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof MallexError)) throw new Error(`expected a problem, got ${String(error)}`);
  const { code, message, hint } = error.problem;
  return { code, message, hint };
}
