import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Profile } from "../../generated/types/plan.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import { parseWithClock } from "../prove/probe-variables.ts";
import { createTokenCounter, type TokenCounter } from "../turn/count-tokens.ts";
import type { ChatTemplate, ChatTemplateSource } from "../turn/render-chat-template.ts";
import type { CliContext } from "./context.ts";
import { readModelFiles, templateText } from "./model-files.ts";

/** A chat template, ready to be probed. */
export interface ProbeTarget {
  readonly template: ChatTemplate;
  /** What the hash in the lock is of. */
  readonly text: string;
  /** Absent without the model's tokenizer. */
  readonly counter?: TokenCounter;
}

/** The template of a profile's model, or why there is none. @param file the one that names the model */
export async function targetOfProfile(
  name: string,
  profile: Profile,
  { file, context }: { readonly file: string; readonly context: CliContext },
): Promise<ProbeTarget | Problem> {
  const files = await readModelFiles(profile, file, context);
  if (files === undefined) return modelNotDownloaded(name, profile);
  const text = templateText(files);
  if (text === undefined) return noTemplate(`the model of profile "${name}"`, files.folder);
  const { tokenizer, config = {}, chatTemplate } = files;
  const given = { config, ...(chatTemplate === undefined ? {} : { chatTemplate }) };
  const counter = tokenizer === undefined ? undefined : createTokenCounter({ ...given, tokenizer });
  const source = counter?.source ?? { ...toSource(text, config), chatTemplate };
  return { template: parse(source, files.folder), text, ...(counter === undefined ? {} : { counter }) };
}

/** A template in a file of its own; what its tokenizer_config.json says of special tokens is used where it lies beside it. */
export async function targetOfFile(path: string, { cwd }: Pick<CliContext, "cwd">): Promise<ProbeTarget> {
  const file = resolve(cwd, path);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (text.trim() === "") throw unreadable(path, { code: "EMPTY" });
  const beside = await readFile(join(dirname(file), "tokenizer_config.json"), "utf8").catch(() => "{}");
  return { template: parse(toSource(text, JSON.parse(beside)), path), text };
}

/** What templates print by name, where nobody says what it is. */
const SPECIAL = { bos_token: "<s>", eos_token: "</s>", pad_token: "<pad>", unk_token: "<unk>" };

/** Without the vocabulary the template itself must say whether its model thinks. */
function toSource(text: string, config: unknown): ChatTemplateSource {
  return {
    chatTemplate: text,
    config: { ...SPECIAL, ...(typeof config === "object" ? config : {}) },
    thinks: text.includes("<think>"),
  };
}

function parse(source: ChatTemplateSource, where: string): ChatTemplate {
  try {
    return parseWithClock(source);
  } catch (error) {
    const message = messageOf(error);
    throw new MallexError({
      code: "MX7532",
      severity: "error",
      message: `${where}${lineOf(source, message)}: the chat template can't be read: ${message}`,
      hint: "mallex renders templates with an engine of its own, which lacks some of Jinja; without a probe the usual policy holds",
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `:3`. The engine names no line: it is the one behind which the same is wrong, whatever follows. */
function lineOf(source: ChatTemplateSource, message: string): string {
  if (source.chatTemplate === undefined) return "";
  const lines = source.chatTemplate.split("\n");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  for (let line = 1; line <= last; line += 1) {
    try {
      parseWithClock({ ...source, chatTemplate: lines.slice(0, line).join("\n") });
    } catch (error) {
      if (messageOf(error) === message) return `:${line}`;
    }
  }
  return `:${last + 1}`;
}

function modelNotDownloaded(name: string, { model }: Profile): Problem {
  return {
    code: "MX7530",
    severity: "error",
    message: `profile "${name}": the files of ${JSON.stringify(model)} are not on this machine`,
    hint: "`mallex run` fetches models of the hub; for another server's model add `tokenizer: ./folder` to the profile: a folder with its tokenizer.json",
  };
}

function noTemplate(what: string, folder: string): Problem {
  return {
    code: "MX7531",
    severity: "error",
    message: `${what} has no chat template in ${folder}`,
    hint: "a chat template lies in chat_template.jinja, or in tokenizer_config.json as `chat_template`",
  };
}

const REASONS: Readonly<Record<string, string>> = {
  EMPTY: "the file is empty",
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

function unreadable(path: string, error: unknown): MallexError {
  const { code = "unknown reason" } = error as NodeJS.ErrnoException;
  const why = REASONS[code] ?? `it can't be read (${code})`;
  return new MallexError({
    code: "MX7531",
    severity: "error",
    message: `there is no chat template in ${path}: ${why}`,
    hint: "name a profile of the file, or the path of a template: mallex probe ./chat_template.jinja",
  });
}
