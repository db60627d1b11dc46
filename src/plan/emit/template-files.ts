/** The file of each template below `templates/`: `mallex:prompts/small` → `mallex/prompts/small`, without its `.hbs`. */
export function fileNames(templates: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    templates.map((name) => {
      const stem = pathOf(name);
      let path = stem;
      for (let copy = 2; taken.has(path.toLowerCase()); copy++) path = `${stem}-${copy}`;
      taken.add(path.toLowerCase());
      return [name, path];
    }),
  );
}

/** A path that every file system accepts and that stays in its folder. */
function pathOf(name: string): string {
  const steps = name
    .replace(/\.hbs$/, "")
    .split(/[/:]/)
    .filter((step) => step !== "" && step !== ".");
  const safe = steps.map((step) =>
    step === ".."
      ? "up"
      : step
          .replaceAll(/[^A-Za-z0-9._-]/g, "_")
          .replace(/^\.|\.$|\.hbs$/g, "_")
          .slice(0, 100),
  );
  return safe.join("/");
}
