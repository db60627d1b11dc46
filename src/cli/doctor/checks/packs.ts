import { listPacks } from "../../../inspect/list/list-packs.ts";
import { count } from "../../../shared/format-quantities.ts";
import type { DoctorCheck } from "../examine.ts";
import { fromProblem, ok } from "../finding.ts";
import { isAboutPacks } from "./file.ts";

/** Are the packs there that the file extends, as the lock has them? */
export const packs: DoctorCheck = {
  id: "packs",
  find({ context, problems, compiled }) {
    const found = problems.filter(({ code }) => isAboutPacks(code)).map((one) => fromProblem(one));
    if (compiled?.plan === undefined) return found;
    const used = listPacks(compiled, context.paths.packs);
    const fetched = used.filter(({ home }) => home === "in the cache" || home === "in node_modules");
    const models = Object.keys(compiled.lock.models ?? {}).length;
    const figures = `${count(used.length, "pack")}, ${fetched.length} from elsewhere; the lock has ${count(models, "model")}`;
    return [...(found.some(({ level }) => level === "problem") ? [] : [ok(figures)]), ...found];
  },
};
