import type { Mallex } from "../../generated/types/mallex.d.ts";
import type { Power } from "../compile/5-check/powers.ts";
import { plain, quoted, type Deed, type NamedPower, type Said } from "./deed.ts";
import { describeBackendPower } from "./describe-backend-power.ts";
import { describeLaunchPower } from "./describe-launch-power.ts";

/** What each power would do, in plain words; a power says at least one thing. @param config everything merged */
export function describePowers(powers: readonly Power[], config: Mallex): Deed[] {
  const deeds = new Map<string, Deed>();
  for (const power of powers)
    for (const [doing, says] of describe(power, config)) {
      const key = JSON.stringify([doing, says]);
      const known = deeds.get(key);
      deeds.set(key, { doing, says, powers: known === undefined ? [power] : [power, ...known.powers] });
    }
  return [...deeds.values()];
}

function describe(power: Power, config: Mallex): readonly Said[] {
  const [section = "", name = "", ...rest] = power.path.split(".");
  const key = rest.join(".");
  switch (section) {
    case "backends":
      return describeBackendPower({ name, key, value: power.value }, config);
    case "launch":
      return describeLaunchPower(power);
    case "profiles":
      return describeProfile({ name, key, value: power.value }, config);
    default:
      return [describeOther(power)];
  }
}

function describeProfile({ name, key, value }: NamedPower, config: Mallex): readonly Said[] {
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

function describeOther({ path, value }: Power): Said {
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
      return ["takesBack", takenRule(value)];
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

function takenRule(value: unknown): string {
  const { disable, override } = (value ?? {}) as { readonly disable?: unknown; readonly override?: unknown };
  if (disable !== undefined) return `that what the rule ${quoted(disable)} finds stays on this machine`;
  if (override !== undefined)
    return `that what the rule ${quoted(override)} finds stays on this machine: it finds something else now`;
  return "all that must not leave this machine";
}
