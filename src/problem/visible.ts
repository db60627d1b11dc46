/**
 * A text of somebody else must not be able to move the cursor, change the title of the terminal, or turn the order of what is read round:
 * control characters and the marks that switch the direction become U+FFFD. Tabs and newlines stay.
 * @see unicode.org/reports/tr9, "Directional Formatting Characters"
 */
export function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\u{fffd}");
}
