import type { HonourKind } from "../honourKinds";
import type { ReadingTexts } from "./zh";

const kinds: Readonly<Record<HonourKind, string>> = {
  modelWorker: "model worker",
  advancedWorker: "advanced worker",
  craftsman: "craftsman",
  labourMedal: "May Day labour medal",
  governmentAllowance: "special government allowance",
  scienceAward: "science and technology award",
  academicLeader: "academic or technical leader",
  other: "other honour",
};

/** What was read from a cell, said to people (English). */
export const readings: ReadingTexts = {
  missing: "not filled in",
  unreadable: "cannot be read",
  yes: "yes",
  no: "no",
  ownChoices: false,
  pause: ", ",
  noneHeld: "none held",
  onlyYes: "yes (no year, no title)",
  levels: {
    national: "national",
    provincial: "provincial",
    municipal: "municipal",
    countyCity: "county-level city",
    county: "county",
    enterprise: "enterprise",
  },
  noLevel: "level not stated",
  standings: { held: "", open: ", to be confirmed as the leader's own", notHeld: ", not counted as held" },
  honour: (title, when, level, kind, said) => `${title} (${when}, ${level} ${kinds[kind]}${said})`,
  honourPause: "; ",
  noYear: "no year",
  months: (year, from, until) => `${year}, months ${from} to ${until}`,
  day: (year, month, day) =>
    [year, month, day]
      .flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")]))
      .join("-"),
};
