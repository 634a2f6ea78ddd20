import type { HonourKind } from "../../values";
import { describe } from "../descriptor";
import { honoursOf } from "../judging/honours";
import { overField } from "../judging/overField";
import { Outcome } from "../outcome";

/** Every honour has a year and a title; those of no sort that a notice asks for (优秀党员) need none. */
export interface HonoursInFull {
  readonly is: "honoursInFull";
  readonly field: string;
}

/** What no notice asks the year of: other honours, and allowances and awards beside a title (享受政府特殊津贴). */
const NO_TITLES: ReadonlySet<HonourKind> = new Set([
  "other",
  "governmentAllowance",
  "scienceAward",
  "academicLeader",
]);

/**
 * Every honour that is or may be held is given in full: a year and a title. A bare 是 fails; "none held" is not applicable.
 *
 * Source: 乐工经〔2020〕24号 附件2, the column's header: "若是，请注明何年获何种劳动模范称号".
 */
export const honoursInFull = describe<HonoursInFull>({
  is: "honoursInFull",
  meaning: "Each honour has its year and title.",
  members: { field: { kind: "field", of: ["honours"] } },
  judges: "entry",
  compile: (predicate, pack) =>
    overField(predicate, pack, (reading) => {
      const { answer, honours } = honoursOf(reading);
      if (answer === "no") return Outcome.notApplicable;
      if (honours.length === 0) return Outcome.notMet;
      const held = honours.filter(({ standing }) => standing !== "notHeld");
      const asked = held.filter(({ kind }) => !NO_TITLES.has(kind));
      return asked.every(({ year, title }) => year !== null && title !== "") ? Outcome.met : Outcome.notMet;
    }),
  words: ({ field }, { say, name }) =>
    say(`${name(field)}各项都有年份和称号`, `${name(field)} gives year and title of each honour`),
  advice: {
    "zh-CN": "请对照证书，在 {cell} 写明何年获何种称号，如“2018年四川省劳动模范”。",
    en: "Please look at the certificate and give year and full title in {cell}, e.g. 2018年四川省劳动模范.",
  },
});
