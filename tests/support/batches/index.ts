import { createGrid } from "../../../src/core";
import type { BatchWorkbook, CellRange, Grid, RulePack } from "../../../src/core";
import { packById } from "../../../src/packs";

export const LESHAN = packById("leshan-2020") as RulePack;

/** A small generator of numbers with a seed (Park and Miller): a batch is the same on every machine. */
export function random(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

export type Typed = Record<string, string | number | null>;

/** One county's sheet as it is typed. */
export interface County {
  readonly file: string;
  readonly unit: string;
  readonly rows: readonly Typed[];
}

const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方";
const GIVEN =
  "文山建国志坚晓芸婉清长风一帆书豪知远静怡明竹青海涛玉兰德胜春梅永强秀英宏伟丽华庆雪松俊杰美玲立新少天佑思源";
const PLACES = [
  "青禾",
  "云岭",
  "宏远",
  "嘉陵",
  "峨山",
  "沫水",
  "凌云",
  "翠屏",
  "龙泉",
  "金沙",
  "安谷",
  "太平",
  "新桥",
  "石堰",
  "铜街",
  "白马",
];
const TRADES = [
  "机械",
  "水泥",
  "电力",
  "供水",
  "农机",
  "化工",
  "纺织",
  "食品",
  "建材",
  "医药",
  "印刷",
  "茶业",
];

/** County names, told apart by two characters each. */
const countyName = (index: number): string =>
  `${"甲乙丙丁戊己庚辛壬癸"[index % 10]}${"溪岭川河坪湾桥岩林泉"[Math.floor(index / 10) % 10]}${index >= 100 ? "南北东西"[Math.floor(index / 100) % 4] : ""}县`;

/** The `number`-th studio of all: no two share a name, a leader, a unit or a phone. Meets every rule of Leshan's notice. */
export function studio(county: string, number: number, pick: (below: number) => number): Typed {
  const surname = SURNAMES[number % SURNAMES.length] as string;
  const turn = Math.floor(number / SURNAMES.length);
  const at = turn % GIVEN.length;
  const leader = `${surname}${GIVEN[at]}${GIVEN[(at + 1 + Math.floor(turn / GIVEN.length)) % GIVEN.length]}`;
  const place = PLACES[number % PLACES.length] as string;
  const trade = TRADES[Math.floor(number / PLACES.length) % TRADES.length] as string;
  const works = Math.floor(number / PLACES.length / TRADES.length);
  const unit = `${county}${place}${trade}${works === 0 ? "" : `第${works + 1}`}有限公司`;
  return {
    hostUnit: unit,
    studioName: `${unit}${leader}劳模和工匠人才创新工作室`,
    established: `${2014 + pick(4)}年${1 + pick(12)}月`,
    leaderName: leader,
    leaderPost: `${unit}技术部部长`,
    leaderHonours: `${2012 + pick(7)}年乐山市劳动模范`,
    phone: `138${String(10000000 + number)}`,
    memberCount: 6 + pick(20),
    floorArea: 60 + pick(200),
    equipmentCount: 5 + pick(60),
    annualFunding: 3 + pick(40),
    projectCount: 8 + pick(15),
    outcomeCount: 8 + pick(15),
    patentCount: pick(9),
    economicBenefit: 10 + pick(900),
  };
}

/** Counties with `entries` studios each, all different. */
export function counties(count: number, entries: number, seed = 1): County[] {
  const pick = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const name = countyName(index);
    const rows = Array.from({ length: entries }, (_, row): Typed => ({
      seq: row + 1,
      ...studio(name, index * entries + row, pick),
    }));
    return { file: `${String(index + 1).padStart(3, "0")}${name}.xlsx`, unit: `${name}总工会`, rows };
  });
}

/** How a sheet departs from the form. */
export interface Mess {
  /** Order of the form's columns, by field. */
  readonly columns?: readonly string[];
  /** Annual funds in 元 under a header that says so. */
  readonly yuan?: boolean;
  /** One unit's name merged over its rows. */
  readonly mergedUnits?: boolean;
  readonly blankRows?: number;
  readonly totals?: boolean;
  readonly sheet?: string;
}

/** A sheet with title, signature line, one header row and the rows. */
export function sheetOf(county: County, mess: Mess = {}): Grid {
  const fields =
    mess.columns === undefined
      ? LESHAN.fields
      : mess.columns.map(
          (id) => LESHAN.fields.find((field) => field.id === id) as (typeof LESHAN.fields)[number],
        );
  const header = fields.map(({ id, header: text, group }) => {
    const plain = mess.yuan === true && id === "annualFunding" ? text.replace("万元", "元") : text;
    return group?.[0]?.includes("负责人") === true && text === "姓名" ? "负责人姓名" : plain;
  });
  const values: (string | number | null)[][] = [
    [LESHAN.form.title],
    [`推荐单位（盖章）：${county.unit}`, null, null, null, "填报人：林小禾"],
    header,
  ];
  const merges: CellRange[] = [];
  let from = -1;
  const unitColumn = fields.findIndex(({ id }) => id === "hostUnit");
  county.rows.forEach((row, index) => {
    if (mess.blankRows !== undefined && index === mess.blankRows) values.push([]);
    const isMerged =
      mess.mergedUnits === true && index > 0 && county.rows[index - 1]?.["hostUnit"] === row["hostUnit"];
    if (!isMerged) from = values.length;
    else {
      const last = merges.at(-1);
      if (last !== undefined && last.top === from)
        merges[merges.length - 1] = { ...last, bottom: values.length };
      else merges.push({ top: from, left: unitColumn, bottom: values.length, right: unitColumn });
    }
    values.push(
      fields.map(({ id }) => {
        const value = row[id] ?? null;
        if (id === "hostUnit" && isMerged) return null;
        return id === "annualFunding" && mess.yuan === true && typeof value === "number"
          ? value * 10_000
          : value;
      }),
    );
  });
  if (mess.totals === true) values.push(["合计", null, null, null, null, null, null, null, 99]);
  values.push([LESHAN.form.footer[0] ?? "填表要求"], ["", "", "", "2020年9月18日"]);
  return createGrid({ name: mess.sheet ?? "Sheet1", values, merges });
}

/** The county's file, opened. */
export const workbookOf = (
  county: County,
  mess: Mess = {},
  more: Partial<BatchWorkbook> = {},
): BatchWorkbook => {
  const grid = sheetOf(county, mess);
  return {
    file: county.file,
    sheets: [{ name: grid.name, hidden: false, grid: () => grid }],
    modified: null,
    fidelity: 3,
    ...more,
  };
};

/** The same in another order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const pick = random(seed);
  const left = [...items];
  return items.map(() => left.splice(pick(left.length), 1)[0] as T);
}
