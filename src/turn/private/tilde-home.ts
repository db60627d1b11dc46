/** What may go on a name on either side. */
const NAME = String.raw`\p{L}\p{N}_.\-`;
const HOME_IN_PATH = new RegExp(`[${NAME}~]$`, "u");
/** The server of a URL; a path begins at its root. */
const SERVER = /:\/\/[^\s"'`<>/\\]{1,255}$/;
const LONGEST_SERVER = 258;

/**
 * Writes the known home of the client as `~`, as people do: what lies deeper in it is then no longer taken for something in a home that nobody
 * knows. @param home absolute; of any other, and of a root, nothing is known
 */
export function tildeHome(home: string | undefined): (text: string) => string {
  const [, drive = "", names = ""] = /^([A-Za-z]:)?[/\\](.*)$/.exec(home ?? "") ?? [];
  const folders = names.split(/[/\\]+/).filter((name) => name !== "");
  if (folders.length === 0) return (text) => text;
  const path = [drive, ...folders.map(quoted)].join(String.raw`[/\\]+`);
  const expression = new RegExp(String.raw`(?<![/\\])${path}(?![${NAME}])`, "gu");
  return (text) =>
    text.replaceAll(expression, (all, at: number) => {
      const before = text.slice(Math.max(0, at - LONGEST_SERVER), at);
      if (SERVER.test(before)) return "/~";
      return HOME_IN_PATH.test(before) ? all : "~";
    });
}

function quoted(name: string): string {
  // Not the hyphen: a unicode expression refuses it escaped.
  return name.normalize("NFC").replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);
}
