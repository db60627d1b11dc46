/** What a terminal obeys and does not show: colours, titles, a letter that is printed over. */
const TERMINAL = new RegExp(
  [
    String.raw`\u001B\[[0-?]*[ -/]*[@-~]`,
    String.raw`\u001B\][^\u0007\u001B]{0,1000}(?:\u0007|\u001B\\)`,
    String.raw`\u001B[@-Z\\-_]`,
    String.raw`[^\n]\u0008`,
  ].join("|"),
  "g",
);
/** Letters of no width, by Unicode's own properties: new ones come with new releases of it. */
const NO_WIDTH = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Variation_Selector}]/gu;
/** Controls but for tabs and the ends of lines. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
const PLAIN = /^[\t\n\v\f\r -~]*$/;

/** A text without what nobody sees. The very same text where all of it can be seen. */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(TERMINAL, "").replaceAll(NO_WIDTH, "").replaceAll(CONTROLS, "").replaceAll("\u0085", "\n");
}
