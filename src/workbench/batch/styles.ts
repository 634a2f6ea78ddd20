import { makeStyles, tokens } from "@fluentui/react-components";

export const useBatchStyles = makeStyles({
  view: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    padding: "16px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  inner: { maxWidth: "860px", margin: "0 auto" },
  title: { fontSize: tokens.fontSizeBase500, margin: "0 0 4px", outlineStyle: "none" },
  line: { margin: "0 0 6px" },
  progress: { width: "100%", accentColor: tokens.colorBrandBackground },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "10px 0" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  list: { listStyleType: "none", margin: "12px 0 0", padding: 0 },
  file: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  about: { flex: "1 1 0", minWidth: 0, display: "flex", flexDirection: "column", gap: "2px" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  counts: { display: "flex", flexWrap: "wrap", gap: "4px 14px", fontSize: tokens.fontSizeBase300 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  clean: { color: tokens.colorStatusSuccessForeground1 },
});
