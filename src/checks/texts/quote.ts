/** A text in YAML's single quotes, in which backslashes stay. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
