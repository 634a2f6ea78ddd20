import type { BatchFile, Localised, Remedy } from "../../core";

/** What can be done about a file with an option of the command line. */
function remedyText(remedy: Remedy): Localised {
  switch (remedy.kind) {
    case "roster":
      return {
        "zh-CN": "如果是已命名工作室名单，请用 --roster 指定它来核对重复申报。",
        en: "If it lists studios already named, give it with --roster to find repeats.",
      };
    case "pack":
      return {
        "zh-CN": `要按本批的通知读的，请用 --pack ${remedy.pack ?? "<id>"} 指定。`,
        en: `To read it by this batch's notice, give --pack ${remedy.pack ?? "<id>"}.`,
      };
    case "sheet":
      return { "zh-CN": "也可用 --sheet 指定工作表。", en: "A sheet can be named with --sheet." };
    case "duplicates":
      return {
        "zh-CN": "也可用 --duplicates first|last 只留先给或后给的一份。",
        en: "Or keep one with --duplicates first|last.",
      };
    case "previous":
      return {
        "zh-CN": "要看改了什么，请用 --previous 指定它。",
        en: "Give it with --previous to see what changed.",
      };
  }
}

/** The file with what an option can do about it said behind its message. */
export function withOptions(file: BatchFile): BatchFile {
  if (file.remedy === undefined) return file;
  const { "zh-CN": zh, en } = remedyText(file.remedy);
  return { ...file, message: { "zh-CN": `${file.message["zh-CN"]}${zh}`, en: `${file.message.en} ${en}` } };
}
