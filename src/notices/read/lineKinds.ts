/** What kind of line a line of a notice is, by its look alone. */

/** Marks that end a sentence or announce a list. */
export const ENDS_SENTENCE = /[。；;！!？?：:][”’"』」）)]*\s*$/;

const NUMBER = "([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})";
const LIST_BEGINS = /^\s*附\s*件?\s*[：:]\s*(.*)$/;
const NUMBERED_ATTACHMENT = new RegExp(`^\\s*附\\s*件\\s*${NUMBER}\\s*(?:[：:.．、]\\s*)?(.*)$`);
const BARE_ATTACHMENT = /^\s*附\s*件\s*[：:]?\s*$/;
const NOTES = /^\s*(填[表报写]?(?:说明|要求|须知)|说明|备?注)\s*(?:[：:]\s*(.*))?$/;

/** `附件：…`, the beginning of the list of attachments; gives the rest of the line. */
export const attachmentListOf = (line: string): string | null => LIST_BEGINS.exec(line)?.[1]?.trim() ?? null;

/** `附件2：…`, in a list or at the head of the attachment itself. */
export function numberedAttachmentOf(
  line: string,
): { readonly number: string; readonly title: string } | null {
  const match = NUMBERED_ATTACHMENT.exec(line);
  return match === null ? null : { number: match[1] as string, title: (match[2] as string).trim() };
}

/** `附件` alone on its line. */
export const isBareAttachment = (line: string): boolean => BARE_ATTACHMENT.test(line);

/** `填表说明：…`, `注：…`: notes below a form; without a colon only where the label stands alone. */
export function notesOf(line: string): { readonly label: string; readonly rest: string } | null {
  const match = NOTES.exec(line);
  return match === null ? null : { label: match[1] as string, rest: match[2] ?? "" };
}

const DATE =
  /^\s*[\d０-９〇零○一二三四五六七八九]{4}\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日\s*$/;

/** A day and nothing else: the day of issue below the signature. */
export const isDateLine = (line: string): boolean => DATE.test(line);

const OFFICE = /(?:工会|委员会|总公司|公司|部|处|局|厅|办公室|办|中心|集团|协会|联合会)\s*$/;
const LONGEST_SIGNATURE = 40;

/** The name of an office and nothing else: a signature, or the office a notice is sent to. */
export function isOfficeLine(line: string): boolean {
  const text = line.replace(/\s/g, "");
  return (
    text.length > 3 && text.length <= LONGEST_SIGNATURE && OFFICE.test(text) && !/[，。；：:、]/.test(text)
  );
}

/** What stands at the end of official documents and asks nothing: subject words, copies to, printed by. */
export const isColophon = (line: string): boolean =>
  /^\s*[（(]?\s*(?:主题词|抄送|抄报|共印|印发)|印发\s*$|^\s*[（(]此件/.test(line);

/** A contact line: 联系人, 联系电话, 邮箱. */
export const isContactLine = (line: string): boolean =>
  /^\s*[（(]?\s*(?:联\s*系\s*人|联系电话|联系方式|电话|电子邮?[箱件]|邮\s*箱)\s*[：:]/.test(line);

/** Titles of further parts of a document that have no number. */
const PART_TITLE = /(?:标准|办法|细则|方案|指南|规定|意见|条件|须知|要求)\s*(?:[（(][^（()）]*[)）])?\s*$/;
const LONGEST_TITLE = 40;

/** A line that looks like the title of a part of its own: short, unpunctuated, ending in such a word. */
export function isPartTitle(line: string): boolean {
  const text = line.replace(/\s/g, "");
  return (
    text.length >= 4 && text.length <= LONGEST_TITLE && PART_TITLE.test(text) && !/[，。；：:]/.test(text)
  );
}

const LONGEST_HEADING = 30;

/** What follows a number and is a heading, not a sentence. */
export function isHeading(text: string): boolean {
  const plain = text.replace(/\s/g, "");
  return plain.length > 0 && plain.length <= LONGEST_HEADING && !/[，,。；;：:！？?!]/.test(plain);
}

/** The form in which titles are compared: letters and figures only. */
export const titleKey = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
