/** What is said of one unit by how it came: `arrivedAs` is the name on its sheet where that is another. */
type Arrival = (unit: string, files: readonly string[], arrivedAs: string) => string;

const arrivals: Readonly<Record<"exact" | "near" | "asked" | "missing", Arrival>> = {
  exact: (unit, files) => `${unit}：已报送（${files.join("、")}）。`,
  near: (unit, files, arrivedAs) =>
    `${unit}：收到“${arrivedAs}”的表（${files.join("、")}），名称写法不同，按同一单位计；请确认。`,
  asked: (unit, files, arrivedAs) =>
    `${unit}：没有收到；收到的“${arrivedAs}”（${files.join("、")}）只差一个字，请看是不是这个单位写错了名称。`,
  missing: (unit) => `${unit}：没有收到。`,
};

/** 2020-09-25 as 2020年9月25日. */
function dayOf(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** What is said of the units that hand in, and to them (Chinese). Days are YYYY-MM-DD. */
export const units = {
  arrivals,
  /** A text that reminds one unit; `form` may be "". */
  reminder: (unit: string, form: string, due: string | null): string =>
    `${unit}：截至目前还没有收到你单位的${form === "" ? "推荐汇总表" : `《${form}》`}。${due === null ? "请尽快报送" : `请于 ${dayOf(due)}前报送`}；如已报送，请告知报送时间和方式，以便查找。没有推荐对象的，也请回复一声。`,
  /** What goes back to the sender of one table. */
  notice: {
    title: (unit: string, form: string): string => `${unit}：《${form}》补正事项`,
    opening: (file: string, sheet: string): string =>
      `你单位报来的「${file}」（工作表“${sheet}”）有以下内容需要改正或核实。请在原表上改好后报回；随附的小表只有需要处理的行，也可以直接在上面改好报回。`,
    marks: { error: "须改正", warning: "请核实" },
    /** `at`: the cell with a space behind it, or "". */
    line: (mark: string, at: string, message: string, action: string): string =>
      `【${mark}】${at}${message}${action}`,
    ofSheet: "整张表：",
    /** `studio`: null where the row has no name of one. */
    ofRow: (row: number, studio: string | null): string =>
      `第 ${row} 行${studio === null ? "" : `“${studio}”`}：`,
    /** One studio in several rows of the unit's own sheet. */
    sharedWithin: (rows: readonly number[]): string =>
      `【请核实】与本表第 ${rows.join("、")} 行可能是同一个工作室，请核对。`,
    sharedWithOthers:
      "【请核实】另一单位也报了同一个或很相近的工作室（或负责人、电话），请核对归属，由双方商定后告知。",
    due: (due: string | null): string => `报回时间：${due === null ? "________" : `${dayOf(due)}前`}`,
    contact: (contact: string): string => `联系人：${contact || "________"}`,
  },
  /** The sheet of the small workbook that says what is asked. */
  asked: {
    name: "需要处理的内容",
    columns: ["类别", "你单位原表的格", "本小表的行", "栏目", "说明"],
    wholeSheet: "整张表",
    /** Between what is wrong and what to do. */
    space: "",
  },
};

/** The texts about units, as every language has them. */
export type UnitsTexts = typeof units;
