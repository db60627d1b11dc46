import { createHash } from "node:crypto";
import { fiveSteps, type Block } from "./five-steps.ts";

/** A turn in which the model is to call a tool. */
export interface Turn {
  readonly messages: readonly object[];
  readonly due: Block;
}

/** One step that was done: a call and its result. */
function done(call: Block, result: string): object[] {
  const id = `toolu_${createHash("sha256").update(JSON.stringify(call)).digest("hex").slice(0, 16)}`;
  return [
    { role: "assistant", content: [{ ...call, id }] },
    { role: "user", content: [{ type: "tool_result", tool_use_id: id, content: result }] },
  ];
}

const asks = (content: string): object => ({ role: "user", content });
const says = (content: string): object => ({ role: "assistant", content });

const FILES = ["notes.txt", "todo.md", "report.md", "main.py", "data.csv", "recipe.md", "index.html", "song.txt"];
const COMMANDS = ["ls -la", "pwd", "git status", "df -h", "whoami"];

/** All four calls of requests that the tool model knows, each behind what was done before. */
export function fileTurns(): Turn[] {
  return FILES.flatMap((file, at) => {
    const command = COMMANDS[at % COMMANDS.length] ?? "";
    const calls = fiveSteps(file, command).flatMap(({ blocks }) => blocks.filter(({ type }) => type === "tool_use"));
    const request = asks(`Improve ${file} and run ${command}.`);
    return calls.map((due, step) => ({
      due,
      messages: [request, ...calls.slice(0, step).flatMap((call) => done(call, "This is a draft."))],
    }));
  });
}

const call = (name: string, input: object): Block => ({ type: "tool_use", name, input });
const reads = (path: string): Block => call("Read", { file_path: path });
const runs = (command: string): Block => call("Bash", { command });
const writes = (path: string, content: string): Block => call("Write", { file_path: path, content });
const edits = (path: string, before: string, after: string): Block =>
  call("Edit", { file_path: path, old_string: before, new_string: after });

/** It shows each tool once, so that a small model calls at all. */
const OPENING = [
  [asks("What does plan.md say?"), ...done(reads("plan.md"), "Write more."), says("It says: Write more.")],
  [asks("Run pwd."), ...done(runs("pwd"), "/tmp/demo"), says("We are in /tmp/demo.")],
  [asks("Write the text bye into b.txt."), ...done(writes("b.txt", "bye"), "ok"), says("It is written.")],
  [asks("In c.md, replace one by two."), ...done(edits("c.md", "one", "two"), "ok"), says("It is replaced.")],
].flat();

/** What any model is to understand. */
const PLAIN: readonly (readonly [string, Block])[] = [
  ["Read the file notes.txt.", reads("notes.txt")],
  ["Show me what is in src/main.py.", reads("src/main.py")],
  ["What does README.md say?", reads("README.md")],
  ["Run the command ls -la.", runs("ls -la")],
  ["Run git status.", runs("git status")],
  ["Execute npm test.", runs("npm test")],
  ["Write the text hello into the file a.txt.", writes("a.txt", "hello")],
  ["Create empty.txt with the words: to do", writes("empty.txt", "to do")],
  ["Make a file x.json that holds {}.", writes("x.json", "{}")],
  ["In notes.txt, replace draft by final.", edits("notes.txt", "draft", "final")],
  ["Change 1.0 to 1.1 in version.txt.", edits("version.txt", "1.0", "1.1")],
  ["Edit a.css: red becomes blue.", edits("a.css", "red", "blue")],
];

/** Requests that any model is to understand, each behind the same talk. */
export function plainTurns(): Turn[] {
  return PLAIN.map(([request, due]) => ({ due, messages: [...OPENING, asks(request)] }));
}
