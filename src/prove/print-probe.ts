import type { LockedPolicy } from "../../generated/types/lock.d.ts";
import { POLICY_NAMES, policyTerms } from "../compile/policy-key.ts";
import { describeHidden } from "../compile/say-hidden.ts";
import { alignRows } from "./align-rows.ts";
import type { TemplateMeasurement, Probed } from "./probe-template.ts";

/** The table of one probe: the usual policy, what one change makes of it, and the one that is chosen. */
export function printProbe(title: string, probed: Probed): string {
  const { measured, chosen } = probed;
  const usual = measured[0]?.policy;
  if (usual === undefined) return title;
  const selected = measured.filter((one) => one === chosen || changesOf(one.policy, usual).length <= 1);
  const hasTokens = selected.some(({ tokens }) => tokens !== undefined);
  const head = ["  policy", "stays", "tool turn", "user turn", ...(hasTokens ? ["in tokens"] : [])];
  const rows = selected.map((one) => [
    `${one === chosen ? "*" : " "} ${nameOf(one.policy, usual)}`,
    ...cellsOf(one, hasTokens),
  ]);
  const table = alignRows([head, ...rows], { indent: "  " });
  return [title, ...table, ...probeNotes(selected, probed)].join("\n");
}

function cellsOf({ bytes, tokens, hides, refused }: TemplateMeasurement, hasTokens: boolean): string[] {
  if (hides !== undefined) return [describeHidden(hides)];
  if (bytes === undefined) return [refused === undefined ? "unknown" : "refused"];
  const { all, toolTurn, userTurn } = bytes;
  return [all, toolTurn, userTurn, ...(hasTokens && tokens !== undefined ? [tokens.all] : [])].map((one) => `${one} %`);
}

function probeNotes(selected: readonly TemplateMeasurement[], { chosen, thinkingKept }: Probed): string[] {
  const refusals = new Set(selected.flatMap(({ refused }) => refused ?? []));
  const gaps = new Set(selected.flatMap(({ unknown }) => unknown ?? []));
  const withThinking = thinkingKept?.bytes?.all;
  return [
    ...[...refusals].map((why) => `  refused by the template: ${why}`),
    ...[...gaps].map((why) => `  unknown, since mallex can't render it: ${why}`),
    ...(chosen === undefined ? ["  no policy is chosen: the usual one can't be measured"] : []),
    ...(withThinking === undefined || withThinking === chosen?.bytes?.all
      ? []
      : [`  earlier thinking is not shown again; with it ${withThinking} % would stay`]),
  ];
}

/** `dialect: tagged, date: fixed`: what a policy changes. */
export function nameOf(policy: LockedPolicy, usual: LockedPolicy): string {
  const changes = changesOf(policy, usual).map((name) => `${name}: ${policy[name]}`);
  return changes.length === 0 ? `as usual (${policyTerms(usual).join(", ")})` : changes.join(", ");
}

function changesOf(policy: LockedPolicy, usual: LockedPolicy): (typeof POLICY_NAMES)[number][] {
  return POLICY_NAMES.filter((name) => policy[name] !== usual[name]);
}
