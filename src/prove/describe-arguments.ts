import { plain, quoted, type PermissionEffect } from "./deed.ts";

/** What the client is started with; what lets it run tools unasked, or brings commands of its own, is said first, and in words. */
export function describeArguments(value: unknown): readonly PermissionEffect[] {
  const words = Array.isArray(value) ? value.map(plain) : [];
  if (words.length === 0) return [["client", "no arguments"]];
  const effects = ARGUMENT_EFFECTS.flatMap(({ match, doing, says }): PermissionEffect[] => {
    const those = [...words.keys()].filter((at) => match.test(pair(words, at))).map((at) => withValue(words, at));
    return those.length === 0 ? [] : [[doing, `${says}: ${those.join(" ")}`]];
  });
  return [...effects, ["client", `the arguments ${words.map(argument).join(" ")}`]];
}

interface ArgumentEffect {
  /** A word and the one behind it. */
  readonly match: RegExp;
  readonly doing: PermissionEffect[0];
  readonly says: string;
}

/** Of the client's arguments those that somebody has to see who lets a file start it. */
const ARGUMENT_EFFECTS: readonly ArgumentEffect[] = [
  {
    match:
      /^--(?:allow-)?dangerously|^--allowed-?[tT]ools\b|^--permission-mode[= ](?:bypassPermissions|dontAsk|acceptEdits|auto)\b|^--permission-prompt-tool\b/,
    doing: "unguards",
    says: "the client's questions before it runs a tool, all or some",
  },
  {
    match: /^--setting(?:s|-sources)\b/,
    doing: "brings",
    says: "hooks of settings, which are commands; settings can answer its questions, too",
  },
  { match: /^--mcp-config\b/, doing: "brings", says: "servers of tools, which may be any command" },
  { match: /^--plugin-(?:dir|url)\b/, doing: "brings", says: "plugins, with hooks and commands of their own" },
];

function pair(words: readonly string[], at: number): string {
  return `${words[at] ?? ""} ${words[at + 1] ?? ""}`;
}

/** With what stands behind it, unless that is the next argument. */
function withValue(words: readonly string[], at: number): string {
  const [word = "", next] = words.slice(at);
  const isOwn = next === undefined || next.startsWith("-") || word.includes("=");
  return [word, ...(isOwn ? [] : [next])].map(argument).join(" ");
}

function argument(word: string): string {
  return /^[^\s"]+$/.test(word) ? word : quoted(word);
}
