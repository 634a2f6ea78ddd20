/** What the pane asks of where it lives. */
export type * from "./types";
export { browserTheme } from "./browserTheme";
export { sessionChoices } from "./sessionChoices";
