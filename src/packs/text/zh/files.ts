/** Why a file is not read as a pack (Chinese). */
export const files = {
  tooLarge: (megabytes: number): string =>
    `文件超过 ${megabytes} MB，核对依据没有这么大，没有读取；请检查是否选错了文件。`,
  tooDeep: (levels: number): string =>
    `文件中的括号套了超过 ${levels} 层，核对依据没有这么多层，没有读取；请检查是否选错了文件。`,
  tooMany: (values: string): string =>
    `文件中的内容超过 ${values} 项，核对依据没有这么多，没有读取；请检查是否选错了文件。`,
  /** @param where near what it stops being JSON; null where that is not known */
  notJson: (where: { readonly line: number; readonly column: number } | null): string =>
    `文件不是有效的 JSON${where === null ? "" : `（第 ${where.line} 行第 ${where.column} 列附近）`}；请检查引号、逗号和括号是否成对。`,
};
