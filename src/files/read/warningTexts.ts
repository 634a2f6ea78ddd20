import type { Language } from "../../core";
import type { ReadWarning } from "./types";

/** What to tell people about a file that was read otherwise than stored, and what they can do about it. */
export const READ_WARNINGS: Readonly<Record<Language, Readonly<Record<ReadWarning["code"], string>>>> = {
  "zh-CN": {
    decodedAs: "文件没有写明文字编码，已按中文编码读取；如有乱码，请在制表软件中另存为 .xlsx 再打开。",
    undecodableCharacters: "有些文字无法识别，显示为“�”；请在制表软件中另存为 .xlsx 再打开。",
    formulasWithoutValues: "有些公式没有保存计算结果，显示为空；请在 Excel 或 WPS 中打开、保存一次再试。",
    fileNameDisagrees: "文件名的后缀与内容不一致，已按内容读取。",
    valueNotANumber: "有些数值单元格里存的不是数，已按文字读取。",
    unevenQuotes: "引号不成对，个别单元格可能分错，请核对。",
  },
  en: {
    decodedAs:
      "The file does not name its text encoding; it was read as Chinese. If characters look wrong, save it as .xlsx in the program it was made with and open that.",
    undecodableCharacters:
      "Some characters could not be read and show as �. Save the file as .xlsx in the program it was made with and open that.",
    formulasWithoutValues:
      "Some formulas have no stored result and show as empty. Open and save the file in Excel or WPS, then try again.",
    fileNameDisagrees: "The file's ending does not fit its content; it was read by its content.",
    valueNotANumber: "Some number cells hold something else; they were read as text.",
    unevenQuotes: "Quotes do not pair up; some cells may be split wrongly. Please check.",
  },
};
