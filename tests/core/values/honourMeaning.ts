import type { HonourKind, HonourLevel, Honours } from "../../../src/core/values";
import { FIELDS, read } from "./helpers";

/**
 * What texts of honours mean, written down before they were read. `2018省劳` is an honour held: year, level, kind;
 * "?" before it: the text leaves open whether it is the leader's; what is not held is left out, and 无 is all that is
 * left. 国 省 市 县市 县 企 or – for the level, 劳 先 匠 章 贴 科 学 他 for the kind.
 */

const LEVELS: Readonly<Record<HonourLevel, string>> = {
  national: "国",
  provincial: "省",
  municipal: "市",
  countyCity: "县市",
  county: "县",
  enterprise: "企",
};
const KINDS: Readonly<Record<HonourKind, string>> = {
  modelWorker: "劳",
  advancedWorker: "先",
  craftsman: "匠",
  labourMedal: "章",
  governmentAllowance: "贴",
  scienceAward: "科",
  academicLeader: "学",
  other: "他",
};

function meaning(text: string): string {
  const reading = read(text, FIELDS.honours);
  if (reading.state !== "present") return reading.state;
  const { answer, honours } = reading.value as Honours;
  const said = honours
    .filter(({ standing }) => standing !== "notHeld")
    .map(
      ({ year, level, kind, standing }) =>
        `${standing === "open" ? "?" : ""}${year ?? ""}${level === null ? "–" : LEVELS[level]}${KINDS[kind]}`,
    );
  return said.length > 0 ? said.join(" ") : answer === "yes" ? "是" : "无";
}

export const table = (rows: readonly (readonly [text: string, expected: string])[]): void => {
  test.each(rows)("%j is %s", (text, expected) => expect(meaning(text)).toBe(expected));
};
