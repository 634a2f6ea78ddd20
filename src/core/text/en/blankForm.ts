import type { BlankFormTexts } from "../zh/blankForm";

/** What the pack's empty form says at its columns (English). */
export const blankForm: BlankFormTexts = {
  asked: {
    whole: "Please enter a whole number without unit or words; 0 if there is none.",
    decimal: "Please enter a number without unit or words; 0 if there is none.",
    sequence: "Please enter the order of recommendation: 1, 2, 3 …, each once.",
    date: "Please give the year, better the month or the day, e.g. 2018年3月 or 2018年3月15日.",
    phone: "Please enter an 11-digit mobile number, or a landline number with its area code.",
    choice: "Please choose from the list.",
    honours:
      "Please give the year and the full title, e.g. 2018年四川省劳动模范; 无 if there is none. 是 alone is not enough.",
    text: "Please write it out; “same as above”, “to be decided” or a slash is not an answer.",
  },
  check: "Please check",
  stop: ".",
  unit: (unit) => `Unit: ${unit}`,
  clause: (clause, title) => `${clause}: ${title}`,
};
