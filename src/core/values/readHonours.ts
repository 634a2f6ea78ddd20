import { isTitle } from "./honourTitles";
import { piecesOf, readPhrase } from "./honourPhrase";
import { honoursIn } from "./honoursText";
import { timesInFigures } from "./honourTimes";
import { cleanTitle } from "./honourWords";
import { compact } from "./normalise";
import { missingReasonOf } from "./placeholders";
import { missing, present, unreadable } from "./readings";
import type { Honour, Honours, ReadableField, ReadInput, Reading, ReadingNote } from "./types";

const NONE_HELD: Honours = { answer: "no", honours: [] };
const BARE_YES: Honours = { answer: "yes", honours: [] };

const NO =
  /^(?:否|不是|无|没有?|暂无|尚无|未(?:曾)?(?:荣?获得?)?|从未(?:荣?获得?)?|非|×|✗|✘|x|n|no|0|none)[.。]?$/i;
const NOT_HELD = /^(?:均?无|没有|尚?未|从未|暂未|不是|非(?!物质|遗))[^,;:。(\d]*$/;
const NO_THEN_MORE = /^(?:否|无|不是|没有)[,;:。(，；：（]/;
/** Every sort asked about, each answered with none: 劳模：无，工匠：无. */
const NONE_BY_LABELS =
  /^(?:(?:是否)?(?:为|是)?(?:劳动模范|劳模|先进工作者|工匠|五一劳动奖章|荣誉)(?:称号|荣誉)?[:：]?(?:无|没有|否|未获得?)[,;。、|，；]*)+$/;
const YES = /^(?:是的?|有|已获得?|√|✓|✔|☑|对|y|yes)[.。!]?$/i;
const YES_THEN_MORE =
  /^(?:是的?|有(?![望限资待])|√|✓|✔|☑|y|yes)(?=[,;:。、(\d"“荣获曾于全国省市]|[\u4e00-\u9fff]{2,}[省市县区])[,;:。、]*/i;

/** The commonest writing, a year and one title: 2018年获四川省劳动模范. */
const SIMPLE = /^((?:19|20)\d{2})年度?(?!度|[元一二三四五六七八九十]{1,2}月)([\u4e00-\u9fff]{4,24})$/;
const NOT_SIMPLE = /[和及暨并与兼]/;

/** Reads the honours of a leader: an answer "yes" with what was conferred when, or "no". */
export function readHonours(input: ReadInput, field: ReadableField): Reading {
  const { value } = input;
  if (typeof value === "boolean") return present(input, value ? BARE_YES : NONE_HELD);
  if (typeof value === "number")
    return value === 0 ? present(input, NONE_HELD) : readHonoursText(input, field, input.text);
  if (typeof value !== "string") return unreadable(input, "notANumber");
  return readHonoursText(input, field, value);
}

/** What was read from texts that name honours: the same few fill a column. Bounded, as a file may hold new ones only. */
const KNOWN = new Map<string, { readonly value: Honours; readonly notes: readonly ReadingNote[] }>();
const REMEMBERED = 2000;

/** The traditional characters of the words that name honours, as older or Hong Kong papers have them. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  勞: "劳",
  動: "动",
  範: "范",
  進: "进",
  縣: "县",
  區: "区",
  國: "国",
  獎: "奖",
  榮: "荣",
  獲: "获",
  級: "级",
};
const IN_TRADITIONAL = new RegExp(`[${Object.keys(TRADITIONAL).join("")}]`, "gu");

function readHonoursText(input: ReadInput, field: ReadableField, typed: string): Reading {
  const text = typed.replace(IN_TRADITIONAL, (character) => TRADITIONAL[character] as string);
  const known = KNOWN.get(text);
  if (known !== undefined) return present(input, known.value, known.notes);
  const simple = SIMPLE.exec(text);
  // 2020年底, 第四季度: a part of the year is read with it.
  const isSimple = simple !== null && !NOT_SIMPLE.test(text) && timesInFigures(text) === text;
  if (isSimple && piecesOf(simple[2] as string).length === 1) {
    const phrase = readPhrase(simple[2] as string);
    const title = phrase.title === "" ? "" : cleanTitle(phrase.title);
    if (title !== "") {
      const { kind, level, standing, holder } = phrase;
      return answered(
        input,
        text,
        [{ year: Number(simple[1]), level, kind, title, standing, holder }],
        false,
      );
    }
  }
  const short = compact(text);
  if (saysNo(short)) return present(input, NONE_HELD);
  if (YES.test(short)) return present(input, BARE_YES);
  const reason = missingReasonOf(text);
  if (reason === "dash" && field.noneIsLegal === true) return present(input, NONE_HELD, ["dashAsNone"]);
  if (reason !== null) return missing(input, reason);

  const rest = text.trim().replace(NO_THEN_MORE, "");
  if (NO.test(compact(rest))) return present(input, NONE_HELD);
  const afterNo = short.replace(NO_THEN_MORE, "");
  // 否（未参评）: as for a yes.
  if (afterNo !== short && namesNone(afterNo)) return present(input, NONE_HELD, ["extraText"]);
  const afterYes = short.replace(YES_THEN_MORE, "");
  const beside = afterYes.replace(/^\(|\)$/g, "");
  const saysOnlyYes = afterYes !== short && namesNone(beside);
  if (saysOnlyYes || missingReasonOf(beside) !== null) return present(input, BARE_YES, ["extraText"]);
  const { honours, extraText } = honoursIn(rest.replace(YES_THEN_MORE_SPACED, ""));
  if (honours.length === 0)
    return present(input, NO_THEN_MORE.test(short) ? NONE_HELD : BARE_YES, ["extraText"]);
  // 否，2019年市劳模: the answer and what follows disagree, which only a person can settle.
  const disputed = NO_THEN_MORE.test(short)
    ? honours.map((honour) =>
        honour.standing === "held" && honour.kind !== "other"
          ? { ...honour, standing: "open" as const }
          : honour,
      )
    : honours;
  return answered(input, text, disputed, extraText);
}

/** True for a no and nothing else: 无, 从未获得劳模称号, 劳模：无，工匠：无. */
const saysNo = (short: string): boolean =>
  NO.test(short) ||
  NONE_BY_LABELS.test(short) ||
  (NOT_HELD.test(short) && short.length <= 24 && !/[但而只仅]|不是/u.test(short.slice(1)));

/** True where nothing beside the answer names an honour: 是，见证书. */
const namesNone = (beside: string): boolean => !isTitle(beside) && !/\d/.test(beside);

/** "No" where no honour is or may be the leader's; what is not stays listed, and is shown as read so. */
function answered(input: ReadInput, text: string, honours: readonly Honour[], extraText: boolean): Reading {
  const answer = honours.some(({ standing }) => standing !== "notHeld") ? "yes" : "no";
  const told = extraText || honours.some(({ standing }) => standing !== "held");
  const value: Honours = { answer, honours };
  const notes: readonly ReadingNote[] = told ? ["extraText"] : [];
  if (KNOWN.size < REMEMBERED) KNOWN.set(text, { value, notes });
  return present(input, value, notes);
}

/** As YES_THEN_MORE, on the text as typed, where spaces and full-width signs may stand after the word. */
const YES_THEN_MORE_SPACED = new RegExp(
  YES_THEN_MORE.source.replace(/^\^/, "^\\s*").replace("(?=[", "(?=[\\s，；：（"),
  "i",
);
