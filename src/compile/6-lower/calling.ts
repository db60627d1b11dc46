import type { Mallex, Model, Profile as ProfileConfig } from "../../../generated/types/mallex.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import { NATIVE } from "../policy-key.ts";
import { optional } from "./optional.ts";

/** What many models write when their server does not read it. */
const USUALLY_READ: readonly string[] = ["tagged"];

interface CallingInput {
  readonly data: Mallex;
  readonly facts: Partial<Model>;
  readonly dialect: string;
}

/** How the model is told of tools, and how its calls are read. */
export function lowerCalling(
  { alsoReads, style, repair }: ProfileConfig,
  { data, facts, dialect }: CallingInput,
): Pick<Profile, "dialect" | "reads" | "style" | "repair"> {
  const own = dialect === NATIVE ? [] : [dialect];
  const others = alsoReads ?? facts.alsoReads ?? (dialect === NATIVE ? USUALLY_READ : []);
  const reads = [...new Set([...own, ...others])].filter((name) => Object.hasOwn(data.dialects ?? {}, name));
  const does = repair ?? data.calls?.repair ?? "mend";
  return {
    dialect,
    ...(reads.length === 0 ? {} : { reads }),
    ...optional("style", style ?? facts.style),
    ...(does === "mend" ? {} : { repair: does }),
  };
}
