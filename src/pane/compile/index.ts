/** Compiling in the pane: entries of several files added to the table under review. Loaded when it is asked for. */
export { CompileView } from "./CompileView";
