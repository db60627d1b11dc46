import { damagedStore, isTrusted, openTrustStore, sinceTrusted, untrusted } from "../../compile/check-trust.ts";
import type { DoctorCheck } from "../examine.ts";
import { fromError, fromProblem, ok } from "../finding.ts";

/** Is there a file, does it compile, and may it use what it asks for on this machine? */
export const file: DoctorCheck = {
  id: "file",
  find({ context, problems, compiled }) {
    const found = problems.filter(({ code }) => !isAboutPacks(code)).map((one) => fromProblem(one));
    const { paths } = context;
    const keep = async (): Promise<void> => void openTrustStore(paths.trust).keepDamaged();
    try {
      found.push(...damagedStore(context).map((one) => fromProblem(one, { fix: keep })));
    } catch (error) {
      return [...found, ...fromError(error)];
    }
    if (compiled === undefined) return found;
    const trusted = isTrusted(compiled, context);
    const since = trusted ? undefined : sinceTrusted(compiled, context);
    return [
      ...(found.some(({ level }) => level === "problem") ? [] : [ok(`${compiled.file} compiles`)]),
      ...found,
      ...(trusted ? [] : [fromProblem(untrusted(compiled, { config: context.config, since }))]),
    ];
  },
};

/** Of packs and the lock. */
export function isAboutPacks(code: string): boolean {
  return code.startsWith("MX61");
}
