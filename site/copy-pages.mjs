// The pages of the site: every Markdown file that the documentation links to, as it is. VitePress needs them below its own folder.
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const PAGES = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs", "packs"];

rmSync(at("pages"), { recursive: true, force: true });
for (const path of PAGES) cpSync(at(`../${path}`), at(`pages/${path}`), { recursive: true });
