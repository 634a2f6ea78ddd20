import type { Span } from "../passages";
import { severityOf, type ClauseContext, type Sentence } from "./context";
import type { Figure } from "./figures";
import { firstWords } from "./remainder";

/** Papers and their lengths: 一式三份, 600字以内, 照片3张. */
export function findPaper(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): boolean {
  const { text } = sentence;
  if (figure.unit === "张" || figure.unit === "幅") {
    if (!/照片|图片|影像|照/.test(text)) return false;
    if (figure.high > figure.low && context.columns.has("photoCount") && context.columns.form === null) {
      const unit = context.columns.field("photoCount")?.unit;
      context.add(sentence, [where], {
        kind: "rule",
        topic: "photos",
        predicate: {
          is: "between",
          field: "photoCount",
          min: figure.low,
          max: figure.high,
          ...(unit === undefined ? {} : { unit }),
        },
        severity: severityOf(text, where),
      });
      return true;
    }
  } else if (!/^[份字页]$/.test(figure.unit)) return false;
  const { found, passage } = context;
  if (figure.unit === "份" && !figure.bound && !/一式|纸质|各/.test(text)) return false;
  // One line of the checklist for all the papers of a clause.
  if (found.some(({ topic }) => topic === "papers")) return true;
  context.add(sentence, [where], { kind: "checklist", topic: "papers", text: firstWords(passage.text) });
  return true;
}
