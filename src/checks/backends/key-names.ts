import type { BackendConfig } from "../../backends/kind.ts";
import { kindOf } from "../../backends/registry.ts";
import {
  type Dict,
  type PositionedText,
  type Tree,
  entriesOf,
  entryOf,
  textsOf,
  toData,
  valueAt,
} from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";
import { CLOUDS, type CloudApi, cloudOf, cloudOfKey } from "./clouds.ts";

const WELL_KNOWN: readonly string[] = CLOUDS.flatMap(({ keys }) => keys);

/** Whether a tool of a cloud looks for its key in this variable. */
export function isUsualKeyName(variable: string): boolean {
  return WELL_KNOWN.includes(variable);
}

/** Does each backend read its key from where one can be, and is it a key of its own cloud? */
export function checkKeySources(config: Dict): Problem[] {
  return entriesOf(config, "backends").flatMap(([backend, { value }]) => {
    const [[env], [file]] = [textsOf(value, ["key", "env"]), textsOf(value, ["key", "file"])];
    const data = toData(value) as BackendConfig;
    return [
      ...(env === undefined ? [] : wrongVariable(env, { backend, data })),
      ...(file === undefined ? [] : wrongFile(file, backend)),
      ...missingKey(value, { backend, data }),
    ];
  });
}

interface NamedBackend {
  readonly backend: string;
  readonly data: BackendConfig;
}

function wrongVariable({ text: variable, at }: PositionedText, { backend, data }: NamedBackend): Problem[] {
  const owner = cloudOfKey(variable);
  if (owner !== undefined) return isOfOther(owner, variable, { backend, data, at });
  const named = cloudNamedIn(variable, cloudOf(data));
  if (named !== undefined) return isOfOther(named, variable, { backend, data, at });
  const meant = meantName(variable, cloudOf(data));
  if (meant === undefined) return [];
  return [createProblem("MX3172.name", { backend, variable, meant }, at, replaceWordFix(at, variable, meant))];
}

/** Another cloud whose name a variable begins with, as in `OPENAI_KEY_WORK`, if it does not name its own as well. */
function cloudNamedIn(variable: string, own: CloudApi | undefined): CloudApi | undefined {
  const words = variable.toUpperCase().split("_");
  const isNamed = ({ keys }: CloudApi): boolean => keys.some((key) => words.includes(key.split("_")[0] ?? ""));
  if (own === undefined || isNamed(own) || !/(?:^|_)(?:KEY|TOKEN|SECRET)(?:_|$)/i.test(variable)) return undefined;
  return CLOUDS.find(({ keys }) =>
    keys.some((key) => key.startsWith(`${words[0]}_`) && /_(?:API_KEY|TOKEN)$/.test(key)),
  );
}

/**
 * Names of environment variables distinguish capitals.
 * @param cloud of the backend: a name of another cloud is not meant
 */
function meantName(variable: string, cloud: CloudApi | undefined): string | undefined {
  const capitals = variable.toUpperCase();
  const isSmall = /^[a-z][a-z\d_]*_(?:key|token|secret)$/.test(variable);
  if (isSmall || (capitals !== variable && WELL_KNOWN.includes(capitals))) return capitals;
  // Without the first letter of `XAI_API_KEY` a name is one of its own.
  const isMeant = (known: string): boolean =>
    cloud === undefined ? !known.endsWith(capitals) : [cloud, undefined].includes(cloudOfKey(known));
  return WELL_KNOWN.find((known) => differsByOneTypo(capitals, known) && isMeant(known));
}

/** Clouds that have the Messages API, too, tell people to put their key into the client's own variable. */
function isOfOther(
  owner: CloudApi,
  variable: string,
  { backend, data, at }: NamedBackend & { at: Location },
): Problem[] {
  const cloud = cloudOf(data);
  const [meant] = cloud?.keys ?? [];
  if (cloud === undefined || cloud === owner || meant === undefined) return [];
  if (kindOf(data).relays && owner === cloudOf({ kind: data.kind } as BackendConfig)) return [];
  const names = { backend, variable, owner: owner.name, cloud: cloud.name, host: cloud.host, meant };
  return [createProblem("MX3172.cloud", names, at, replaceWordFix(at, variable, meant))];
}

/** Clouds answer nobody without a key. Of those with a default key nothing is missing. */
function missingKey(tree: Tree, { backend, data }: NamedBackend): Problem[] {
  const url = valueAt(tree, ["url"]);
  const { private: isPrivate } = { private: false, ...data };
  if (url === undefined || kindOf(data).relays || entryOf(tree, "key") !== undefined || isPrivate) return [];
  const cloud = cloudOf(data);
  const [meant] = cloud?.keys ?? [];
  if (cloud === undefined || meant === undefined || "key" in kindOf(data).lower(data)) return [];
  return [createProblem("MX3172.missing", { backend, host: cloud.host, meant }, url.at)];
}

/** Files that hold more than a key: variables of a shell, and settings of other programs. */
const WITH_NAMES =
  /(?:^|\/)(?:\.env(?:rc|\.\w+)?|[\w-]+\.env|\.(?:zshrc|bashrc|profile|netrc|npmrc))$|\.(?:json|ya?ml|toml|ini)$/i;

function wrongFile({ text: file, at }: PositionedText, backend: string): Problem[] {
  if (/^\$?[A-Z][A-Z\d]*_[A-Z\d_]+$/.test(file)) {
    const variable = file.replace("$", "");
    return [createProblem("MX3172.variable", { backend, file, variable }, at)];
  }
  const [expansion] = /\$\{?\w+\}?|%\w+%|\{\{.*?\}\}/.exec(file) ?? [];
  if (expansion !== undefined) {
    const meant = file.replace(/^\$(?:HOME|\{HOME\})\//, "~/");
    const hint = meant === file ? {} : { hint: `write ${meant}`, ...replaceWordFix(at, file, meant) };
    return [createProblem("MX3172.expansion", { backend, expansion }, at, hint)];
  }
  return WITH_NAMES.test(file) ? [createProblem("MX3172.settings", { backend, file }, at)] : [];
}
