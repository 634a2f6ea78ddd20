import { maskPhones, publicationCopy, StrokeOrder } from "../../../src/core/outputs";
import { maskPhoneCell } from "../../../src/core/outputs/maskPhone";
import { CHARACTER_STROKES } from "../../../src/data";
import { rankReview } from "../../../src/core/ranking";
import { at, LESHAN, packOf, reviewedForm, rowValues, THREE } from "./sheets";

const order = new StrokeOrder(CHARACTER_STROKES);
const sorted = (names: string): string => order.sort(names.split(" "), (name) => name).join(" ");

describe("surname strokes", () => {
  test.each([
    ["丁涛", 2],
    ["王芳", 4],
    ["毛娴", 4],
    ["冯立", 5],
    ["邓超", 4],
    ["刘洋", 6],
    ["许远", 6],
    ["阮明", 6],
    ["张三", 7],
    ["陈立", 7],
    ["李明", 7],
    ["郑和", 8],
    ["赵远", 9],
    ["高明远", 10],
    ["黄海", 11],
    ["萧红", 11],
    ["蒋平", 12],
    ["谢安", 12],
    ["蔡琴", 14],
    ["魏征", 17],
    ["欧阳海", 8],
    ["毛  娴", 4],
    ["买买提·吐尔逊", 6],
  ])("%s has %i", (name, strokes) => expect(order.surnameStrokes(name)).toBe(strokes));

  test("the table: no character twice, each in one group", () => {
    const all = Object.values(CHARACTER_STROKES).flatMap((characters) => [...characters]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(3_755);
  });

  test("fewer strokes first; equal numbers by the shapes of the strokes, 横竖撇点折", () => {
    expect(sorted("陈一 张一 刘一 毛一 王一 丁一")).toBe("丁一 王一 毛一 刘一 张一 陈一");
    // The order of the seven-stroke surnames in published lists.
    expect(sorted("陈甲 陆甲 张甲 宋甲 沈甲 汪甲 邹甲 余甲 何甲 邱甲 吴甲 杨甲 李甲 杜甲")).toBe(
      "杜甲 李甲 杨甲 吴甲 邱甲 何甲 余甲 邹甲 汪甲 沈甲 宋甲 张甲 陆甲 陈甲",
    );
    expect(sorted("邓甲 尹甲 文甲 方甲 毛甲 牛甲 王甲")).toBe("王甲 牛甲 毛甲 文甲 方甲 尹甲 邓甲");
  });

  test("under one surname shorter names first, then by the given name's strokes", () => {
    expect(sorted("王三运 王毅 王万宾 王刚 王勇")).toBe("王刚 王勇 王毅 王三运 王万宾");
  });

  test("rare surnames stand among their number of strokes, names in other scripts and blanks last", () => {
    expect(order.surnameStrokes("彧明")).toBe(10);
    // 禚 has 14; characters outside the table are placed by ICU, which may count one more or less.
    expect(Math.abs((order.surnameStrokes("禚华") as number) - 14)).toBeLessThanOrEqual(1);
    expect(sorted("禚华 丁一 濮阳").split(" ")).toEqual(["丁一", "禚华", "濮阳"]);
    expect(order.surnameStrokes("㐀")).not.toBeNull();
    expect(sorted("Smith 龚平 彧明 丁一").split(" ")).toEqual(["丁一", "彧明", "龚平", "Smith"]);
    expect(order.sort(["", "b", "丁一", "a", ""], (name) => name)).toEqual(["丁一", "a", "b", "", ""]);
    expect([order.surnameStrokes("Smith"), order.surnameStrokes("")]).toEqual([null, null]);
  });

  test("equal names keep their order, and the collation asked for is there", () => {
    const items = [
      { name: "丁 涛", id: 1 },
      { name: "丁涛", id: 2 },
    ];
    expect(order.sort(items, ({ name }) => name).map(({ id }) => id)).toEqual([1, 2]);
    expect(new Intl.Collator("zh-u-co-stroke").resolvedOptions().collation).toBe("stroke");
  });
});

describe("masked phone numbers", () => {
  test.each([
    ["13800000000", "138****0000"],
    ["138 0000 0000", "138****0000"],
    ["138-0000-0000", "138****0000"],
    ["１３８００００００００", "138****0000"],
    ["13800000000、13900000001", "138****0000、139****0001"],
    ["0833-2133419", "0833-213****"],
    ["(0833)2133419", "(0833)213****"],
    ["02887654321", "0288765****"],
  ])("%s becomes %s", (number, masked) => {
    expect(maskPhones(number)).toBe(masked);
    expect(maskPhoneCell(number)).toBe(masked);
  });

  test("inside other text, and nothing else is touched", () => {
    expect(maskPhones("技术部部长，手机13800000000")).toBe("技术部部长，手机138****0000");
    expect(maskPhones("2018年四川省劳动模范，证书号202013800000000999")).toBe(
      "2018年四川省劳动模范，证书号202013800000000999",
    );
    expect(maskPhones("（甲）１２")).toBe("（甲）１２");
  });

  test("a phone cell loses all digits that are no number in a usual form", () => {
    expect(maskPhoneCell("2133419")).toBe("*******");
    expect(maskPhoneCell("1380000000")).toBe("**********");
    expect(maskPhoneCell("张三 8501234 转 12")).toBe("张三 ******* 转 **");
    expect(maskPhoneCell("无")).toBe("无");
  });
});

describe("the publication copy", () => {
  const { review, grid } = reviewedForm(LESHAN, THREE);
  const { sheets } = publicationCopy(review, grid, rankReview(review, grid), CHARACTER_STROKES);
  const [sheet] = sheets;

  test("one sheet, by surname strokes, numbered anew, phones masked, answers kept", () => {
    expect(sheets).toHaveLength(1);
    expect(
      [4, 5, 6].map((row) => [
        at(sheet!, row, 0),
        at(sheet!, row, 4),
        at(sheet!, row, 7),
        at(sheet!, row, 13),
      ]),
    ).toEqual([
      [1, "丁涛", "0833-213****", 15],
      [2, "毛 娴", "138****0002", 9],
      [3, "高明远", "138****0001", 6],
    ]);
  });

  test("says that it ranks nobody; no scores, no preparer, no instructions, no phone number anywhere", () => {
    expect(rowValues(sheet!, 1).filter((value) => value !== null)).toEqual([
      "推荐单位：乐山市机械系统工会",
      "以负责人姓氏笔画为序，排名不分先后",
    ]);
    const all = JSON.stringify(sheet);
    expect(all).not.toMatch(/宋晓雯|填表要求|得分|1380000000|2133419/u);
    expect(sheet!.rows).toHaveLength(7);
  });

  test("a phone number in another column is masked as well; a sheet without a unit says 公示稿", () => {
    const other = reviewedForm(
      LESHAN,
      [{ ...THREE[0]!, leaderPost: "部长（13800000009）", memberCount: 7 }],
      {},
    );
    const identity = rankReview(other.review, other.grid).leftOut.map((entry) => entry.identity);
    const ranking = rankReview(other.review, other.grid, {
      included: Object.fromEntries(identity.map((id) => [id, "x"])),
    });
    const published = publicationCopy(other.review, other.grid, ranking, CHARACTER_STROKES).sheets[0]!;
    expect(at(published, 4, 5)).toBe("部长（138****0009）".replace("（", "(").replace("）", ")"));
    expect(at(published, 4, 8)).toBe(7);
    expect(at(published, 1, 0)).toBe("公示稿");
  });

  test("every entry of another pack's form", () => {
    const pack = packOf("dalian-2011");
    const filled = reviewedForm(pack, [{}]);
    const list = publicationCopy(
      filled.review,
      filled.grid,
      rankReview(filled.review, filled.grid),
      CHARACTER_STROKES,
    ).sheets[0]!;
    expect(rowValues(list, 3)).toContain(pack.sampleEntry["studioName"]);
  });
});
