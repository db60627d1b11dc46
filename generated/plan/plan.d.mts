// Compiled by mallex from mallex.yaml. Never edited: run `mallex compile`.
export type TierId = "low" | "high";
export type ProfileName = "local";
export type BackendName = "local";
export type SizeName = "large" | "small";
export type ClassId = "main" | never;
export type RouteId = never;
export type TemplateName = "mallex:prompts/small";

export declare const plan: {
  readonly version: 1;
  readonly hash: "f2bc1c9f31a620a9";
  readonly tiers: readonly { readonly id: TierId; readonly profiles: readonly ProfileName[] }[];
  readonly profiles: Readonly<Record<ProfileName, { readonly backend: BackendName; readonly model: string; readonly size: SizeName }>>;
  readonly [key: string]: unknown;
};
export declare const templates: Readonly<Record<TemplateName, unknown>>;
