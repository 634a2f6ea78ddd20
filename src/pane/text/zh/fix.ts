/** Words for putting findings right by choosing (Chinese). */
export const fix = {
  done: (cells: number): string => `已改 ${cells} 格`,
  undo: "撤销",
  nothing: "没有可改的单元格，表格没有变动。",
  plain: "全部改成规范写法…",
};

/** Words for warnings that a person vouches for (Chinese). */
export const verify = {
  tag: "已核实",
  said: (by: string, on: string, note: string): string =>
    `已核实，属实（${[by, on].filter((part) => part !== "").join("，")}）${note === "" ? "" : `：${note}`}`,
  done: "已记下，随工作簿保存",
  withdrawn: "已撤回，要重新核实",
};

/** Words for what is seen at a glance (Chinese). */
export const glance = {
  progress: (from: number, now: number): string => `待处理 ${from} → ${now}`,
  verified: (count: number): string => `其中已核实 ${count} 项`,
  remarks: "整张表 · 提示",
  samples: (values: string): string => `例如：${values}`,
  only: (label: string): string => `只看“${label}”`,
  again: (label: string): string => `正在只看“${label}”，再点一下看全部`,
};
