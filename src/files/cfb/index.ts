/** Compound files (OLE2), the containers of .xls and of encrypted workbooks. */
export { openCompoundFile } from "./compoundFile";
