/** Rule packs that a call cannot use, and what is to be checked about those that it can. */
export const packs = {
  unknown: (id: string, known: readonly string[]): string =>
    `没有名为「${id}」的核对依据，可用的有：${known.join("、")}；自己的核对依据请用 --pack-file，或放进核对依据文件夹（--packs）。`,
  none: (name: string): string => `「${name}」不是核对依据：缺少 schemaVersion、fields、rules 等内容。`,
  /** @param lines the problems, each on a line of its own */
  unusable: (name: string, count: number, lines: string): string =>
    `核对依据「${name}」不能用，有 ${count} 处要改：${lines}`,
  /** What a pack still holds of the one that it was copied from. @param lines each on a line of its own */
  leftovers: (name: string, count: number, lines: string): string =>
    `核对依据「${name}」里有 ${count} 处像是从别的通知照抄来的，请核对：${lines}`,
  leftoverCount: (name: string, id: string, count: number): string =>
    `核对依据「${name}」里有 ${count} 处像是从别的通知照抄来的；加 --pack ${id} 逐处列出。`,
  /** Problems that are not listed. */
  more: (count: number): string => `……另有 ${count} 处。`,

  noFolder: (folder: string): string => `不能读取核对依据文件夹「${folder}」，请检查 --packs 的路径。`,
  leftOut: (name: string, place: string, problem: string): string =>
    `核对依据「${name}」不能用，没有采用：${place} ${problem}`,
  repeated: (name: string, id: string): string => `核对依据「${name}」的编号 ${id} 与前面的重复，没有采用。`,

  noForm: (name: string): string =>
    `「${name}」没有对应的通知，也就没有规定的表样，不能生成空白表；请用 --pack 指定一份通知，或从通知的文字做一份核对依据（huijian notice）。`,
  draftRefused: (place: string, problem: string): string =>
    `起草的核对依据没有通过检查（${place}：${problem}）；请把通知和这句话反馈给开发者。`,
};
