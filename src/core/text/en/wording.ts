import type { PackField } from "../../pack";
import { ENGLISH_MESSAGES } from "./messages";
import type { Wording } from "../wording";

/** Units as the forms print them. */
const UNITS: Readonly<Record<string, string>> = {
  人: "people",
  "㎡": "m²",
  "台/套": "sets",
  万元: "× 10,000 yuan",
  项: "items",
  "项/年": "items a year",
  次: "times",
  "次/年": "times a year",
  张: "photos",
  个: "studios",
};

/** The same units of one. */
const ONES: Readonly<Record<string, string>> = {
  people: "person",
  sets: "set",
  items: "item",
  "items a year": "item a year",
  times: "time",
  "times a year": "time a year",
  photos: "photo",
  studios: "studio",
};

const DATE_EXAMPLE = "2018年9月1日";
const HONOUR_EXAMPLE = "2018年四川省劳动模范";

function howToFill(field: PackField | undefined, unit: string): string {
  switch (field?.kind) {
    case "integer":
    case "number": {
      const figure = `${field.kind === "integer" ? "a whole number" : "a number"}${unit === "" ? "" : ` (${unit})`}`;
      return field.noneIsLegal === true ? `${figure}, 0 if there is none` : figure;
    }
    case "sequence":
      return "its place in your order (1, 2, 3 …)";
    case "partialDate":
      return `the date, as in ${DATE_EXAMPLE}`;
    case "honours":
      return `year and full title, as in ${HONOUR_EXAMPLE}`;
    case "phone":
      return "an 11-digit mobile number, or a landline with its area code";
    case "yesNo":
      return "是 (yes) or 否 (no)";
    case "choice":
      return `one of: ${(field.choices ?? []).join(", ")}`;
    case "personName":
      return "the person's name";
    case "text":
    case undefined:
      return "what the column asks for";
  }
}

/** What findings say in English. */
export const ENGLISH: Wording = {
  language: "en",
  messages: ENGLISH_MESSAGES,
  onList: " See “{rosterName}” in row {rosterRow} of the list of studios already named.",
  otherAdvice:
    "Please check {cell}: correct it if it is wrong; if it is right, the studio cannot be put forward, so return it to its unit.",
  units: UNITS,
  ones: ONES,
  demands: {
    comparisons: {
      ">=": ["at least", "not before"],
      ">": ["more than", "after"],
      "<=": ["at most", "not after"],
      "<": ["less than", "before"],
      "=": ["", ""],
    },
    answers: { 是: "yes (是)", 否: "no (否)" },
    to: " to ",
    or: " or ",
    shownAs: "# (shown as *)",
    containing: "containing *",
    beginning: "beginning with *",
    ending: "ending in *",
  },
  day: (iso) => iso,
  openDate: { day: "day", month: "month and day" },
  without: { error: "without one the studio does not qualify", other: "without one, please explain" },
  quoted: (text) => `“${text}”`,
  semicolon: "; ",
  stop: ".",
  comma: ", ",
  pause: ", ",
  sheet: "the sheet",
  unitPart: (unit) => ` (${unit})`,
  clausePart: (clause) => ` (${clause})`,
  andMore: (named, _all, others) => `${named} and ${others} more`,
  howToFill,
  formWanted(how, field) {
    if (field?.kind === "partialDate") return `written as ${DATE_EXAMPLE}`;
    return field?.kind === "honours" ? `written as ${HONOUR_EXAMPLE}` : how;
  },
};
