import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { takesThinking } from "../6-lower/backends.ts";
import { toData, valueAt, type Dict } from "../tree.ts";

/** Clouds know no chat template: whether a model thinks there is up to the client's request, or to the cloud. */
export function checkIdleThinking(config: Dict): Problem[] {
  const { profiles = {}, backends = {} } = toData(config) as Mallex;
  return Object.entries(profiles).flatMap(([name, profile]): Problem[] => {
    const at = valueAt(config, ["profiles", name, "thinking"])?.at;
    const backend = backends[profile.backend];
    if (at === undefined || profile.thinking === undefined || backend === undefined || takesThinking(backend))
      return [];
    const message = `profile "${name}": \`thinking\` has no effect on the backend "${profile.backend}" (kind: ${backend.kind})`;
    const hint = "remove it: only servers with a chat template can be told, `kind: mlx` and `kind: openai`";
    return [{ code: "MX3086", severity: "warning", message, hint, at }];
  });
}
