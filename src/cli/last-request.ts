import { realpath } from "node:fs/promises";
import type { Plan } from "../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../terms/names.ts";
import { count } from "../problem/count.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { collectDropped } from "../turn/collect-dropped.ts";
import { findProject } from "../turn/find-project.ts";
import { parseMessages } from "../turn/read-talk.ts";
import type { CliContext } from "./context.ts";
import { findRequest, turnIds, type FoundRequest } from "./find-request.ts";

export interface RequestScope {
  readonly plan: Plan;
  /** The file that was compiled, absolute. */
  readonly file: string;
  /** Whatever project it is of. */
  readonly any: boolean;
}

/**
 * The request of the newest recorded turn of the person's own talk in this project; of the client's own only where there is no other. All projects of a person share the turns: the last one may have come from
 * another terminal.
 * @throws {MallexError} MX7525 when there is none, with what there is otherwise
 */
export async function lastRequest(context: CliContext, here: RequestScope): Promise<FoundRequest> {
  const ids = (await turnIds(context)).toReversed();
  let newest: FoundRequest | undefined;
  let aside: FoundRequest | undefined;
  for (const id of ids) {
    const found = await findRequest(id, context);
    newest ??= found;
    if (!here.any && !(await isOfProject(found, context, here))) continue;
    if (!isAside(found, here.plan)) return found;
    aside ??= found;
  }
  if (aside !== undefined) {
    context.report(
      `no turn of your own talk is kept, so this is the newest request of the client's own: ${describeAnswered(aside)}`,
    );
    return aside;
  }
  throw newest === undefined ? noRecordedTurns(context) : noRequestHere(context, { newest, here, turns: ids.length });
}

/** Of whatever project; undefined where none is kept. */
export async function newestTurn(context: CliContext): Promise<FoundRequest | undefined> {
  const id = (await turnIds(context)).at(-1);
  return id === undefined ? undefined : findRequest(id, context);
}

/** What the client asks by itself, as `/model` does: it would hide the person's own question. A turn that failed before it had a class is taken for theirs. */
function isAside({ answered, failed }: FoundRequest, { classes }: Plan): boolean {
  if (answered === undefined) return false;
  const { class: id, profile } = answered.decision;
  const isBackground = classes.some((known) => known.id === id && known.background);
  // A route with a fixed reply may answer the person's own question, too: that has no class.
  return isBackground || (profile === undefined && failed === undefined && id !== MAIN_CLASS);
}

function describeAnswered({ answered }: FoundRequest): string {
  const { class: id = MAIN_CLASS, profile } = answered?.decision ?? {};
  return `class ${id}${profile === undefined ? ", answered without a model" : ""}`;
}

/** The client says where it works; a request that does not is of the folder in which its mallex was started, or of its file. */
export async function isOfProject(
  found: FoundRequest,
  context: CliContext,
  { plan, file }: Omit<RequestScope, "any">,
): Promise<boolean> {
  // Recorded by an older mallex, with words of the client that don't say it: nothing speaks against this one.
  const isUnknown = found.config === undefined && folderOf(found, plan) === undefined;
  const isOwnFile = found.config === file || isUnknown;
  if (context.config !== undefined) return isOwnFile;
  // The person's own layer is the file of every folder that has none.
  if (isUnknown || (isOwnFile && file !== context.paths.userFile)) return true;
  const folder = folderOf(found, plan);
  return folder !== undefined && (await isSameFolder(folder, context.cwd));
}

function folderOf({ request, client, folder }: FoundRequest, plan: Plan): string | undefined {
  return findProject(plan, parseMessages(request, collectDropped()), client) || folder;
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const real = async (path: string): Promise<string> => realpath(path).catch(() => path);
  return (await real(one)) === (await real(other));
}

function noRecordedTurns({ paths: { turns } }: CliContext): MallexError {
  return new MallexError({
    code: "MX7525",
    severity: "error",
    message: `no turn is recorded in ${turns}`,
    hint: 'ask something first: mallex -- -p "hello"; with `server: { record: false }` no turn is kept',
  });
}

interface OtherRequests {
  readonly newest: FoundRequest;
  readonly here: RequestScope;
  readonly turns: number;
}

function noRequestHere({ cwd, config }: CliContext, { newest, here, turns }: OtherRequests): MallexError {
  const ours = config === undefined ? `asked in ${cwd}` : `answered by ${here.file}`;
  const folder = folderOf(newest, here.plan);
  const theirs = folder === undefined ? newest.from : `${newest.from}, asked in ${folder}`;
  return new MallexError({
    code: "MX7525",
    severity: "error",
    message: `no turn is recorded that was ${ours}; of other projects there ${turns === 1 ? "is" : "are"} ${count(turns, "turn")}, the newest ${theirs}`,
    hint: `explain that one with \`mallex explain --last --any\`, or ask something here: mallex -- -p "hello"`,
  });
}
