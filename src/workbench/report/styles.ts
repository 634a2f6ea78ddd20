import { makeStyles, tokens } from "@fluentui/react-components";

const LINE = `1px solid ${tokens.colorNeutralStroke1}`;

/** On paper the report is black on white whatever the screen's theme. */
export const useReportStyles = makeStyles({
  report: {
    height: "100%",
    boxSizing: "border-box",
    overflowY: "auto",
    padding: "16px 24px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    "@media print": {
      height: "auto",
      overflowY: "visible",
      padding: 0,
      backgroundColor: "#fff",
      color: "#000",
      fontSize: "10.5pt",
    },
  },
  away: { display: "none" },
  // Parts out of view are laid out when they are scrolled to or printed.
  part: { contentVisibility: "auto", containIntrinsicSize: "auto 2000px" },
  actions: { display: "flex", gap: "8px", "@media print": { display: "none" } },
  title: { fontSize: tokens.fontSizeBase600, margin: "16px 0 8px", outlineStyle: "none" },
  facts: { display: "flex", flexWrap: "wrap", gap: "4px 24px", margin: "8px 0" },
  fact: {
    display: "inline",
    color: tokens.colorNeutralForeground2,
    marginRight: "6px",
    "@media print": { color: "#000" },
  },
  value: { display: "inline", margin: 0 },
  group: { fontSize: tokens.fontSizeBase400, margin: "16px 0 4px", breakAfter: "avoid" },
  table: { width: "100%", borderCollapse: "collapse" },
  line: { breakInside: "avoid" },
  cell: {
    border: LINE,
    padding: "3px 6px",
    textAlign: "left",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    "@media (max-width: 600px)": { whiteSpace: "normal" },
  },
  wide: { border: LINE, padding: "3px 6px", width: "100%", verticalAlign: "top", overflowWrap: "anywhere" },
  made: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "@media print": { color: "#000" },
  },
});
