import { availableParallelism } from "node:os";
import { formatBytes } from "../../../shared/format-quantities.ts";
import { machineMemory } from "../../../shared/units.ts";
import { planInstall } from "../../../process/install/plan-install.ts";
import type { DoctorCheck } from "../examine.ts";
import { fromProblem, ok } from "../finding.ts";

/** Can this machine run the model servers of the file? Its Python counts, if one is needed for an installation. */
export const machine: DoctorCheck = {
  id: "machine",
  find({ planned, context }) {
    const figures = [
      `${process.platform}-${process.arch}`,
      `${availableParallelism()} cores`,
      `${formatBytes(machineMemory())} of memory`,
      `Node ${process.versions.node}`,
      `mallex ${context.version}`,
    ];
    const problems = planned === undefined ? [] : planInstall(planned.machine).problems;
    return [ok(figures.join(", ")), ...problems.map((one) => fromProblem(one))];
  },
};
