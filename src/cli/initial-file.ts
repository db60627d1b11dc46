import { EMBEDDED_MODEL } from "../terms/names.ts";
import { suggestedModel } from "./suggested-model.ts";

const GIB = 2 ** 30;

/**
 * The text of a first mallex.yaml: ten lines that run as they are. The first two tell editors where the schema lies.
 * @param memory bytes of the computer that it is for
 */
export function initialFile(model: string = EMBEDDED_MODEL, memory: number = 32 * GIB): string {
  const isEmbedded = model === EMBEDDED_MODEL;
  const about = isEmbedded ? " # small: it answers, and needs no account; it is no coder" : "";
  const other = isEmbedded ? `    # model: ${larger(memory)}\n` : "";
  return `# yaml-language-server: $schema=./generated/plan/mallex.schema.json
# $schema: ./generated/plan/mallex.schema.json
version: 1
extends: [mallex:claude-code, mallex:models]

profiles:
  main:
    backend: local # mlx_lm.server, started and watched by mallex
    model: ${/^[\w./-]+$/.test(model) ? model : JSON.stringify(model)}${about}
${other}`;
}

function larger(bytes: number): string {
  const { model, memory, window } = suggestedModel(bytes);
  return `${model} # for ${memory} GB${window === undefined ? "" : `, with \`window: ${window}\``}`;
}
