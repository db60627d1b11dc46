/** A path with a step up somewhere behind its first folder. */
const PATH = /[^\s"'`<>|;,(){}[\]]*[/\\]\.\.(?:[/\\][^\s"'`<>|;,(){}[\]]*)?/g;

/** The paths of a text that go down and up again, as they are meant: `app/../secrets/key` is `secrets/key`. Empty where there are none. */
export function withoutDots(text: string): string {
  if (!text.includes("..")) return "";
  return [...text.matchAll(PATH)].map(([path]) => straight(path)).join("\n");
}

function straight(path: string): string {
  const kept: string[] = [];
  for (const name of path.split(/[/\\]+/)) {
    if (name === "..") {
      const last = kept.at(-1);
      // Above a root is the root; above a folder that is not known, its parents stay unknown.
      if (last === "") continue;
      if (last !== undefined && last !== "..") kept.pop();
      else kept.push(name);
    } else if (name !== ".") kept.push(name);
  }
  return kept.join("/");
}
