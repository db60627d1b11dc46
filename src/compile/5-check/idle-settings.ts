import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { supportsThinking } from "../6-lower/backends.ts";
import { toData, valueAt, type Dict } from "../tree.ts";

/** Clouds know no chat template: whether a model thinks there is up to the client's request, or to the cloud. What the Claude API answers is passed on as it is. */
export function checkIdleSettings(config: Dict): Problem[] {
  const { profiles = {}, backends = {} } = toData(config) as Mallex;
  return Object.entries(profiles).flatMap(([name, profile]): Problem[] => {
    const backend = backends[profile.backend];
    if (backend === undefined) return [];
    const idle = [
      ...(profile.thinking === undefined || supportsThinking(backend) ? [] : [THINKING]),
      ...(profile.thoughts === undefined || backend.kind !== "anthropic" ? [] : [PROBE_THINKING]),
      ...(profile.images !== true || backend.kind !== "mlx" ? [] : [IMAGES]),
    ];
    return idle.flatMap(({ key, hint }): Problem[] => {
      const at = valueAt(config, ["profiles", name, key])?.at;
      if (at === undefined) return [];
      const message = `profile "${name}": \`${key}\` has no effect on the backend "${profile.backend}" (kind: ${backend.kind})`;
      return [{ code: "MX3086", severity: "warning", message, hint, at }];
    });
  });
}

const THINKING = {
  key: "thinking",
  hint: "remove it: only servers with a chat template can be told, `kind: mlx` and `kind: openai`",
};
/** It answers a picture with 404, and the talk that holds one would never be answered again. */
const IMAGES = {
  key: "images",
  hint: "remove it: mlx_lm.server reads text alone; for pictures give a server that reads them a backend of its own, `kind: openai`",
};
const PROBE_THINKING = {
  key: "thoughts",
  hint: "remove it: the client gets Claude's answers as they are, thoughts and signatures with them",
};
