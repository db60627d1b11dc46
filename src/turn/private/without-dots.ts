/** What stands between the paths of a text. */
const DOTS_BETWEEN = /[\s"'`<>|;,(){}[\]]+/;
const STEP_UP = /[/\\]\.\./;

/** The paths of a text that go down and up again, as they are meant: `app/../secrets/key` is `secrets/key`. Empty where there are none. */
export function withoutDots(text: string): string {
  if (!STEP_UP.test(text)) return "";
  return text
    .split(DOTS_BETWEEN)
    .filter((path) => STEP_UP.test(path))
    .map(straight)
    .join("\n");
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
