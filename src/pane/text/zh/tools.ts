import type { FixView } from "../../../engine";

const WAYS: Readonly<Record<FixView["way"], (text: string) => string>> = {
  date: (text) => `改为 ${text}`,
  january: (text) => `是 1 月：${text}`,
  october: (text) => `是 10 月：${text}`,
  monthFirst: (text) => `是 ${text}`,
  dayFirst: (text) => `是 ${text}`,
  figure: (text) => `核实后改为 ${text}`,
  tenThousands: (text) => `换算为 ${text} 万元`,
  none: (text) => `没有，填 ${text}`,
  choice: (text) => `改为“${text}”`,
  above: (text) => `与上一行相同：${text}`,
  renumberRows: (text) => `按行的先后编为 ${text}`,
  renumberKept: (text) => `按原序号的先后编为 ${text}`,
  name: (text) => `改为“${text}”`,
  spelling: (text) => `都写作“${text}”`,
  value: (text) => `改成数字 ${text}`,
};

/** Words for putting findings right by choosing (Chinese). */
const fix = {
  way: ({ way, text }: FixView): string => WAYS[way](text),
  offer: "可以直接选：",
  alike: "同类的一起改…",
  alikeHint: "列出同一种问题的每一处和改动，看过再一次改好",
  title: {
    alike: "同类问题一起改",
    plain: "按读法改成规范写法",
    replace: "全部替换",
  },
  hint: "下面是每一处改动，不要改的去掉勾选。",
  hintUndo: "改完可以一次撤销。",
  same: (count: number): string => `${count} 处`,
  to: "改为",
  toOf: (found: string): string => `“${found}”改为`,
  blank: "空白",
  pick: (cell: string): string => `改 ${cell}`,
  columns: ["改", "单元格", "工作室", "现为", "改为"],
  apply: (count: number): string => `改这 ${count} 格`,
  noAlike: "没有能一起改的地方。",
  more: (count: number): string => `另有 ${count} 格没有列出，也会一起改。`,
  loading: "正在准备…",
};

/** Words for warnings that a person vouches for (Chinese). */
const verify = {
  open: "已核实，属实…",
  openHint: "核实无误、不用改的，写明是谁核实的；单元格改了会再问",
  by: "核实人",
  note: "说明（依据、看过的材料）",
  confirm: "记下",
  withdraw: "撤回",
};

/** Words for what is seen at a glance (Chinese). */
const glance = {
  strip: "一览：每行一个工作室，每列一个栏目",
  stripHint: "颜色深处有问题；点一下或按方向键、回车，跳到那一处",
  cell: (studio: string, field: string, worst: string, count: number): string =>
    `${studio}，${field}：${count === 0 ? "没有问题" : `${worst} ${count} 项`}`,
  inSheet: "表中有这几个字的格：",
  nowhere: "表中没有这几个字",
  more: "等",
  replaceBy: "全部替换为",
  replace: "替换…",
};

/** Opens the room in which files are added to the table. */
const compile = "汇总各单位报来的表…";

export const tools = { fix, verify, glance, compile };

export type ToolTexts = typeof tools;
