import type { Mallex } from "../../generated/types/mallex.d.ts";
import type { Permission } from "../compile/5-check/powers.ts";
import { plain, quoted, type PermissionDescription, type NamedPermission, type PermissionEffect } from "./deed.ts";
import { describeBackendPermission } from "./describe-backend-power.ts";
import { describeLaunchPermission } from "./describe-launch-power.ts";

/** What each power would do, in plain words; a power says at least one thing. @param config everything merged */
export function describePermissions(permissions: readonly Permission[], config: Mallex): PermissionDescription[] {
  const descriptions = new Map<string, PermissionDescription>();
  for (const permission of permissions)
    for (const [doing, says] of describe(permission, config)) {
      const key = JSON.stringify([doing, says]);
      const known = descriptions.get(key);
      descriptions.set(key, {
        doing,
        says,
        permissions: known === undefined ? [permission] : [permission, ...known.permissions],
      });
    }
  return [...descriptions.values()];
}

function describe(permission: Permission, config: Mallex): readonly PermissionEffect[] {
  const [section = "", name = "", ...rest] = permission.path.split(".");
  const key = rest.join(".");
  switch (section) {
    case "backends":
      return describeBackendPermission({ name, key, value: permission.value }, config);
    case "launch":
      return describeLaunchPermission(permission);
    case "profiles":
      return describeProfile({ name, key, value: permission.value }, config);
    default:
      return [describeOtherPermission(permission)];
  }
}

function describeProfile({ name, key, value }: NamedPermission, config: Mallex): readonly PermissionEffect[] {
  switch (key) {
    case "localOnly":
      return [["takesBack", `that what the profile ${name} is asked stays on this machine`]];
    case "tokenizer":
      return [["reads", `the tokenizer in ${quoted(value)}`]];
    case "model":
      if (/^[.~/]/.test(plain(value))) return [["reads", `the model in ${quoted(value)}`]];
  }
  const { backend = "", model = "" } = config.profiles?.[name] ?? {};
  return [
    [
      "sends",
      `of the profile ${name} to the model ${quoted(model)} of the backend ${backend}, off this machine: your own file names it, and you pay`,
    ],
  ];
}

function describeOtherPermission({ path, value }: Permission): PermissionEffect {
  switch (path) {
    case "server.port":
      return [
        "listens",
        value === 0
          ? "on this machine, on a port that the system chooses"
          : `on port ${value === null ? "3456" : plain(value)} of this machine`,
      ];
    case "server.record":
      return ["takesBack", "that no turns are kept, which your own file says"];
    case "budget":
    case "budget.perDay":
      return [
        "takesBack",
        `what your own file lets a day cost: ${value === null ? "no limit" : `${plain(value)} dollars`} now`,
      ];
    case "neverLeaves":
      return ["takesBack", describeRemovedRule(value)];
    case "extends":
      return ["reads", outside(plain(value))];
    default:
      return ["other", `${path}: ${JSON.stringify(value)}`];
  }
}

function outside(spec: string): string {
  return /^git\+/i.test(spec)
    ? `rules from the git repository ${quoted(spec.replace(/^git\+/i, ""))} of this machine, when it is updated`
    : `rules from ${quoted(spec)}, outside of this folder`;
}

function describeRemovedRule(value: unknown): string {
  const { disable, override } = (value ?? {}) as { readonly disable?: unknown; readonly override?: unknown };
  if (disable !== undefined) return `that what the rule ${quoted(disable)} finds stays on this machine`;
  if (override !== undefined)
    return `that what the rule ${quoted(override)} finds stays on this machine: it finds something else now`;
  return "all that must not leave this machine";
}
