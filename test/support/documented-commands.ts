import { readdirSync, readFileSync } from "node:fs";

/** A command line that a page shows. */
export interface Documented {
  readonly page: string;
  readonly line: number;
  /** The words, without a comment behind them, what they are piped into, and the brackets of optional ones. */
  readonly words: readonly string[];
  readonly text: string;
  /** In a block, to be typed as it is: in running text a command may lack its arguments. */
  readonly isWhole: boolean;
}

const PROGRAMS = /^(?:mallex|npm|npx|node)$/;

/** Every call of mallex, npm, npx and node: in blocks of `sh` and `console`, and in code of running text. */
export function documentedCommands(): Documented[] {
  const listed = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`);
  const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...listed("docs"), ...listed("packs")];
  return pages.flatMap((page) => commandsOf(readFileSync(page, "utf8")).map((command) => ({ page, ...command })));
}

function commandsOf(text: string): Omit<Documented, "page">[] {
  const found = [
    ...[...text.matchAll(/^```(sh|console)\n([\s\S]*?)^```$/gm)].flatMap(({ index, 1: lang, 2: block = "" }) =>
      block.split("\n").flatMap((line, at) => {
        const [, shown] = (lang === "sh" ? /^(.*)$/ : /^\$ (.*)$/).exec(line) ?? [];
        return shown === undefined ? [] : [{ shown, line: lineAt(text, index) + at + 1, isWhole: true }];
      }),
    ),
    ...[
      ...text.replaceAll(/^```[\s\S]*?^```$/gm, (block) => block.replaceAll(/[^\n]/g, " ")).matchAll(/`([^`\n]+)`/g),
    ].map(({ index, 1: shown = "" }) => ({ shown, line: lineAt(text, index), isWhole: false })),
  ];
  return found.flatMap(({ shown, line, isWhole }) =>
    shown.split(/ && |; /).flatMap((part) => {
      const words = wordsOf(part);
      return PROGRAMS.test(words[0] ?? "") && words.length > 1 ? [{ line, words, text: part.trim(), isWhole }] : [];
    }),
  );
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** As a shell splits them, as far as the pages need it. */
function wordsOf(line: string): string[] {
  const command = line.replace(/(^|\s)#.*$/, "").replace(/\s(?:\||>|2>).*$/, "");
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare = ""]) =>
    (double ?? single ?? bare).replaceAll(/^\[|\]$/g, ""),
  );
}
