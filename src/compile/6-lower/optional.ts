/** `{ key: value }`, or nothing where there is no value: plans hold no nulls. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

/** The same for a text that the plan holds in other units. */
export function converted<K extends string, V>(
  key: K,
  text: string | undefined,
  convert: (text: string) => V,
): { readonly [P in K]?: V } {
  return optional(key, text === undefined ? undefined : convert(text));
}
