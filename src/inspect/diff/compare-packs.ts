import { chainOf } from "../../checks/finish-problems.ts";
import type { CompileResult } from "../../compile.ts";
import type { Layer } from "../../config/layers/layer.ts";
import type { Location } from "../../diagnostics/problem.ts";
import { pathInTree } from "../../shared/pack-spec.ts";
import { packTexts, type PackText } from "../explain/pack-texts.ts";
import { compareRules, type RuleDifference } from "./compare-rules.ts";

/** A text of a pack that a model or the client may be shown, in its two states; absent where there is none. */
export interface TextChange extends Pick<PackText, "what" | "from" | "reaches"> {
  readonly before?: string;
  readonly after?: string;
}

/** What becomes of the packs from one repository or package. */
export interface PackChange {
  /** As in the lock. */
  readonly key: string;
  /** The key that it had, where the file names another ref or range now. */
  readonly was?: string;
  /** The commit or version that is locked, where its source has something else under it now: there is nothing to compare with. */
  readonly not?: string;
  /** Commit or version; absent: the packs are new. */
  readonly from?: string;
  /** Absent: nothing extends them any more. */
  readonly to?: string;
  /** Of what is new: who extends it, the nearest first. */
  readonly chain: readonly Location[];
  readonly rules: { readonly before: number; readonly after: number };
  readonly changes: readonly RuleDifference[];
  /** Sections that a limit of `use` keeps out. */
  readonly leftOut: readonly { readonly section: string; readonly at: Location }[];
  readonly texts: readonly TextChange[];
  /** Paths in the repository or package of the files that differ, also where no rule does. */
  readonly files: readonly string[];
}

/** What is compared of a compiled file. */
export type PackState = Pick<CompileResult, "trees" | "sources" | "config" | "texts" | "leftOut" | "vias">;

/** How two states differ in the packs from elsewhere, by what they mean. Those that say the same are left out. */
export function comparePacks(before: PackState | undefined, after: PackState): PackChange[] {
  const keys = new Set([...after.trees, ...(before?.trees ?? [])].map(({ key }) => key));
  const [was, is] = [before === undefined ? undefined : read(before), read(after)];
  return [...keys].toSorted().flatMap((key) => {
    const [old, now] = [was?.get(key), is.get(key)];
    const change = compareTrees(key, old, now);
    return old?.resolved === now?.resolved && isEmpty(change) ? [] : [change];
  });
}

/** All that one state knows of one tree. */
interface PackTreeSummary {
  readonly resolved: string;
  readonly rules: number;
  readonly files: Readonly<Record<string, string>>;
  readonly layers: readonly Layer[];
  readonly leftOut: PackChange["leftOut"];
  readonly texts: readonly PackText[];
  readonly chain: readonly Location[];
}

function read(state: PackState): Map<string, PackTreeSummary> {
  const texts = packTexts(state);
  const inTree = (name: string, key: string): boolean => pathInTree(key, name) !== undefined;
  const trees = state.trees.map(({ key, resolved, rules, files }) => {
    const layers = state.sources.filter(({ name, kind }) => kind === "pack" && inTree(name, key));
    const tree: PackTreeSummary = {
      resolved,
      rules,
      files,
      layers,
      leftOut: state.leftOut.filter(({ pack }) => inTree(pack, key)).map(({ section, at }) => ({ section, at })),
      texts: texts.filter(({ from }) => inTree(from, key)),
      chain: chainOf(layers[0]?.name ?? "", state.vias),
    };
    return [key, tree] as const;
  });
  return new Map(trees);
}

/** What is not there says nothing. */
const EMPTY_TREE: Omit<PackTreeSummary, "resolved"> = {
  rules: 0,
  files: {},
  layers: [],
  leftOut: [],
  texts: [],
  chain: [],
};

function compareTrees(key: string, old: PackTreeSummary | undefined, now: PackTreeSummary | undefined): PackChange {
  const [was, is]: readonly [Omit<PackTreeSummary, "resolved">, Omit<PackTreeSummary, "resolved">] = [
    old ?? EMPTY_TREE,
    now ?? EMPTY_TREE,
  ];
  return {
    key,
    ...(old === undefined ? {} : { from: old.resolved }),
    ...(now === undefined ? {} : { to: now.resolved }),
    chain: old === undefined ? is.chain : [],
    rules: { before: was.rules, after: is.rules },
    changes: compareRules(was.layers, is.layers),
    leftOut: is.leftOut,
    texts: compareTexts(was.texts, is.texts),
    files: compareFiles(was.files, is.files),
  };
}

function compareTexts(old: readonly PackText[], now: readonly PackText[]): TextChange[] {
  const [was, is] = [old, now].map((texts) => new Map(texts.map((text) => [`${text.what}\n${text.reaches}`, text])));
  return [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])].flatMap((name) => {
    const [before, after] = [was?.get(name), is?.get(name)];
    const text = after ?? before;
    if (text === undefined || before?.text === after?.text) return [];
    return [
      {
        what: text.what,
        from: text.from,
        reaches: text.reaches,
        ...(before === undefined ? {} : { before: before.text }),
        ...(after === undefined ? {} : { after: after.text }),
      },
    ];
  });
}

function compareFiles(old: PackTreeSummary["files"], now: PackTreeSummary["files"]): string[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((path) => old[path] !== now[path]).toSorted();
}

function isEmpty({ changes, texts, files }: PackChange): boolean {
  return changes.length + texts.length + files.length === 0;
}
