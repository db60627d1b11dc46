import { usedProfiles } from "../../models/profiles.ts";
import type { DoctorCheck, Planned } from "../examine.ts";
import { ok, problem, warning, type Finding } from "../finding.ts";

const NAMES = ["http_proxy", "https_proxy", "all_proxy"];

/** Does the environment name proxies, and what are they used for? */
export const proxies: DoctorCheck = {
  id: "proxies",
  find({ context: { env }, planned }) {
    const set = Object.entries(env).flatMap(([name, value]) =>
      NAMES.includes(name.toLowerCase()) && value !== undefined && value !== "" ? [{ name, value }] : [],
    );
    if (set.length === 0) return [ok("none")];
    const invalid = set.filter(({ value }) => !isProxy(value));
    if (invalid.length > 0)
      return invalid.map(({ name }) => problem(`${name} is no URL of a proxy`, `\`unset ${name}\`, or correct it`));
    const names = set.map(({ name }) => name).join(", ");
    return [ok(`${names}: used for installations and downloads`), ...notForBackends(names, planned)];
  },
};

function isProxy(value: string): boolean {
  return URL.canParse(value.includes("://") ? value : `http://${value}`);
}

/** mallex calls backends itself, without a proxy. */
function notForBackends(names: string, planned: Planned | undefined): Finding[] {
  const away = [...(planned === undefined ? [] : usedProfiles(planned.plan).values())].filter(({ leaves }) => leaves);
  const backends = [...new Set(away.map(({ backend }) => backend))];
  if (backends.length === 0) return [];
  const text = `mallex reaches ${backends.join(", ")} directly, not through ${names}`;
  return [warning(text, "if they can't be reached, give the backend the URL of a gateway: docs/guide/cloud.md")];
}
