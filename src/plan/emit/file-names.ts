/** The table of rules, which people read and mallex loads. */
export const ROUTING = "routing.mjs";

/** Its types. */
export const TYPES = "routing.d.mts";

/** Folder of the templates. */
export const TEMPLATES = "templates";

/** Beside the table in the private cache: what is worked out of it beforehand. */
export const PRECOMPILED = "precompiled.mjs";

/** Lists the templates of a plan, so that mallex replaces no other files. */
export const MANIFEST = "manifest.json";

/** The schema of the file for editors, beside the plan. Files name it in their first line, where earlier versions had it: in the plan. */
export const SCHEMA = "mallex.schema.json";
