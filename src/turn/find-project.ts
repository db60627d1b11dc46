import type { Plan } from "../../generated/types/plan.d.ts";
import { collectDropped } from "./collect-dropped.ts";
import { findParts } from "./find-parts.ts";
import { partSources } from "./part-sources.ts";
import type { Conversation } from "./talk.ts";

/** The part that says where the client works. */
const PART = "environment";
/** ` - Primary working directory: /home/me/project` */
const FOLDER = /^[^\p{L}\n]*(?:primary )?working (?:directory|folder)[ \t]*:[ \t]*(\S[^\n]*)$/imu;

/** The working folder as the client names it, read from the part `environment`; empty where it does not. */
export function findProject(plan: Plan, conversation: Conversation, client: string | undefined): string {
  const { [PART]: finders } = plan.parts;
  if (finders === undefined) return "";
  const program = { plan: { ...plan, parts: { [PART]: finders } } };
  const { parts } = findParts(partSources(conversation), { program, client, dropped: collectDropped() });
  return FOLDER.exec(parts[PART] ?? "")?.[1]?.trim() ?? "";
}
