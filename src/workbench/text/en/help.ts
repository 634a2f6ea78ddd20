import type { HelpTexts } from "../zh/help";

/** What the help says of itself (English). */
export const help: HelpTexts = {
  title: "Help",
  back: "Back",
  search: "Search the help",
  searchHint: "A word or two, such as “send back” or “deadline”",
  contents: "Contents",
  found: (count) =>
    count === 0 ? "Nothing found; try other words." : `In ${count} ${count === 1 ? "section" : "sections"}`,
  guide: "All of the help",
  rule: "What this rule asks, and what to do",
  elsewhere:
    "This rule pack came with the file and is not on this computer's shelf, so there is no page for it. To read about its rules, import it under Notices and open its rule book there.",
  aboutTheSheet:
    "This is about the sheet itself: whether it is whole, which columns were not recognised, and which rows (blank, hints, groups, hidden …) were not read as studios. No clause of the notice says so; every sheet is looked at in this way. The message says where, why and what to do; once that is done the sheet is checked again by itself, and what need not be changed may stay.",
  loading: "Reading …",
  failed: "The rule's page could not be read; open the page again and try once more.",
};
