/** Why the file of a notice could not be read, and what to do (Chinese). */
export const notices = {
  tooLarge: "文件超过 64 MB，不像一份通知；请另存为只有文字的 .docx 再试。",
  oldWord: "这是旧版 Word 文档（.doc）或加密的文档；请在 Word 或 WPS 中另存为不加密的 .docx 再试。",
  pdf: "这是 PDF 文件；请把通知的文字复制到文本文件（.txt），或另存为 .docx 再试。",
  notWord: "这不是 Word 文档；请选择通知的 .docx 或 .txt 文件。",
  damaged: "文档已损坏或不完整；请在 Word 或 WPS 中打开并另存为新的 .docx 再试。",
  /** Before the usual text of a file that is too large. */
  tooLong: "文档太长，不像一份通知",
  sentence: (text: string): string => `${text}。`,
};
