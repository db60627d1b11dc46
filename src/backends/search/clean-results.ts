import { isRecord } from "../../shared/utilities.ts";
import type { WebResult } from "../../shared/web-search.ts";

/** UTF-16 units. */
const TITLE = 200;
const SNIPPET = 600;
const AGE = 60;
const URL_LENGTH = 2000;
/** Of a list, so that a huge one costs nothing. */
const MOST_READ = 100;

export interface DomainLimits {
  readonly allowed: readonly string[];
  readonly blocked: readonly string[];
}

export interface ResultLimits extends DomainLimits {
  readonly most: number;
}

/** The usable results of a search engine: with a URL of the web, in the allowed domains, each once, cleaned and cut. */
export function cleanResults(list: unknown, { most, ...domains }: ResultLimits): WebResult[] {
  const found = new Map<string, WebResult>();
  for (const entry of Array.isArray(list) ? list.slice(0, MOST_READ) : []) {
    const url = isRecord(entry) ? webUrl(entry["url"]) : undefined;
    if (!isRecord(entry) || url === undefined || !isAllowed(url, domains) || found.size === most) continue;
    if (!found.has(url.href)) found.set(url.href, toResult(entry, url.href));
  }
  return [...found.values()];
}

/** Engines have different names for the fields. */
function toResult(entry: Readonly<Record<string, unknown>>, url: string): WebResult {
  const title = cleanText(entry["title"], TITLE);
  const age = cleanText(entry["age"] ?? entry["publishedDate"], AGE);
  const snippet = cleanText(entry["snippet"] ?? entry["description"] ?? entry["content"], SNIPPET);
  return { title: title === "" ? url : title, url, snippet, ...(age !== "" && { age }) };
}

function webUrl(value: unknown): URL | undefined {
  if (typeof value !== "string" || value.length > URL_LENGTH || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.href.length <= URL_LENGTH ? url : undefined;
}

/** As URLs write it, without a dot at the end. */
function plainHost(host: string): string {
  const address = `http://${host}`;
  return (URL.canParse(address) ? new URL(address).hostname : host).replace(/\.$/, "");
}

/** `example.com` covers its subdomains; `example.com/docs` the pages below. */
function isAllowed(url: URL, { allowed, blocked }: DomainLimits): boolean {
  const isIn = (domain: string): boolean => {
    const [host = "", ...path] = domain
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .split("/");
    const [wanted, below] = [plainHost(host), `/${path.join("/")}`.replace(/\/+$/, "")];
    const [own, place] = [plainHost(url.hostname), url.pathname.toLowerCase()];
    return (own === wanted || own.endsWith(`.${wanted}`)) && (place === below || place.startsWith(`${below}/`));
  };
  return !blocked.some(isIn) && (allowed.length === 0 || allowed.some(isIn));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const TAG = /<\/?[a-z!][^<>]*>/gi;

/** What chat templates put between messages, and some servers read as such anywhere. */
const CHAT_TOKEN = /<\|[^<>]*\|>|\[\/?INST\]/gi;

/** One line without markup, control characters and marks that turn the direction of text. */
export function cleanText(value: unknown, longest: number): string {
  if (typeof value !== "string") return "";
  const text = value
    .slice(0, longest * 4)
    .replaceAll(TAG, "")
    .replaceAll(/&#(\d{1,6}|x[\da-f]{1,5});/gi, (_, code: string) =>
      String.fromCodePoint(Number(code.replace(/^x/i, "0x"))),
    )
    .replaceAll(/&([a-z]{2,5});/gi, (all, name: string) => ENTITIES[name.toLowerCase()] ?? all)
    .replaceAll(TAG, "")
    .replaceAll(CHAT_TOKEN, "")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\s]+/gu, " ")
    .trim();
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
