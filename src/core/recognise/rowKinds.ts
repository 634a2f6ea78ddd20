import { compact } from "../values";

/** What single texts of a row below the header say about the row. */

const COLUMN_NUMBERS: readonly string[] = ["甲乙丙丁戊己庚辛壬癸", "一二三四五六七八九十"];
const CIRCLED_ONE = 0x2460;
const CIRCLED_COUNT = 20;

/** The number that a text of a numbering row stands for (`3`, `(3)`, `③`, `三`, `C`), or null. */
function columnNumber(text: string): number | null {
  const bare = compact(text)
    .replace(/^[([]|[)\].、]$/g, "")
    .replace(/栏$/, "");
  if (/^\d{1,3}$/.test(bare)) return Number(bare);
  if (/^[A-Z]$/i.test(bare)) return bare.toUpperCase().charCodeAt(0) - 64;
  for (const numerals of COLUMN_NUMBERS) {
    const index = bare.length === 1 ? numerals.indexOf(bare) : -1;
    if (index >= 0) return index + 1;
  }
  const circled = bare.length === 1 ? bare.charCodeAt(0) - CIRCLED_ONE + 1 : 0;
  return circled >= 1 && circled <= CIRCLED_COUNT ? circled : null;
}

const FEWEST_COLUMN_NUMBERS = 3;

/** True when the texts number the columns: each one more than the one before, 甲 乙 before 1 2 3 allowed. */
export function areColumnNumbers(texts: readonly string[]): boolean {
  if (texts.length < FEWEST_COLUMN_NUMBERS) return false;
  let previous = 0;
  let restarts = 0;
  for (const text of texts) {
    const number = columnNumber(text);
    if (number === null) return false;
    if (number !== previous + 1) {
      restarts += 1;
      if (number !== 1 || restarts > 1) return false;
    }
    previous = number;
  }
  return true;
}

