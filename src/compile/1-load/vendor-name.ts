import type { RemoteSpec } from "../../terms/pack-spec.ts";

const LONGEST = 60;

/** The folder of a tree below `.mallex/vendor`: what a person knows it by, and the first digits of the hash of its files. */
export function vendorName(spec: RemoteSpec, integrity: string): string {
  const path = spec.kind === "npm" ? spec.name : spec.url.replace(/^[a-z]+:\/\/(?:[^/@]*@)?/, "");
  const slug = path
    .toLowerCase()
    .replaceAll(/(?:[^a-z0-9.]|\.{2,})+/g, "-")
    .slice(-LONGEST)
    .replace(/^[-.]+/, "");
  return `${slug}-${integrity.replace(/^sha256-/, "").slice(0, 8)}`;
}
