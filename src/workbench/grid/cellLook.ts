import type { CSSProperties } from "react";
import { darkened, readableOn } from "./colorMath";
import type { CellStyle } from "./types";

/** How the page looks; in high contrast the system's colours are the only ones. */
export type GridTheme = "light" | "dark" | "highContrast";

/** A cell's look as CSS: of its box, of its text, and of its lines. */
export interface CellLook {
  readonly box: CSSProperties;
  readonly text: CSSProperties;
  /** Lines along the left and upper edge, drawn over the neighbours' edges; undefined for none. */
  readonly shadow: string | undefined;
}

interface Paper {
  readonly ground: string;
  readonly ink: string;
  readonly line: string;
}

/** The sheet's own colours, as Fluent's themes have them. */
const PAPERS: Readonly<Record<GridTheme, Paper>> = {
  light: { ground: "#ffffff", ink: "#242424", line: "#424242" },
  dark: { ground: "#292929", ink: "#ffffff", line: "#d6d6d6" },
  highContrast: { ground: "Canvas", ink: "CanvasText", line: "CanvasText" },
};

/** Lines need less contrast than texts do (WCAG 2.2, 1.4.11). */
const LINE_CONTRAST = 3;
const INDENT = 9;

const known: Readonly<Record<GridTheme, WeakMap<CellStyle, CellLook>>> = {
  light: new WeakMap(),
  dark: new WeakMap(),
  highContrast: new WeakMap(),
};

/** The CSS of a style; the same objects for the same style. */
export function cellLook(style: CellStyle, theme: GridTheme): CellLook {
  const found = known[theme].get(style) ?? makeLook(style, theme);
  known[theme].set(style, found);
  return found;
}

function makeLook(style: CellStyle, theme: GridTheme): CellLook {
  const paper = PAPERS[theme];
  const { borders } = style;
  const edge = (color: string): string =>
    color === "" || theme === "highContrast"
      ? paper.line
      : theme === "dark"
        ? readableOn(paper.ground, color, LINE_CONTRAST)
        : color;
  const shadow = [
    ...(borders.left === null ? [] : [`-1px 0 ${edge(borders.left)}`]),
    ...(borders.top === null ? [] : [`0 -1px ${edge(borders.top)}`]),
  ].join(",");
  return {
    box: {
      alignItems: { top: "flex-start", center: "center", bottom: "flex-end" }[style.vertical],
      ...(borders.right === null ? {} : { borderRightColor: edge(borders.right) }),
      ...(borders.bottom === null ? {} : { borderBottomColor: edge(borders.bottom) }),
      ...(theme === "highContrast" ? {} : colorsOf(style, theme)),
    },
    text: {
      fontSize: `calc(${style.fontSize}px * var(--hj-zoom, 1))`,
      ...(style.bold ? { fontWeight: 600 } : {}),
      ...(style.italic ? { fontStyle: "italic" } : {}),
      ...(style.line === "" ? {} : { textDecoration: style.line }),
      ...(style.wrap ? {} : { whiteSpace: "pre" }),
      ...(style.indent === 0 ? {} : { padding: `0 ${style.indent * INDENT}px`, boxSizing: "border-box" }),
    },
    shadow: shadow === "" ? undefined : shadow,
  };
}

/** Fill and ink: those of the file in the light, the like of them on a dark page; always readable. */
function colorsOf({ fill, color }: CellStyle, theme: GridTheme): CSSProperties {
  if (fill === null && color === null) return {};
  const paper = PAPERS[theme];
  const ground = fill === null ? paper.ground : theme === "dark" ? darkened(fill) : fill;
  return {
    ...(fill === null ? {} : { backgroundColor: ground }),
    color: readableOn(ground, color ?? paper.ink),
  };
}
