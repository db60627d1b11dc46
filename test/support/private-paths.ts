import type { ContentBlock, MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { SECRETS } from "./private-rule-sets.ts";

/** Where something can stand in a request; each gives what is said from then on. */
export const PLACES = [
  "system",
  "words",
  "half and half",
  "three blocks",
  "round a picture",
  "on two lines",
  "argument",
  "deep in an argument",
  "name of an argument",
  "result",
  "result in blocks",
  "JSON in a result",
  "tool",
  "document",
] as const;
/** Where only the name of a folder stands. */
export const FOLDER_PLACES = ["cwd", "cd", "folder itself", "folder in JSON"] as const;
export type SecretPlace = (typeof PLACES)[number] | (typeof FOLDER_PLACES)[number];

export type Message = MessagesRequest["messages"][number];
export type Secret = (typeof SECRETS)[number];

export function toolTurn(
  index: number,
  input: Record<string, unknown> = { file_path: "a.txt" },
  content: string | ContentBlock[] = "1\thello",
): Message[] {
  const id = `toolu_${index}`;
  return [
    { role: "assistant", content: [{ type: "tool_use", id, name: "Read", input }] },
    { role: "user", content: [{ type: "tool_result", tool_use_id: id, content }] },
  ];
}

export function folderOf(secret: Secret): string {
  return "folder" in secret ? secret.folder : "";
}

const PICTURE: ContentBlock = {
  type: "image",
  source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" },
};

/** What is said from then on. */
export function privateMessages(place: SecretPlace, secret: Secret, index: number): Message[] {
  const { said, halves } = secret;
  const textBlocks = (...texts: readonly string[]): ContentBlock[] => texts.map((text) => ({ type: "text", text }));
  const words = (...texts: readonly string[]): Message[] => [{ role: "user", content: textBlocks(...texts) }];
  switch (place) {
    case "words":
      return words(`Look at ${said}, please.`);
    case "half and half":
      return words(`of ${halves[0]}`, `${halves[1]} and more`);
    case "three blocks":
      return words(`of ${said.slice(0, 3)}`, said.slice(3, 6), `${said.slice(6)} and more`);
    case "round a picture":
      return [
        { role: "user", content: [...textBlocks(`of ${halves[0]}`), PICTURE, ...textBlocks(`${halves[1]} and more`)] },
      ];
    case "on two lines":
      return words(`of ${said.replace(" ", "\n  ")}`);
    case "cd":
      return toolTurn(index, { command: `cd ${folderOf(secret)} && cat token` }, "hunter2");
    case "folder itself":
      return toolTurn(index, { path: folderOf(secret), pattern: "*" });
    case "folder in JSON":
      return toolTurn(index, {}, JSON.stringify({ path: folderOf(secret) }));
    case "argument":
      return toolTurn(index, { file_path: said });
    case "deep in an argument":
      return toolTurn(index, { edits: [{ old: [{ text: `x ${said} y` }] }] });
    case "name of an argument":
      return toolTurn(index, { [said]: 1 });
    case "result":
      return toolTurn(index, {}, `1\ta\n2\t${said}\n`);
    case "result in blocks":
      return toolTurn(index, {}, [
        { type: "text", text: "a" },
        { type: "text", text: `b ${said}` },
      ]);
    case "JSON in a result":
      return toolTurn(index, {}, JSON.stringify({ note: `line\n${said}\nline` }));
    case "document":
      return [
        {
          role: "user",
          content: [
            {
              type: "document",
              source: { type: "text", media_type: "text/plain", data: `of ${said}` },
            },
          ],
        },
      ];
    default:
      return [];
  }
}
