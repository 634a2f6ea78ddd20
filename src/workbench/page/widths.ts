/** Below this width the sheet and the pane take turns. */
export const NARROW = 900;
/** Width of the pane beside the sheet, in CSS pixels. */
export const PANE_WIDTH = 430;
