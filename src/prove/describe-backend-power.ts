import type { Mallex } from "../../generated/types/mallex.d.ts";
import { leaves, lowerBackend } from "../compile/6-lower/backends.ts";
import { plain, quoted, type NamedPermission, type PermissionEffect } from "./deed.ts";

type DescribedBackend = NonNullable<Mallex["backends"]>[string];

/** What a value of a backend does: it starts a program, or prompts and a key go to its URL. */
export function describeBackendPermission(
  { name, key, value }: NamedPermission,
  config: Mallex,
): readonly PermissionEffect[] {
  const backend = config.backends?.[name];
  if (backend === undefined || value === null)
    return [["other", `takes out ${["backends", name, key].filter(Boolean).join(".")}`]];
  if (backend.kind === "mlx") return [["starts", started({ name, key, value }, config)]];
  switch (key) {
    case "kind":
    case "url":
      return [["sends", sent(name, backend, config)], ...keySent(backend)];
    case "private":
      return value === true
        ? [
            [
              "takesBack",
              `that what must not leave stays on this machine: it may go to ${whereTo(backend)}, as a server of yours`,
            ],
          ]
        : [["sends", sent(name, backend, config)]];
    default:
      return keySent(backend);
  }
}

function started({ name, key, value }: NamedPermission, config: Mallex): string {
  if (key !== "kind") return `the model server of the backend ${name} with ${key} ${plain(value)}`;
  const models = Object.values(config.profiles ?? {}).flatMap(({ backend, model }) =>
    backend === name ? [quoted(model)] : [],
  );
  return models.length === 0
    ? `the model server mlx_lm.server, for no profile yet`
    : `the model server mlx_lm.server, for ${[...new Set(models)].join(", ")}`;
}

function sent(name: string, backend: DescribedBackend, config: Mallex): string {
  const profiles = Object.entries(config.profiles ?? {}).flatMap(([profile, { backend: query }]) =>
    query === name ? [profile] : [],
  );
  const whose =
    profiles.length === 0
      ? "of no profile yet"
      : `of the profile${profiles.length > 1 ? "s" : ""} ${profiles.join(", ")}`;
  return `${whose} to ${whereTo(backend)}, ${describeIdleStop(backend)}`;
}

function describeIdleStop(backend: DescribedBackend): string {
  if (leaves(backend)) return "off this machine";
  return backend.kind === "openai" && backend.private === true ? "said to be a machine of yours" : "on this machine";
}

/** Where the key, or the client's login, of a backend goes. */
function keySent(backend: DescribedBackend): readonly PermissionEffect[] {
  const lowered = lowerBackend(backend);
  if (lowered.kind === "mlx") return [];
  if (lowered.kind === "anthropic" && lowered.login !== undefined)
    return [["keys", `the client's own login to ${whereTo(backend)}`]];
  const { key } = lowered;
  if (key === undefined) return [];
  return [
    ["keys", `${"env" in key ? `the variable ${key.env}` : `the file ${quoted(key.file)}`} to ${whereTo(backend)}`],
  ];
}

function whereTo(backend: DescribedBackend): string {
  const lowered = lowerBackend(backend);
  return lowered.kind === "mlx" ? "a model server of mallex" : lowered.url;
}
