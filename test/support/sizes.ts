export interface Shown {
  readonly size: string;
  readonly dialect: "tagged" | "native";
  readonly profile: string;
}

/** A profile for each size and dialect, named by both: `small-native`. */
export const SHOWN: readonly Shown[] = ["tiny", "small", "medium", "large"].flatMap((size) =>
  (["tagged", "native"] as const).map((dialect) => ({ size, dialect, profile: `${size}-${dialect}` })),
);

/** A `mallex.yaml` with all of them. */
export function sizesFile(packs: readonly string[] = ["mallex:claude-code"]): string {
  const profiles = SHOWN.map(
    ({ size, dialect, profile }) =>
      `  ${profile}: { backend: local, model: some/model, window: 65536, output: 1024, size: ${size}, dialect: ${dialect} }`,
  );
  return ["version: 1", `extends: [${packs.join(", ")}]`, "profiles:", ...profiles, ""].join("\n");
}
