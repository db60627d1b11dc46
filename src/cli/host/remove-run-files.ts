import { removeDrafts } from "../state/find-runs.ts";
import { removeRun } from "../state/run-files.ts";

/** Of a run whose server process was killed. @param folder of the files of runs */
export async function removeRunFiles({ folder, id }: { readonly folder: string; readonly id: string }): Promise<void> {
  removeRun(folder, id);
  await removeDrafts(folder);
}
