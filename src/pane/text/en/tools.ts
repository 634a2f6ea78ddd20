import { plural } from "../plural";
import type { ToolTexts } from "../zh/tools";

const WAYS: Parameters<ToolTexts["fix"]["way"]>[0]["way"] extends infer Way extends string
  ? Readonly<Record<Way, (text: string) => string>>
  : never = {
  date: (text) => `Change to ${text}`,
  january: (text) => `It is January: ${text}`,
  october: (text) => `It is October: ${text}`,
  monthFirst: (text) => `It is ${text}`,
  dayFirst: (text) => `It is ${text}`,
  figure: (text) => `Verified: change to ${text}`,
  tenThousands: (text) => `Convert to ${text} (10,000 yuan)`,
  none: (text) => `There is none: write ${text}`,
  choice: (text) => `Change to “${text}”`,
  above: (text) => `The same as above: ${text}`,
  renumberRows: (text) => `Number ${text} by rows`,
  renumberKept: (text) => `Number ${text} in the order given`,
  name: (text) => `Change to “${text}”`,
  spelling: (text) => `Write “${text}” in all`,
  value: (text) => `Make it the figure ${text}`,
};

/** Words for putting findings right by choosing (English). */
const fix: ToolTexts["fix"] = {
  way: ({ way, text }) => WAYS[way](text),
  offer: "Choose:",
  alike: "All of this kind…",
  alikeHint: "Lists every place of this kind with its change, to be made at once",
  title: {
    alike: "Change all of a kind",
    plain: "Write as the form asks what was read without doubt",
    replace: "Replace all",
  },
  hint: "Every change is listed; untick what is to stay.",
  hintUndo: "All can be undone at once.",
  same: (count) => plural(count, "place"),
  to: "Change to",
  toOf: (found) => `Change “${found}” to`,
  blank: "blank",
  pick: (cell) => `Change ${cell}`,
  columns: ["Do", "Cell", "Studio", "Now", "After"],
  apply: (count) => `Change ${plural(count, "cell")}`,
  noAlike: "There is nothing that can be changed together.",
  more: (count) => `${plural(count, "more cell")}, not listed, will be changed too.`,
  loading: "Preparing…",
};

/** Words for warnings that a person vouches for (English). */
const verify: ToolTexts["verify"] = {
  open: "Verified and true…",
  openHint: "For what is right as it stands: who says so; another value is asked about again",
  by: "Verified by",
  note: "Note (what it rests on)",
  confirm: "Keep",
  withdraw: "Take back",
};

/** Words for what is seen at a glance (English). */
const glance: ToolTexts["glance"] = {
  strip: "At a glance: a studio in each row, a column in each column",
  stripHint: "Dark squares have findings; click, or arrow keys and Enter, to go there",
  cell: (studio, field, worst, count) =>
    `${studio}, ${field}: ${count === 0 ? "no findings" : `${worst}, ${count}`}`,
  inSheet: "Cells of the sheet that hold this:",
  nowhere: "No cell of the sheet holds this",
  more: "and more",
  replaceBy: "Replace all by",
  replace: "Replace…",
};

export const tools: ToolTexts = { fix, verify, glance, compile: "Compile the sheets handed in…" };
