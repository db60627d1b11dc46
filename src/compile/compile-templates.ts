import type { Problem } from "../problem/problem.ts";
import type { TemplateSource } from "./1-load/load-templates.ts";
import { checkEmptyPrompts } from "./5-check/empty-prompts.ts";
import { checkPackTemplates } from "./5-check/hidden-characters.ts";
import {
  checkTemplateReads,
  promptNames,
  replyNames,
  REPLY_NAMES,
  styleNames,
  STYLE_NAMES,
  type TemplateRead,
} from "./5-check/template-reads.ts";
import { entriesOf } from "./5-check/entries.ts";
import type { TemplateNames } from "./6-lower/precompile.ts";
import type { Dict } from "./tree.ts";

export interface CompiledTemplates {
  /** Precompiled code by the template's name. */
  readonly code: ReadonlyMap<string, string>;
  /** What each template reads. */
  readonly reads: ReadonlyMap<string, readonly TemplateRead[]>;
  readonly problems: readonly Problem[];
}

/** Prompts read the parts and the tools, replies what the person has said, styles an example of a call. */
export async function compileTemplates(sources: readonly TemplateSource[], config: Dict): Promise<CompiledTemplates> {
  const code = new Map<string, string>();
  const reads = new Map<string, readonly TemplateRead[]>();
  const problems: Problem[] = [];
  const namesFor = namesByKind(config);
  // A file whose sizes all say `client` has no template, and the compiler of templates takes a while to load.
  const { precompile } = sources.length === 0 ? { precompile: undefined } : await import("./6-lower/precompile.ts");
  for (const source of sources) {
    const compiled = precompile?.(source, namesFor(source));
    if (compiled === undefined) continue;
    problems.push(...compiled.problems);
    reads.set(source.name, compiled.reads);
    if (compiled.code !== undefined) code.set(source.name, compiled.code);
  }
  const texts = new Map(sources.map(({ name, text }) => [name, text]));
  problems.push(
    ...checkTemplateReads(config, reads),
    ...checkEmptyPrompts(config, texts),
    ...checkPackTemplates(sources),
  );
  return { code, reads, problems };
}

/** A template of two kinds, or of none, may be meant for any. */
function namesByKind(config: Dict): (template: TemplateSource) => TemplateNames {
  const ofPrompts = [...entriesOf(config, "parts").map(([name]) => name), "tools", "canAct", "howToCall"];
  const known = [...ofPrompts, ...REPLY_NAMES, ...STYLE_NAMES];
  const kinds = [
    { templates: new Set(promptNames(config)), names: ofPrompts },
    { templates: new Set(replyNames(config)), names: REPLY_NAMES },
    { templates: new Set(styleNames(config)), names: STYLE_NAMES },
  ];
  return ({ name }) => {
    const [kind, other] = kinds.filter(({ templates }) => templates.has(name));
    return { known, useful: other === undefined ? (kind?.names ?? known) : known };
  };
}
