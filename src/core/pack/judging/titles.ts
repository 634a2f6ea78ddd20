/** Titles that are proposed or applied for: 拟评副教授, 待聘高级工程师, 正在申报正高. */
const PROPOSED = /(?:拟|待|正在)(?:评聘|评定|评|聘任|聘|申报|申请|参评)([^，,、；;()（）]*)/gu;
/** What a title has in it. */
const TITLE_PART = /[级师授员工高]/u;

/**
 * Titles that the text says are not held: 无高级职称, 暂无专业技术职务, 未取得副高, 未评上教授. 无 alone begins names of
 * trades too (无线电, 无损检测), so that after it only words for titles as such count.
 */
const NOT_HELD =
  /(?:(?:无|没有|不具[备有])(?:任何|相应|相关|专业|职业|技术|技能|工程|教师|初级|中级|高级|正高级?|副高级?|及|或|和|以上)*(?:职称|职务|职级|等级|资格|(?<=[初中高]级|[正副]高)(?=$|[，,、；;()（）]))|未(?:曾)?(?:取得|获得|评聘|评定|评为|评上|评|聘任|聘为|聘|参评|晋升))[^，,、；;()（）]*/gu;

/** How a text that says so begins: 目前无职称, 本人尚未取得. Looked for from a row's first word alone, so that a long row costs once. */
const LEAD = /(?<!目前|现在|现|本人|均|都|暂时|暂|尚|还|从)(?:目前|现在|现|本人|均|都|暂时|暂|尚|还|从)+$/u;

/** A comparable text of professional titles without those that are only hoped for, and those said not to be held. */
export function titlesHeld(text: string): string {
  const held = text
    .replace(PROPOSED, (whole, what: string) => (TITLE_PART.test(what) ? "" : whole))
    .split(NOT_HELD)
    .map((part, index, { length }) => (index < length - 1 ? part.replace(LEAD, "") : part))
    .join("");
  // Of a text that holds no more than that, signs may be left.
  return held === text || /[\p{L}\p{N}]/u.test(held) ? held : "";
}
