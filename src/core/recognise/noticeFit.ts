import type { Grid } from "../grid";
import type { RulePack } from "../pack";
import { findHeader } from "./headerBlock";
import { headerText } from "./headerNames";
import { isLabelRow } from "./labels";
import { packNames } from "./packNames";
import { topRows } from "./sheetText";

/**
 * How a sheet and a pack belong together: by the form alone (or by form, issuer and year), the same issuer in another
 * year, or another union's notice.
 */
export type NoticeFit = "form" | "otherYear" | "otherNotice";

/** The fit, and what on the sheet tells it: another issuer's or place's name, another year; null where nothing does. */
export interface NoticeMatch {
  readonly fit: NoticeFit;
  readonly evidence: string | null;
}

/** A sheet about whose notice nothing is known beyond its form. */
export const BY_FORM: NoticeMatch = { fit: "form", evidence: null };

/** Where a place's or an issuer's name may begin in a title: behind these words. */
const BEFORE_NAMES =
  /关于|推荐|申报|评选|命名|创建|上报|报送|年度|[年第批月日]|附件|表|[\s，。、：:；;（）()《》“”"〔〕[\]·—-]|\d+/u;
/** A province, city or prefecture, or a university: who issues such notices. Counties and districts send to a city. */
const ISSUER = /^(\p{Script=Han}{2,7}?(?:省|自治区|自治州|市|大学|学院))/u;
/** 全市, 本市, 各县市 name no place. */
const NO_PLACE = /^(?:全|本|我|各|该|省市|县市|县（市）)/u;
const SHORTEST_PLACE = 2;

/** What stands above the header: titles with the sheet's own name, and signature lines. */
interface Heading {
  readonly titles: readonly string[];
  readonly signatures: readonly string[];
}

function headingOf(grid: Grid, pack: RulePack, headerTop: number | null): Heading {
  const names = packNames(pack);
  const top = headerTop ?? findHeader(grid, names)?.top ?? grid.top;
  const above = topRows(grid).filter(({ row }) => row < top);
  const textsOf = (wanted: boolean): readonly string[] =>
    above
      .filter(({ cells }) => isLabelRow(cells, names.labels) === wanted)
      .flatMap(({ cells }) => cells.map(({ text }) => headerText(text)));
  return { titles: [...textsOf(false), grid.name], signatures: textsOf(true) };
}

/** Words that put an award on a level, and the end of an issuer's name that stands for it. */
const LEVELS: readonly (readonly [word: RegExp, issuer: RegExp])[] = [
  [/国家级|全国|部级/u, /全国|中华/u],
  [/省级|省直|自治区级/u, /省|自治区/u],
  [/市级|地市级/u, /市(?!级)/u],
];
/** Words that make another award of a studio: 示范性劳模和工匠人才创新工作室. */
const GRADES = /示范性|示范(?=.{0,12}工作室)|标杆|重点(?=.{0,12}工作室)/u;

/** A word of the title that the pack's own notice does not have: another level, another grade. */
function otherAwardWord(titles: readonly string[], pack: RulePack): string | null {
  const own = `${pack.document.title["zh-CN"]}${pack.form.title}${pack.titleWords.join("")}`;
  const issuer = pack.document.issuer["zh-CN"];
  for (const title of titles) {
    for (const [word, level] of LEVELS) {
      const found = word.exec(title)?.[0];
      if (found !== undefined && !level.test(issuer) && !own.includes(found)) return found;
    }
    const grade = GRADES.exec(title)?.[0];
    if (grade !== undefined && !own.includes(grade)) return grade;
  }
  return null;
}

/** A city's or province's union that signs for itself sends to no city's notice. */
const SIGNING_UNION = /^(\p{Script=Han}{2,7}?(?:省|自治区|市|自治州|州))总工会/u;

const signingUnions = (signatures: readonly string[]): readonly string[] =>
  signatures.flatMap((text) =>
    text.split(BEFORE_NAMES).flatMap((part) => SIGNING_UNION.exec(part ?? "")?.[0] ?? []),
  );

/** The pack's places and its issuer's, without the word for the kind of place: 乐山 of 乐山市总工会. */
function ownPlaces(pack: RulePack): readonly string[] {
  const issuer = ISSUER.exec(pack.document.issuer["zh-CN"])?.[1];
  const places = [...(issuer === undefined ? [] : [issuer]), ...(pack.document.places ?? [])];
  return places
    .map((place) => place.replace(/(?:省|市|自治区|自治州|州)$/u, ""))
    .filter((place) => [...place].length >= SHORTEST_PLACE);
}

/** Whether the pack's notice is this place's own. */
const issues = (pack: RulePack, place: string): boolean => pack.document.issuer["zh-CN"].startsWith(place);

/** The names of issuing places in a title, first to last. */
function issuersIn(text: string): readonly string[] {
  return text.split(BEFORE_NAMES).flatMap((part) => {
    const name = part === undefined || NO_PLACE.test(part) ? undefined : ISSUER.exec(part)?.[1];
    return name === undefined ? [] : [name];
  });
}

/**
 * Whether a sheet's title, issuer line and year are those of a pack's notice. A sheet that names neither place nor year
 * is taken by its form. Where the pack stands for rules without a year, no year is another.
 *
 * @param headerTop the header's first row where it is known, 0-based; otherwise it is looked for
 */
export function noticeFit(grid: Grid, pack: RulePack, headerTop: number | null = null): NoticeMatch {
  const { titles, signatures } = headingOf(grid, pack, headerTop);
  const own = ownPlaces(pack);
  // 四川省劳模创新工作室 is the province's award; that 乐山 lies in it makes the sheet none of 乐山's.
  const province = titles.flatMap(issuersIn).find((name) => /(?:省|自治区)$/u.test(name));
  const isOthers = (place: string): boolean =>
    province?.startsWith(place) === true && !issues(pack, province);
  const isOwn = [...titles, ...signatures].some((text) =>
    own.some((place) => text.includes(place) && !isOthers(place)),
  );
  if (!isOwn && own.length > 0) {
    const other =
      titles.flatMap(issuersIn)[0] ?? otherAwardWord(titles, pack) ?? signingUnions(signatures)[0];
    if (other !== undefined) return { fit: "otherNotice", evidence: other };
  }
  if (pack.deadline.kind !== "date") return BY_FORM;
  const year = pack.deadline.date.slice(0, 4);
  const years = titles.flatMap((text) =>
    [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|度)/gu)].map((match) => match[1] as string),
  );
  const other = years[0];
  return other === undefined || years.includes(year) ? BY_FORM : { fit: "otherYear", evidence: other };
}
