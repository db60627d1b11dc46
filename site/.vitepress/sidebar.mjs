import { readFileSync } from "node:fs";

const INDEX = new URL("../../docs/README.md", import.meta.url);

/** One group of pages for each paragraph of docs/README.md that starts with a folder's name in bold. */
export function readSidebar() {
  return readFileSync(INDEX, "utf8")
    .split("\n\n")
    .flatMap((paragraph) => {
      const folder = /^\*\*(\w+)\*\*/.exec(paragraph)?.[1];
      return folder === undefined
        ? []
        : [{ text: capital(folder), collapsed: folder === "internals", items: pagesOf(paragraph) }];
    });
}

function pagesOf(paragraph) {
  return [...paragraph.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, text, path]) => ({
    text: capital(text),
    link: link(path),
  }));
}

function link(path) {
  return new URL(path, "https://site/docs/").pathname.replace(/\.md$/, "");
}

function capital(text) {
  return text.replace(/^`?[a-z]/, (letter) => letter.toUpperCase());
}
