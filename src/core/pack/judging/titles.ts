/** A title that is proposed or applied for is not held: 拟评副教授, 待聘高级工程师, 正在申报正高. */
const PROPOSED =
  /(?:拟|待|正在)(?:评聘|评定|评|聘任|聘|申报|申请|参评)(?=[^，,、；;()（）]*(?:级|师|授|员|工|高))[^，,、；;()（）]*/gu;

/** A comparable text of professional titles without those that are only hoped for. */
export const withoutProposed = (text: string): string => text.replace(PROPOSED, "");
