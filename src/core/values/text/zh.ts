import type { HonourKind } from "../honourKinds";
import type { HonourLevel, HonourStanding } from "../types";

const levels: Readonly<Record<HonourLevel, string>> = {
  national: "全国级",
  provincial: "省部级",
  municipal: "市级",
  countyCity: "县级市",
  county: "县（区）级",
  enterprise: "企业级",
};

/** Said of an honour that the text does not say to be held. */
const standings: Readonly<Record<HonourStanding, string>> = {
  held: "",
  open: "，是否本人已获得待核实",
  notHeld: "，不算本人已获得",
};

/** An honour in words: its title, when, of which level and kind, and what is said of its standing. */
type HonourSentence = (title: string, when: string, level: string, kind: HonourKind, said: string) => string;

const honour: HonourSentence = (title, when, level, _kind, said) => `${title}（${when}，${level}${said}）`;

/** What was read from a cell, said to people (Chinese). */
export const readings = {
  missing: "未填写",
  unreadable: "无法读取",
  /** The answers of a yes-or-no field; a pack's own words go before. */
  yes: "是",
  no: "否",
  ownChoices: true,
  pause: "、",
  noneHeld: "未获称号",
  onlyYes: "是（未注明年份和称号）",
  levels,
  noLevel: "级别未写",
  standings,
  honour,
  honourPause: "；",
  noYear: "年份未写",
  months: (year: number, from: number | undefined, until: number): string => `${year}年${from}–${until}月`,
  /** A day as precisely as it is known. */
  day: (year: number, month: number | undefined, day: number | undefined): string =>
    `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`,
};

/** The texts of readings, as every language has them. */
export type ReadingTexts = typeof readings;
