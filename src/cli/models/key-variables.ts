import { isUsualKeyName } from "../../checks/backends/key-names.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A variable that is set and probably meant where a key's is not: nearly the same name, or the usual one for the key of this host.
 * @param url where the key is sent
 */
export function meantVariable(name: string, url: string | undefined, env: Environment): string | undefined {
  const set = Object.keys(env).filter((other) => other !== name && (env[other] ?? "").trim() !== "");
  return (
    onlyOne(set.filter((other) => lettersOf(other) === lettersOf(name))) ??
    onlyOne(set.filter((other) => differsByOneTypo(name.toUpperCase(), other.toUpperCase()))) ??
    onlyOne(set.filter((other) => isUsualKeyName(other) && hostWords(url).has(other.replace(/_API_KEY$/, ""))))
  );
}

/** Without capitals and underscores. */
function lettersOf(name: string): string {
  return name.toUpperCase().replaceAll("_", "");
}

function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

/** `OPENROUTER` and `AI` of `openrouter.ai`, and `XAI` of `api.x.ai`. */
function hostWords(url: string | undefined): ReadonlySet<string> {
  const host = url === undefined || !URL.canParse(url) ? "" : new URL(url).hostname;
  const labels = host.toUpperCase().split(".");
  return new Set([...labels, labels.slice(-2).join("")]);
}
