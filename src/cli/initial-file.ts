import { EMBEDDED_MODEL } from "../terms/names.ts";

/** One that writes code, for a computer that can hold it. */
const CODING_MODEL = "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit";

/** The text of a first mallex.yaml: ten lines that run as they are. The first two tell editors where the schema lies. */
export function initialFile(model: string = EMBEDDED_MODEL): string {
  const about = model === EMBEDDED_MODEL ? " # small: it answers, and needs no account; it is no coder" : "";
  const other = model === EMBEDDED_MODEL ? `    # model: ${CODING_MODEL} # writes code; needs 32 GB\n` : "";
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
