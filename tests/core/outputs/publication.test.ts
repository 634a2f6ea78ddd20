import {
  maskPersonal,
  outputState,
  publicationCopy,
  StrokeOrder,
  type SheetDescription,
} from "../../../src/core/outputs";
import { builtInPacks } from "./sheets";
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
    // Every character common to GB 13000.1, GBK and GB 18030.
    const known = new Set(all);
    for (let code = 0x4e00; code <= 0x9fa5; code += 1)
      expect(known.has(String.fromCodePoint(code))).toBe(true);
  });

  test("fewer strokes first; equal numbers by the shapes of the strokes, 横竖撇点折", () => {
    expect(sorted("陈一 张一 刘一 毛一 王一 丁一")).toBe("丁一 王一 毛一 刘一 张一 陈一");
    // The order of the seven-stroke surnames in published lists.
    expect(sorted("陈甲 陆甲 张甲 宋甲 沈甲 汪甲 邹甲 余甲 何甲 邱甲 吴甲 杨甲 李甲 杜甲")).toBe(
      "杜甲 李甲 杨甲 吴甲 邱甲 何甲 余甲 邹甲 汪甲 沈甲 宋甲 张甲 陆甲 陈甲",
    );
    expect(sorted("邓甲 尹甲 文甲 方甲 毛甲 牛甲 王甲")).toBe("王甲 牛甲 毛甲 文甲 方甲 尹甲 邓甲");
  });

  test("under one surname single-character given names first, then character by character", () => {
    expect(sorted("王三运 王毅 王万宾 王刚 王勇")).toBe("王刚 王勇 王毅 王三运 王万宾");
    expect(sorted("王三运 王三一飞 王三刀")).toBe("王三一飞 王三刀 王三运");
  });

  test("a compound surname is one, behind the single surname that it begins with", () => {
    expect(sorted("司徒雷 司马相如 司马光 司平")).toBe("司平 司马光 司马相如 司徒雷");
    expect(sorted("欧阳竹 欧阳一飞 欧一")).toBe("欧一 欧阳竹 欧阳一飞");
    // Two characters are a surname and a given name, whatever they also are.
    expect(sorted("司马 司一")).toBe("司一 司马");
  });

  test("rare surnames stand among their number of strokes, names in other scripts and blanks last", () => {
    expect(order.surnameStrokes("彧明")).toBe(10);
    expect(order.surnameStrokes("禚华")).toBe(14);
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

/** A number's digits, however they are written; what a reader could put together again. */
function digitRun(text: string): number {
  const plain = text
    .normalize("NFKC")
    .replace(/[〇零]/gu, "0")
    .replace(/[一幺壹]/gu, "1")
    .replace(/[二两贰]/gu, "2")
    .replace(/[三叁]/gu, "3")
    .replace(/[四肆]/gu, "4")
    .replace(/[五伍]/gu, "5")
    .replace(/[六陆]/gu, "6")
    .replace(/[七柒]/gu, "7")
    .replace(/[八捌]/gu, "8")
    .replace(/[九玖]/gu, "9");
  const runs = plain.replace(/[^\p{L}\p{N}*。；！？]/gu, "").match(/\d+/gu) ?? [];
  return Math.max(0, ...runs.map((run) => run.length));
}

describe("what is personal", () => {
  const NUMBERS = [
    "13800000001",
    "08332133419",
    "2133419",
    "511102198001011234",
    "51110219800101123X",
    "4008123456",
  ];
  const SEPARATORS = [
    "",
    " ",
    "\u00a0",
    "\u3000",
    "-",
    "－",
    "—",
    "–",
    ".",
    "．",
    "·",
    "/",
    "\u200b",
    "\n",
    "\t",
    ") ",
    "－ ",
    "_",
    "、",
    "，",
    ", ",
  ];
  const GROUPS = [
    [3, 4, 4],
    [4, 3, 4],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    [6, 8, 4],
  ];
  const FULL = (text: string): string =>
    text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  const CHINESE = (text: string): string =>
    text.replace(/\d/gu, (digit) => "〇一二三四五六七八九"[Number(digit)]!);
  const FORMAL = (text: string): string =>
    text.replace(/\d/gu, (digit) => "零壹贰叁肆伍陆柒捌玖"[Number(digit)]!);
  const CIRCLED = (text: string): string =>
    text.replace(/[1-9]/gu, (digit) => "①②③④⑤⑥⑦⑧⑨"[Number(digit) - 1]!);

  function grouped(number: string, sizes: readonly number[], separator: string): string {
    const parts: string[] = [];
    let at = 0;
    for (const size of sizes) {
      if (at >= number.length) break;
      parts.push(number.slice(at, at + size));
      at += size;
    }
    if (at < number.length) parts.push(number.slice(at));
    return parts.join(separator);
  }

  const written = new Set(
    NUMBERS.flatMap((number) =>
      SEPARATORS.flatMap((separator) =>
        GROUPS.flatMap((sizes) => {
          const text = grouped(number, sizes, separator);
          return [text, FULL(text), CHINESE(text), FORMAL(text), CIRCLED(text)];
        }),
      ),
    ),
  );

  test("numbers of seven digits and more in more than 200 ways of writing, alone and inside other text", () => {
    expect(written.size).toBeGreaterThan(200);
    for (const text of written) {
      for (const within of [text, `部长（${text}）`, `联系电话：${text}，技术部`, `甲${text}乙`]) {
        const masked = maskPersonal(within);
        if (digitRun(masked) >= 7)
          throw new Error(`${JSON.stringify(within)} became ${JSON.stringify(masked)}`);
      }
    }
    expect(maskPersonal("部长（13800000001）")).toBe("部长（****）");
    expect(maskPersonal("（0833）2133419")).toBe("****");
    expect(maskPersonal("51110219800101123X，男")).toBe("****，男");
    expect(maskPersonal("l38O0000001")).not.toMatch(/0000001/u);
  });

  test("e-mail addresses and accounts", () => {
    for (const text of [
      "a.b@qq.com",
      "zhang＠163．com",
      "zhang at qq dot com",
      "zhang(at)qq.com",
      "zhang【at】qq。com",
      "li_4@mail.union.cn",
      "zhang艾特qq点com",
    ])
      expect(maskPersonal(`邮箱${text}`)).toBe("邮箱****");
    expect(maskPersonal("QQ：12345")).toBe("QQ：****");
    expect(maskPersonal("微信号abc_12345")).toBe("微信号****");
  });

  test("names, units, years and dates in words stay", () => {
    for (const text of [
      "中铁二十三局第三工程有限公司",
      "乐山市第十三中学",
      "2018年四川省劳动模范",
      "2018年3月15日",
      "五通桥区第一人民医院",
      "一二三四车间",
      "买买提·吐尔逊",
      "Smith",
    ])
      expect(maskPersonal(text)).toBe(text);
  });
});

describe("the publication copy", () => {
  /** Made in each test, so that a fault is noticed by the test that reaches it. */
  const made = () => {
    const { review, grid } = reviewedForm(LESHAN, THREE);
    const ranking = rankReview(review, grid);
    const state = outputState(review, ranking, true);
    const [sheet] = publicationCopy(review, grid, ranking, CHARACTER_STROKES, { state }).sheets;
    return { review, grid, ranking, state, sheet };
  };
  const textOf = (described: SheetDescription | undefined): string =>
    described!.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ""))).join("\n");

  test("a notice: title, award and year, the list by surname strokes, fields to fill", () => {
    const { sheet } = made();
    expect(at(sheet!, 0, 0)).toBe("2020年乐山市劳模和工匠人才创新工作室推荐对象公示名单");
    expect(rowValues(sheet!, 2)).toEqual(["序号", "工作室名称", "所属单位", "负责人姓名"]);
    expect([3, 4, 5].map((row) => [at(sheet!, row, 0), at(sheet!, row, 3)])).toEqual([
      [1, "丁涛"],
      [2, "毛 娴"],
      [3, "高明远"],
    ]);
    const text = textOf(sheet);
    expect(text).toMatch(/公示期：＿+至＿+/u);
    expect(text).toMatch(/受理电话：＿+/u);
    expect(text).toContain("排名不分先后");
    expect(text).toContain("乐山市机械系统工会");
    expect(sheet!.print).toMatchObject({ orientation: "portrait", repeatRows: [2, 2] });
    expect(sheet!.print).not.toHaveProperty("header");
  });

  test("what was filled in stands there", () => {
    const { review, grid, ranking, state } = made();
    const fields = {
      title: "公示",
      period: "9月1日至9月7日",
      phone: "0833-1234567",
      issuer: "云溪县总工会",
      date: "2020年9月1日",
    };
    const text = textOf(
      publicationCopy(review, grid, ranking, CHARACTER_STROKES, { state, fields }).sheets[0],
    );
    for (const value of Object.values(fields)) expect(text).toContain(value);
  });

  test("nothing personal, no figures, no scores, wherever it stood on the sheet", () => {
    const { state } = made();
    const dirty = reviewedForm(LESHAN, [
      { ...THREE[0]!, hostUnit: "乐山青衣机械一厂（13800000009）" },
      { ...THREE[1]!, leaderPost: "部长 zhang@qq.com" },
      THREE[2]!,
    ]);
    const identities = rankReview(dirty.review, dirty.grid).leftOut.map((entry) => entry.identity);
    const all = rankReview(dirty.review, dirty.grid, {
      included: Object.fromEntries(identities.map((id) => [id, "x"])),
    });
    const text = textOf(
      publicationCopy(dirty.review, dirty.grid, all, CHARACTER_STROKES, { state }).sheets[0],
    );
    expect(digitRun(text)).toBeLessThan(7);
    expect(text).not.toMatch(/@|得分|宋晓雯|填表要求/u);
    expect(text).toContain("乐山青衣机械一厂（****）");
  });

  test("a part of the sheet is a draft that says so", () => {
    const { review, grid, ranking } = made();
    const partial = outputState(review, rankReview(review, grid), false);
    const [draft] = publicationCopy(review, grid, ranking, CHARACTER_STROKES, { state: partial }).sheets;
    expect(at(draft!, 0, 0)).toBe("草稿：名单含 3 个；顺序尚未确认");
    expect(draft!.print?.header).toBe("草稿");
  });

  test("every pack has the list's columns", () => {
    const { state } = made();
    for (const pack of builtInPacks) {
      const filled = reviewedForm(pack, [{}]);
      const one = rankReview(filled.review, filled.grid);
      const list = publicationCopy(filled.review, filled.grid, one, CHARACTER_STROKES, { state }).sheets[0]!;
      expect(rowValues(list, 3)).toContain(pack.sampleEntry["studioName"]);
    }
    expect(packOf("dalian-2011").form.title).not.toBe("");
  });
});
