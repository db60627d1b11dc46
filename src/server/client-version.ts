/** `claude-cli/2.1.329 (external, cli)` -> `{ client: "2.1.329" }`; nothing for other clients. */
export function clientVersion(userAgent: string | undefined): { client?: string } {
  const version = /^claude-cli\/(\d{1,6}\.\d{1,6}\.\d{1,6})\b/.exec(userAgent ?? "")?.[1];
  return version === undefined ? {} : { client: version };
}
