/** One line of a text, at most so many characters; what a terminal would obey is shown as a mark. */
export function shorten(text: string, most = 48): string {
  const line = text.replaceAll("\n", "⏎").trim();
  return visible(line.length <= most ? line : `${line.slice(0, most - 1)}…`);
}

/** A text of somebody else must not be able to move the cursor or change the title of the terminal. */
export function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\u{fffd}");
}
