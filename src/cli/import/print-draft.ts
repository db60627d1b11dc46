import { scalar } from "../setup/edit-config.ts";

export type Settings = Record<string, unknown>;

/** The sections of a file. */
export interface Sections {
  readonly backends: ReadonlyMap<string, Settings>;
  readonly profiles: ReadonlyMap<string, Settings>;
  readonly tiers: readonly Settings[];
  readonly routes: readonly Settings[];
  readonly aliases: Settings;
  readonly intents: Settings;
  readonly launch: Settings;
  readonly server: Settings;
}

/** A file as a person would write it: short maps in one line, sections in their usual order. */
export function printDraft(draft: Sections, title: string): string {
  const sections = [
    mapOf("backends", draft.backends),
    mapOf("profiles", draft.profiles),
    withAllowance(listOf("tiers", draft.tiers), draft.tiers),
    listOf("routes", draft.routes),
    linesOf("aliases", draft.aliases),
    linesOf("intents", draft.intents),
    linesOf("launch", draft.launch),
    linesOf("server", draft.server),
  ].filter((section) => section !== "");
  return `${HEAD}# Written by \`mallex import\` from a configuration of ${title}.\n${BEGINNING}${sections.map((section) => `\n${section}`).join("")}`;
}

const HEAD = `# yaml-language-server: $schema=./generated/plan/mallex.schema.json
# $schema: ./generated/plan/mallex.schema.json
`;

const BEGINNING = `version: 1
extends: [mallex:claude-code, mallex:models]
`;

/** Times and addresses need no quotes. */
const PLAIN = /^(?:\d+(?:ms|s|m|h)|https?:\/\/[\w./:-]+)$/;

function mapOf(section: string, entries: ReadonlyMap<string, Settings>): string {
  if (entries.size === 0) return "";
  const lines = [...entries].map(([name, settings]) => `  ${name}:\n${fieldLines(settings, "    ")}`);
  return `${section}:\n${lines.join("")}`;
}

function listOf(section: string, items: readonly Settings[]): string {
  return items.length === 0 ? "" : `${section}:\n${items.map((item) => `  - ${flow(item)}\n`).join("")}`;
}

/** The other program has one chain for all requests, and so have its tiers. */
function withAllowance(section: string, [low, high]: readonly Settings[]): string {
  const isOne = low?.["profiles"] !== undefined && low["profiles"] === high?.["profiles"];
  return isOne ? section.replace("] }\n", "] } # mallex: allow MX3126 one chain for all requests\n") : section;
}

function linesOf(section: string, settings: Settings): string {
  return Object.keys(settings).length === 0 ? "" : `${section}:\n${fieldLines(settings, "  ")}`;
}

function fieldLines(settings: Settings, indent: string): string {
  return Object.entries(settings)
    .map(([name, value]) => `${indent}${scalar(name)}: ${flow(value)}\n`)
    .join("");
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${scalar(name)}: ${flow(inner)}`)
      .join(", ")} }`;
  if (typeof value !== "string") return String(value);
  return PLAIN.test(value) ? value : scalar(value);
}
