import gt from "semver/functions/gt.js";
import valid from "semver/functions/valid.js";

const HEADING = /^(#+) /;

/**
 * What a newer changelog says that the installed one doesn't, below its headings: all of newer versions, and lines that were added to others. Links are
 * printed as their text.
 * @param version the installed one
 */
export function changesBetween(installed: string, newest: string, version: string): string[] {
  const known = new Set(installed.split(/\r?\n/));
  const changes: string[] = [];
  let headings: string[] = [];
  let isNewer = false;
  for (const line of newest.split(/\r?\n/)) {
    const level = levelOf(line);
    if (level > 0) {
      headings = [...headings.filter((one) => levelOf(one) < level), line].filter((one) => levelOf(one) > 1);
      if (level <= 2) isNewer = isVersionAfter(line, version);
    } else if (line.trim() !== "" && (isNewer || !known.has(line))) {
      changes.push(...headings, line.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1"));
      headings = [];
    }
  }
  return changes;
}

function levelOf(line: string): number {
  return HEADING.exec(line)?.[1]?.length ?? 0;
}

function isVersionAfter(heading: string, version: string): boolean {
  const [, named = ""] = /^## \[?v?(\d[^\s\]]*)/.exec(heading) ?? [];
  return valid(named) !== null && gt(named, version);
}
