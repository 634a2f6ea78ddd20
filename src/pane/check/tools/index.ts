/** What the Check view needs only after the first check: loaded then. */
export { CardTools } from "./CardTools";
export { CompileEntry } from "./CompileEntry";
export { FoundCells } from "./FoundCells";
export { HeatStrip } from "./HeatStrip";
export { PreviewDialog } from "./PreviewDialog";