const TOTAL = /^(?:本页|本表|以上)?(?:合计|总计|小计|共计|累计|汇总)(?:[:：(（]|\d|$)/;
/** First characters of all such words: most cells are told apart by one look. */
const TOTAL_STARTS = "本以合总小共累汇";

/** True for the word of a line of totals: 合计, 合  计, 总计：, 小计（3个）. A name that begins with it is none. */
export function isTotalWord(text: string): boolean {
  const start = text.charAt(0);
  if (!TOTAL_STARTS.includes(start)) return start.trim() === "" && text !== "" && isTotalWord(text.trim());
  return TOTAL.test(compact(text));
}

/** Kinds of fields whose answers hold figures. */
export const FIGURE_KINDS: ReadonlySet<string> = new Set(["integer", "number", "phone"]);

/** True for what may stand in the other cells of a line of totals: a figure, perhaps with its unit, or a dash. */
export function isFigure(text: string): boolean {
  return /^(?:共|约)?[-+]?[.\d]|^[-—–/#.]*$/.test(compact(text));
}

const NOTE =
  /^(?:填表要求|填报要求|填写要求|填表说明|填报说明|填写说明|填表须知|填表注意|注意事项|说明|备注|附注|注|附|备注说明)(?:\d*[:：.．、]|\d[.、]?|$)/;
const SIGNATURE =
  /^(?:填表人|填报人|填表单位|填报单位|制表人?|审核人?|审批人?|复核人?|批准人?|经办人|联系人|负责人|单位负责人|工会负责人|主管领导|分管领导|领导签字|推荐单位|推荐单位意见|推荐工会|申报单位|申报单位意见|报送单位|工会主席|(?:填表|填报|报送|上报)?(?:日期|时间)|盖章|公章|签字|签名|联系电话)(?:[(（]|[:：]|$)/;
const SEAL = /[(（](?:盖章|公章|签章|签字|印章|章)[)）]$/;
const DATE_LINE =
  /^(?:\d{2,4}|\d{2}[_xX×]+|[〇○零一二三四五六七八九]{4}|[_xX×]*)年[\d_xX×一二三四五六七八九十]*月[\d_xX×一二三四五六七八九十]*日?$/;
const LONGEST_SEAL_LINE = 40;
const END_MARK = /^[(（]?(?:以下空白|以下无正文|此处空白|完)[)）]?$/;

/** True for a text that opens a line of notes or signatures: 填表要求：, 注：, 审核人：, 推荐单位（盖章）. */
export function isFooterOpening(text: string): boolean {
  const bare = compact(text);
  return NOTE.test(bare) || SIGNATURE.test(bare);
}

/** True for a signature's label with its colon or bracket, as it may stand in any cell of its line. */
export function isSignature(text: string): boolean {
  const bare = compact(text);
  return /[:：(（]/.test(bare) && SIGNATURE.test(bare);
}

/** Any label with a colon: 联系人电话：0833-2133419, 主席签字：. No answer to a column begins like that. */
const LABELLED = /^[\p{Script=Han}()（）、]{2,14}[:：]/u;

/** True for a date line, the seal's place, a line of the form's own (label and colon), or the mark that it ends here. */
export function isClosingText(text: string): boolean {
  const bare = compact(text);
  return (
    (bare.length <= LONGEST_SEAL_LINE && SEAL.test(bare)) ||
    DATE_LINE.test(bare) ||
    LABELLED.test(bare) ||
    END_MARK.test(bare)
  );
}

/** How a form tells what to write into a column: 填全称, 如2018年3月, 必填, 整数, 何年获何种称号, 单位+姓名. */
const HINT =
  /^(?:请|须|需|应|按|只|限|填|写|如|例|不填|可不|选填|必填|可填|统一|精确|保留|注明|格式|从下拉|下拉|到[年月日]|数字|整数|小数|文字|单位[+＋加]|阿拉伯)|(?:必填|选填|填写|全称|简称|整数|数字|小数|位小数|字以内|年月|到[年月日]|手机号码?|何年.{0,8}|是[/或]否|有[/或]无|男[/或]女|[+＋].+)$/;
const LONGEST_HINT = 60;

/** True for a text that tells how to fill a column in and is no answer itself. */
export function isHintText(text: string): boolean {
  const bare = compact(text).replace(/^[(（【[]|[)）】\]]$/g, "");
  return bare.length > 0 && bare.length <= LONGEST_HINT && HINT.test(bare);
}

/** True for a cell's value that is 0, also as a text. */
export const isZero = (value: unknown): boolean =>
  value === 0 || (typeof value === "string" && /^\s*0(?:\.0+)?\s*$/.test(value));

/** How many there are in a group, behind its name: （1个）, （小计3项）. */
const COUNT_BEHIND = /[(（][^()（）]*\d+\s*[个项家人名][^()（）]*[)）]\s*$/;
const GROUP_END =
  /(?:系统|行业|企业|单位|机关|战线|片区|类|组|类别|部分|工会|集团|公司|局|委|县|市|区|街道|乡|镇)$/;

/** True for what may be a unit's name alone in its row: words, no figures but the count of its entries. */
export function isUnitName(text: string): boolean {
  const name = text.replace(COUNT_BEHIND, "");
  return !/\d/.test(name) && /\p{Script=Han}/u.test(name);
}

/** True for a group's name where a studio's belongs: 机械冶金系统, 企业类（3个）. */
export function isGroupName(text: string): boolean {
  return (
    isUnitName(text) && !text.includes("工作室") && GROUP_END.test(text.replace(COUNT_BEHIND, "").trim())
  );
}

/** True for dots that stand for "and so on" in a form: ……, ..., ⋯. */
export function isEllipsis(text: string): boolean {
  return /^[.…⋯。·]+$/.test(text) && text.length > 0;
}

const EXAMPLE_WORD =
  /^[(（【[]?(?:例|示例|样例|范例|举例|例如|如)[:：)）】\]]|^[(（【[]?(?:例|示例|样例|范例)[)）】\]]?\d*$/;
const PLACEHOLDER =
  /(?<![xXｘＸ×✕✖*＊○〇◯]|[零一二三四五六七八九十](?=〇))[xXｘＸ×✕✖*＊○〇◯]{2,}(?=[\u4e00-\u9fff（(])|(?<=[\u4e00-\u9fff])[xXｘＸ×✕✖*＊○◯]{2,}/;
const ONLY_PLACEHOLDER = /^[xXｘＸ×✕✖*＊○〇◯]{2,}$/;
/** Characters without which a text is no example. */
const EXAMPLE_SIGNS = /[xXｘＸ×✕✖*＊○〇◯例]/;

/** True for a text that a form's example row holds: 例：, 示例, xx公司, ××创新工作室, XXX. */
export function isExampleText(text: string): boolean {
  if (!EXAMPLE_SIGNS.test(text)) return false;
  const trimmed = text.trim();
  return EXAMPLE_WORD.test(trimmed) || PLACEHOLDER.test(trimmed) || ONLY_PLACEHOLDER.test(trimmed);
}
