import type { RulePack } from "../pack";
import { headerKey, headerText } from "./headerNames";
import { isLabelRow } from "./labels";
import type { LabelWords } from "./labels";
import type { FilledRow } from "./sheetText";

/** Whose form the title says that a sheet is. */
export type TitleEvidence = "thisAward" | "otherAward" | "none";

const ATTACHMENT = /^附(?:件|表)?[\d一二三四五六七八九十]*[:：]?$/;
const TITLE_WORDS = /(?:表|名单|名册|清单|一览|台账|工作室)/;

/**
 * The title among the rows above the header: the first text that looks like a form's title, else the longest text;
 * `附件2` and signature lines are none. Null where nothing stands there.
 */
export function findTitle(rows: readonly FilledRow[], headerTop: number, labels: LabelWords): string | null {
  const texts = rows
    .filter(({ row, cells }) => row < headerTop && !isLabelRow(cells, labels))
    .flatMap(({ cells }) => cells.map(({ text }) => headerText(text)))
    .filter((text) => text.length > 1 && !ATTACHMENT.test(text));
  const title = texts.find((text) => TITLE_WORDS.test(text));
  if (title !== undefined) return title;
  return texts.reduce<string | null>((long, text) => (text.length > (long ?? "").length ? text : long), null);
}

/** Keys of the lines above the header that are a form's title or 附件2, as a printed page repeats them. */
export function titlesAbove(rows: readonly FilledRow[], headerTop: number): ReadonlySet<string> {
  const texts = rows
    .filter(({ row }) => row < headerTop)
    .flatMap(({ cells }) => cells.map(({ text }) => headerText(text)))
    .filter((text) => TITLE_WORDS.test(text) || ATTACHMENT.test(text));
  return new Set(texts.map(headerKey));
}

/** What a page behind the first adds to its title. */
const CONTINUED = /(?:续表?|接上[页表]|第\d+页)$/u;

/** Whether a text is one of these titles once more, as the next page has it: …汇总表（续）, or 续表 alone. */
export function isTitleAgain(text: string, titles: ReadonlySet<string>): boolean {
  const key = headerKey(text);
  return titles.has(key) || (CONTINUED.test(key) && ["", ...titles].includes(key.replace(CONTINUED, "")));
}

/** Words of any form's title, and places: they tell no award from another. */
const FORM_WORDS = /^(?:推荐|申报|汇总|登记|审批|情况|一览|名单|名册|年度|工作|创建|命名|表|的)+$/;
const PLACE = /(?:省|市|区|县|州|盟|旗|总工会|工会|大学|学院|委员会|系统)$/;
const SHORTEST_AWARD = 4;
/** What a studio of model workers and craftsmen may be called in short; 技能大师工作室 is another award. */
const STUDIO_AWARD = /(?:创新|劳模|劳动模范|工匠|人才|职工)工作室/;

const OTHER_AWARDS =
  /奖章|奖状|先进(?:集体|个人|单位|班组|工作者)|劳动模范|劳模|工匠|标兵|能手|先锋号|职工之家|职工小家|书屋|巾帼|示范岗|示范单位|优秀|大师工作室|技师工作站|文明单位|五一|模范/;

/** Whether a title names the pack's award, plainly another one, or none. */
export function titleEvidence(title: string | null, sheetName: string, pack: RulePack): TitleEvidence {
  const awards = awardWords(pack);
  const studios = awards.some((award) => award.endsWith("工作室"));
  const named = (text: string): boolean =>
    awards.some((award) => text.includes(award)) || (studios && STUDIO_AWARD.test(text));
  const key = headerKey(title ?? "");
  if (named(key)) return "thisAward";
  if (OTHER_AWARDS.test(key)) return "otherAward";
  const tab = headerKey(sheetName);
  if (named(tab)) return "thisAward";
  return OTHER_AWARDS.test(tab) ? "otherAward" : "none";
}

/** The title words that name the award itself: with 工作室 where there are such, else none of form or place. */
function awardWords(pack: RulePack): string[] {
  const words = pack.titleWords.map(headerKey).filter((word) => word.length >= SHORTEST_AWARD);
  const studios = words.filter((word) => word.endsWith("工作室"));
  return studios.length > 0 ? studios : words.filter((word) => !FORM_WORDS.test(word) && !PLACE.test(word));
}

/** Share of the pack's title words in the texts, 0…1; the form's own title counts as all of them. */
export function titleShare(title: string | null, sheetName: string, pack: RulePack): number {
  const key = headerKey(`${title ?? ""}${sheetName}`);
  const form = headerKey(pack.form.title);
  if (form !== "" && key.includes(form)) return 1;
  const words = pack.titleWords.map(headerKey).filter((word) => word !== "");
  return words.length === 0 ? 0 : words.filter((word) => key.includes(word)).length / words.length;
}
