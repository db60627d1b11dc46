import type { BackendProfile, BackendStatus, RunStatus } from "../../generated/types/status.d.ts";
import { count } from "../problem/count.ts";
import type { TextStyle } from "../problem/print-text.ts";
import { alignRows } from "../prove/align-rows.ts";
import type { RunState } from "./run-files.ts";

/** The servers elsewhere: of those that speak chat completions how they are, of the others where they are. */
export function backendRows(
  { backends: urls = {} }: Pick<RunState, "backends">,
  { backends = [] }: Pick<RunStatus, "backends">,
  style: TextStyle,
): string[][] {
  const checked = new Set(backends.map(({ backend }) => backend));
  const others = Object.entries(urls).filter(([name]) => !checked.has(name));
  return [
    ...backends.flatMap((one) => [
      ["backend", `${one.backend}  ${one.url}  ${describeHealth(one, style)}`],
      ...alignRows(one.profiles.map((profile) => profileCells(profile, one, style))).map((line) => ["", line]),
    ]),
    ...others.map(([name, url]) => ["backend", `${name}  ${url}`]),
  ];
}

function describeHealth({ state, why = "", ms = 0, modelCount = 0 }: BackendStatus, style: TextStyle): string {
  switch (state) {
    case "listed":
      return `${style("cyan", "answers")} in ${ms} ms, lists ${count(modelCount, "model")}`;
    case "unlisted":
      return `${style("cyan", "answers")}, but not with its models: ${why}`;
    case "refused":
      return `${style("red", "refuses the key")}, or wants one: ${why}`;
    case "unreachable":
      return `${style("red", "does not answer")}: ${why}`;
    case "noKey":
      return `${style("yellow", "not checked")}: ${why}`;
  }
}

function profileCells(profile: BackendProfile, backend: BackendStatus, style: TextStyle): string[] {
  const { profile: name, model, listed, answers, firstTokenMs, tokensPerSecond } = profile;
  const speed = [
    ...(firstTokenMs === undefined ? [] : [`first token ${(firstTokenMs / 1000).toFixed(1)} s`]),
    ...(tokensPerSecond === undefined ? [] : [`${tokensPerSecond} tokens/s`]),
    ...(answers === 0 ? [] : [`of ${count(answers, "answer")}`]),
  ].join(", ");
  return [name, model, ...(listed === false ? [notListed(backend, style)] : []), ...(speed === "" ? [] : [speed])];
}

const MAX_NAMES = 5;

function notListed({ models = [], modelCount = 0 }: BackendStatus, style: TextStyle): string {
  const names = models.slice(0, MAX_NAMES).join(", ");
  const more = modelCount > MAX_NAMES ? ` and ${modelCount - MAX_NAMES} more` : "";
  return `${style("yellow", "not listed")}${names === "" ? "" : `: there are ${names}${more}`}`;
}
