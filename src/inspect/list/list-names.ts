/** What can be listed, in the order of a turn. */
export const LISTS = [
  "classes",
  "routes",
  "aliases",
  "intents",
  "neverLeaves",
  "tiers",
  "profiles",
  "toolsets",
  "parts",
  "sources",
  "trim",
  "filters",
  "templates",
  "thoughts",
  "turnEnds",
  "dialects",
  "styles",
] as const;

export type ListName = (typeof LISTS)[number];

/** What \`mallex list\` accepts. Nothing is imported here: completion reads it at each Tab. */
export const LISTABLE: readonly ["packs", ...typeof LISTS] = ["packs", ...LISTS];
