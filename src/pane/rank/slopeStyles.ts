import { makeStyles } from "@fluentui/react-components";

/** Height of a studio's line in the chart, in pixels; names and lines use the same. */
export const LINE = 28;

/** Styles of the slope chart and of the tables beside it. */
export const useSlopeStyles = makeStyles({
  chart: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(40px, 3fr) minmax(0, 5fr)",
    marginBlock: "8px",
    fontSize: "12px",
  },
  head: { fontWeight: 600, paddingBlockEnd: "4px" },
  side: { listStyleType: "none", margin: 0, padding: 0, minWidth: 0 },
  name: {
    height: `${LINE}px`,
    lineHeight: `${LINE}px`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  end: { textAlign: "end" },
  current: { fontWeight: 700, textDecorationLine: "underline" },
  lines: { display: "block", width: "100%" },
  line: { stroke: "var(--hj-info)", strokeWidth: "1.5px", fill: "none" },
  same: { stroke: "currentColor", opacity: 0.4 },
  up: { stroke: "var(--hj-good)", strokeWidth: "2px" },
  down: { stroke: "var(--hj-error)", strokeDasharray: "5 3", strokeWidth: "2px" },
  wide: { overflowX: "auto" },
  /** A cell as dark as its `--hj-share` says; `strong` is for text on the dark ones. */
  cell: { backgroundColor: "rgb(var(--hj-heat) / var(--hj-share))" },
  strong: { color: "var(--colorNeutralBackground1)" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "13px",
    "& th, & td": {
      textAlign: "start",
      padding: "4px",
      borderBottom: "1px solid var(--colorNeutralStroke2)",
    },
    // A figure is never broken; a table that is too wide for the pane is scrolled.
    "& td": { whiteSpace: "nowrap" },
    "& th[scope=row]": { minWidth: "7em" },
  },
});
