import { defineConfig } from "vitepress";
import { readSidebar } from "./sidebar.mjs";

/** Languages of fenced blocks that the highlighter doesn't know: printed as text. */
const PLAIN = Object.fromEntries(["error", "warning"].map((name) => [name, "txt"]));

/** Vue would read `{{` in a page as one of its expressions. */
function keepBraces({ renderer: { rules } }) {
  for (const kind of ["text", "code_inline"]) {
    const print = rules[kind];
    rules[kind] = (...args) => print(...args).replaceAll("{{", "&#123;&#123;");
  }
}

export default defineConfig({
  title: "mallex",
  description: "Run Claude Code on the models you own, by rules that are compiled and proved",
  srcDir: "pages",
  rewrites: { "README.md": "index.md", "docs/README.md": "docs/index.md" },
  // Folders and files that a repository shows and a site does not.
  ignoreDeadLinks: [/\/(src|test|packs)\b/, /\/LICENSE$/],
  outDir: "dist",
  cacheDir: "node_modules/.vitepress",
  markdown: { attrs: { disable: true }, languageAlias: PLAIN, config: keepBraces },
  // The search has all pages in one large file.
  vite: { build: { chunkSizeWarningLimit: 5000 } },
  themeConfig: { search: { provider: "local" }, sidebar: readSidebar(), outline: "deep" },
});
