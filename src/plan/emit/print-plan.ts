import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Dict } from "../../config/parse/tree.ts";
import type { LinearForms } from "../regex/linearize-config.ts";
import { MANIFEST, PRECOMPILED, ROUTING, SCHEMA, TEMPLATES, TYPES } from "./file-names.ts";
import { printPrecompiled } from "./print-precompiled.ts";
import { printRouting } from "./print-routing.ts";
import { printTypes } from "./print-types.ts";
import { fileNames } from "./template-files.ts";
import { writtenPlan } from "./written-plan.ts";

/** What the printed files are made from. */
interface Emission {
  readonly plan: Plan;
  readonly templates: {
    /** As they were read, by name. */
    readonly texts: ReadonlyMap<string, string>;
    /** Precompiled code by name. */
    readonly code: ReadonlyMap<string, string>;
  };
  readonly config: Dict;
  /** The files that it is merged from, low to high. */
  readonly sources: readonly Dict[];
  /** The expressions of the configuration, and what the plan has in their place. */
  readonly forms: LinearForms;
  readonly version: string;
}

export interface PrintedPlan {
  /** The files of `generated/plan`, for people, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The modules of the private cache, by name: the table again, and what is worked out of it beforehand. */
  readonly modules: ReadonlyMap<string, string>;
}

/** The bytes stay the same in every clone, and reviews fold them. */
const ATTRIBUTES = "* -text linguist-generated\n";

/** Prints a plan. The same input gives the same bytes on every machine. */
export function printPlan({ plan, templates, config, sources, forms, version }: Emission): PrintedPlan {
  const { table, unread } = writtenPlan(plan, forms);
  const routing = printRouting(table, config, sources);
  const paths = fileNames(plan.templates);
  const files = new Map([
    [ROUTING, routing],
    [TYPES, printTypes(plan)],
    [".gitattributes", ATTRIBUTES],
    [SCHEMA, `${JSON.stringify({ $ref: `../${SCHEMA}` })}\n`],
    ...[...paths].map(([name, path]) => [`${TEMPLATES}/${path}.hbs`, templates.texts.get(name) ?? ""] as const),
  ]);
  files.set(MANIFEST, `${JSON.stringify({ mallex: version, templates: [...paths.values()] }, null, 1)}\n`);
  return {
    files,
    modules: new Map([
      [ROUTING, routing],
      [PRECOMPILED, printPrecompiled(unread, templates.code)],
    ]),
  };
}
