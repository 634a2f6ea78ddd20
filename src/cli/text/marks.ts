import type { Severity } from "../../core";

/** A mark for each severity, so that it does not depend on colour. */
export const SEVERITY_MARK: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "·" };

/** What to do about rules that were not checked for want of something the call could have given. */
export const NOT_CHECKED_OPTION: Readonly<Record<string, string>> = { noRoster: "--roster" };

/** In the names of files: a unit whose own name holds nothing that a file may be called. The same in both languages. */
export const NAMELESS_UNIT = "单位";
