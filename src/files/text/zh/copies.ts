/** What is said of a copy that was made of a file (Chinese). */
export const copies = {
  valuesOnly:
    "原文件不是 .xlsx 格式：本文件保留了数值、合并单元格和列宽，字体、颜色、边框等格式以及公式没有带过来；原文件未作改动。",
};
