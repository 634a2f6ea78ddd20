import type { PackField } from "../../pack";
import { CHINESE_MESSAGES } from "./messages";
import type { Wording } from "../wording";

const DATE_EXAMPLE = "2018年9月1日";
const HONOUR_EXAMPLE = "2018年四川省劳动模范";

function howToFill(field: PackField | undefined, unit: string): string {
  switch (field?.kind) {
    case "integer":
    case "number": {
      const figure = `${field.kind === "integer" ? "整数" : "数字"}${unit === "" ? "" : `（单位：${unit}）`}`;
      return field.noneIsLegal === true ? `${figure}，没有的填 0` : figure;
    }
    case "sequence":
      return "推荐排序的序号（1、2、3……）";
    case "partialDate":
      return `日期，写成“${DATE_EXAMPLE}”`;
    case "honours":
      return `获得荣誉的年份和称号全称，写成“${HONOUR_EXAMPLE}”`;
    case "phone":
      return "手机号（11 位）或带区号的固定电话";
    case "yesNo":
      return "“是”或“否”";
    case "choice":
      return `以下之一：${(field.choices ?? []).join("、")}`;
    case "personName":
      return "姓名";
    case "text":
    case undefined:
      return "实际内容";
  }
}

/** What findings say in Chinese. */
export const CHINESE: Wording = {
  language: "zh-CN",
  messages: CHINESE_MESSAGES,
  onList: "见已命名名单第 {rosterRow} 行“{rosterName}”。",
  otherAdvice: "请核实 {cell}；填错的改正，确实达不到的不能推荐，请退回所属单位。",
  units: {},
  ones: {},
  demands: {
    comparisons: {
      ">=": ["不少于", "不早于"],
      ">": ["大于", "晚于"],
      "<=": ["不超过", "不晚于"],
      "<": ["小于", "早于"],
      "=": ["为", "为"],
    },
    answers: {},
    to: " 至 ",
    or: "或",
    shownAs: "#（显示为 *）",
    containing: "含*",
    beginning: "以*开头",
    ending: "以*结尾",
  },
  day: (iso) => iso.replace(/^(\d{4})-0?(\d+)-0?(\d+)/, "$1 年 $2 月 $3 日"),
  openDate: { day: "几日", month: "几月几日" },
  without: { error: "确实没有的，不符合申报条件", other: "确实没有的，请附说明" },
  quoted: (text) => `“${text}”`,
  semicolon: "；",
  stop: "。",
  comma: "，",
  pause: "、",
  sheet: "表中",
  unitPart: (unit) => `（单位：${unit}）`,
  clausePart: (clause) => `（${clause}）`,
  andMore: (named, all) => `${named} 等 ${all} 处`,
  howToFill,
  formWanted(how, field) {
    if (field?.kind === "partialDate") return `写成“${DATE_EXAMPLE}”`;
    return field?.kind === "honours" ? `写成“${HONOUR_EXAMPLE}”` : `填写${how}`;
  },
};
