import { isDeepStrictEqual } from "node:util";
import { MODEL_FACTS } from "../../checks/settings/overrides.ts";
import { isRecord } from "../../shared/utilities.ts";
import { mapIn, mentions } from "./config-data.ts";
import { linesIn, removeComment, removeIn } from "./edit-config.ts";
import { hasComment, TOO_LARGE } from "./own-comments.ts";

/** ProfileSettings of a profile that hold for one model only. */
const OF_MODEL = ["window", "output", "size", "draft", ...MODEL_FACTS];

/**
 * Takes out of a profile what describes the model that it had. Lines with a comment of a person's stay, as a comment.
 * @param isSameModel only its server is another one
 */
export function withoutOldModel(given: string, profile: readonly string[], isSameModel: boolean): string {
  const text = removeComment(given, profile, TOO_LARGE);
  const keys = isSameModel ? ["window"] : OF_MODEL;
  return keys.reduce((rest, key) => removeIn(rest, [...profile, key], asComment), text);
}

function asComment(lines: string): string {
  return hasComment(lines) ? lines.replaceAll(/^(\s*)(?=\S)/gm, "$1# ") : "";
}

/** What a person should know of a changed file: settings that went with their model, and profiles that nothing uses any more. */
export function describeLosses(before: string, after: string): readonly string[] {
  const profiles = mapIn(after, "profiles");
  return Object.entries(mapIn(before, "profiles")).flatMap(([name, old]) => {
    const now = profiles[name];
    if (!isRecord(old) || !isRecord(now)) return [];
    const isLeft = isUsed(before, name) && !isUsed(after, name);
    return [
      ...lostSettings(before, name, { old, now }),
      ...(isLeft ? [`${name}: nothing uses this profile any more; it stays, since you have changed it`] : []),
    ];
  });
}

type ProfileSettings = Readonly<Record<string, unknown>>;

function lostSettings(
  before: string,
  name: string,
  { old, now }: { readonly old: ProfileSettings; readonly now: ProfileSettings },
): readonly string[] {
  return OF_MODEL.filter(
    (key) => key in old && !isDeepStrictEqual(old[key], now[key]) && !isOwn(before, [name, key]),
  ).map((key) => {
    const what = `${key}: ${JSON.stringify(old[key])}`;
    const then = key in now ? `it is ${JSON.stringify(now[key])} now` : "it is left out";
    return `${name}: \`${what}\` was set for ${String(old["model"])}; ${then}`;
  });
}

/** Whether setup has written a setting, with its comment. */
function isOwn(text: string, [name, key]: readonly [string, string]): boolean {
  const lines = linesIn(text, ["profiles", name, key]);
  return lines.includes("#") && !hasComment(lines);
}

/** The first profile answers where a file says nothing else. */
function isUsed(text: string, name: string): boolean {
  return Object.keys(mapIn(text, "profiles"))[0] === name || mentions(removeIn(text, ["profiles", name]), name);
}
