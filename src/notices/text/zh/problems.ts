/** Why no draft can be made of a text (Chinese). */
export const problems = {
  empty: "文件里没有文字：如果通知是扫描件或图片，请先转成文字，或把通知的文字粘贴进来。",
  tooLong: "文字超过 40 万字，不像一份通知：请只保留通知和它的附件再试。",
  notChinese: "这不像一份中文通知：文字里几乎没有汉字，请确认文件。",
  damaged: "文字里有很多无法识别的字符：文件可能已损坏，或编码不对，请重新保存为 .docx 或 UTF-8 文本再试。",
  noClauses: "没有找到编号的条款（第一条、一、（一）、1. 等）：请确认这是通知的全文，而不是其中一段。",
  noDemands: "没有找到对推荐或申报的要求：这可能不是推荐申报的通知，请确认文件。",
};

/** What is said of a notice's file that could be read in part (Chinese). */
export const reading = {
  unreadable: (count: number): string =>
    `通知文件里有 ${count} 处字无法识别（显示为“�”或看不见），条款可能缺字。请对照通知原件逐条核对，或在 Word、WPS 中另存为新的 .docx 再读一次。`,
};
