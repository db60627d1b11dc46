import { basename } from "node:path";
import { createProject, type Project } from "./project.ts";

export type Marker =
  | "folder"
  | "platform"
  | "branch"
  | "untrackedFile"
  | "commitSubject"
  | "projectInstructions"
  | "userInstructions"
  | "memory"
  | "sessionHook"
  | "promptHook";

/** Facts of a person's project, and where a person put them. Each must reach the model, or be reported. */
export const MARKERS: Readonly<Record<Marker, string>> = {
  folder: "the-blue-folder",
  platform: process.platform,
  branch: "branch-of-marigolds",
  untrackedFile: "pelican.txt",
  commitSubject: "Teach the walrus to sing",
  projectInstructions: "Speak of lighthouses.",
  userInstructions: "Prefer teal over green.",
  memory: "counts in dozens",
  sessionHook: "the kettle is warm",
  promptHook: "the tide is low",
};

/** What a person has made for the client to use, by a word in each description. */
export const OWN_WORDS = {
  skill: "loaves of rye",
  agent: "tends the roses",
  command: "socks of wool",
} as const;

export interface MarkedProject {
  readonly project: Project;
  /** The folder that the client is started in. */
  readonly folder: string;
}

/** A small repository that says one thing in every place that the client looks at. */
export function markedProject(): MarkedProject {
  const project = createProject();
  const folder = `${project.folder}/${MARKERS.folder}`;
  const inHome = `${basename(project.folder)}/${MARKERS.folder}`;
  const say = (words: string): object => ({ hooks: [{ type: "command", command: `echo '${words}'` }] });
  const hooks = { SessionStart: [say(MARKERS.sessionHook)], UserPromptSubmit: [say(MARKERS.promptHook)] };
  const trusted = { allowedTools: [], hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true };
  const state = { hasCompletedOnboarding: true, theme: "dark", projects: { [folder]: trusted } };
  const memory = `.claude/projects/${folder.replaceAll(/[^A-Za-z0-9]/g, "-")}/memory/MEMORY.md`;
  project.write(`${inHome}/CLAUDE.md`, `${MARKERS.projectInstructions}\n`);
  project.write(`${inHome}/stars.txt`, "one\ntwo\n");
  const described = (words: string): string => `---\nname: own\ndescription: ${words}\n---\nDo so.\n`;
  project.write(`${inHome}/.claude/skills/bake/SKILL.md`, described(OWN_WORDS.skill).replace("own", "bake"));
  project.write(`${inHome}/.claude/agents/gardener.md`, described(OWN_WORDS.agent).replace("own", "gardener"));
  project.write(`${inHome}/.claude/commands/knit.md`, described(OWN_WORDS.command).replace("own", "knit"));
  project.write(".claude/CLAUDE.md", `${MARKERS.userInstructions}\n`);
  project.write(memory, `- [Numbers](numbers.md) — ${MARKERS.memory}\n`);
  project.write(".claude/settings.json", JSON.stringify({ hooks }));
  project.write(".claude.json", JSON.stringify(state));
  const git = (...args: string[]): string => project.git("-C", MARKERS.folder, ...args);
  git("init", "-q", "-b", MARKERS.branch);
  git("add", "CLAUDE.md", "stars.txt");
  git("commit", "-q", "-m", MARKERS.commitSubject);
  project.write(`${inHome}/${MARKERS.untrackedFile}`, "");
  return { project, folder };
}
