import { parseYaml, type Parsed } from "../2-parse/parse-yaml.ts";
import type { SchemaFinding } from "../3-validate/finding.ts";
import { validate } from "../3-validate/validate.ts";
import { sha256 } from "../7-emit/sha256.ts";
import { unpackDict } from "../packed-tree.ts";
import type { Layer } from "./layer.ts";
import { PARSED_PACKS } from "./parsed-packs.ts";

/** What a file holds, and what the schema finds in it. */
interface ParsedLayer extends Parsed {
  readonly findings: readonly SchemaFinding[];
}

interface LayerText extends Pick<Layer, "name" | "kind"> {
  readonly text: string;
}

/** Files that come with mallex, by kind and name. Every compilation reads them, and they are half of what it reads. */
const shipped = new Map<string, { readonly text: string; readonly parsed: ParsedLayer }>();

/** Parses one file of the configuration. A file that comes with mallex is parsed once in a process, as long as its text stays the same. */
export function parseLayer(layer: LayerText): ParsedLayer {
  if (!layer.name.startsWith("mallex:")) return parse(layer);
  const key = `${layer.kind} ${layer.name}`;
  const known = shipped.get(key);
  if (known?.text === layer.text) return known.parsed;
  const parsed = parse(layer);
  shipped.set(key, { text: layer.text, parsed });
  return parsed;
}

function parse({ name, kind, text }: LayerText): ParsedLayer {
  const pack = kind === "pack" ? PARSED_PACKS[name] : undefined;
  if (pack?.hash === sha256(text)) return { tree: unpackDict(pack.tree, name), problems: [], findings: [] };
  const parsed = parseYaml(name, text);
  const findings = parsed.tree === undefined ? [] : validate(parsed.tree, kind === "pack" ? "pack" : "project");
  return { ...parsed, findings };
}
