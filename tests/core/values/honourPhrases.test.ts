import { whyNotHeld } from "../../../src/core/values";
import { lowerStanding, piecesOf, readPhrase } from "../../../src/core/values/honourPhrase";
import type { Phrase } from "../../../src/core/values/honourPhrase";

/** What every phrase of a title says, unless the row says otherwise. */
const HELD: Phrase = {
  title: "",
  kind: "other",
  level: null,
  standing: "held",
  holder: null,
  governed: false,
  spreads: false,
  aboutLast: null,
  aboutNext: null,
};
const MODEL = { ...HELD, title: "市劳模", kind: "modelWorker", level: "municipal" } as const;
const WON = { governed: true } as const;
const NOT = { standing: "notHeld", governed: true } as const;
const BEFORE = { ...NOT, spreads: true } as const;

describe("a phrase with an honour of a known sort", () => {
  test.each<[text: string, phrase: Partial<Phrase>]>([
    ["市劳模", {}],
    ["获市劳模", WON],
    ["未获市劳模", BEFORE],
    ["可能获市劳模", { standing: "open", governed: true, spreads: true }],
    ["市劳模落选", { ...NOT, title: "市劳模落选" }],
    ["市劳模待核", { standing: "open", governed: true, title: "市劳模待核" }],
    ["市劳模候选人", { ...NOT, title: "市劳模候选人" }],
    ["市劳模已获批", { title: "市劳模已获批" }],
    ["推荐为市劳模已获批", { ...BEFORE, title: "市劳模已获批" }],
    ["市劳模集体", { kind: "other", title: "市劳模集体", governed: true }],
    ["市劳模王五", { holder: "王五" }],
    ["王五获市劳模", { ...WON, holder: "王五" }],
    ["徒弟王五获市劳模", BEFORE],
    ["公司获市劳模", { standing: "open", governed: true, spreads: true }],
    // Remarks in brackets.
    ["市劳模(公示中)", NOT],
    ["市劳模(落选)", NOT],
    ["市劳模(待核实)", { standing: "open", governed: true }],
    ["市劳模(集体)", { standing: "open", governed: true }],
    ["市劳模(已获批)", WON],
    ["市劳模(甲)(公示中)", NOT],
    ["推荐市劳模(已获批)", { governed: true, spreads: true }],
    ["推荐市劳模(公示期满)", BEFORE],
    ["徒弟获市劳模(已获批)", BEFORE],
    ["市劳模(先进工作者)", { title: "市劳模(先进工作者)" }],
    ["市劳模(省级)", {}],
    ["劳模(省级)", { title: "劳模", level: "provincial" }],
    ["劳模(甲)(市级)", { title: "劳模" }],
    ["乐山市总工会授予劳模", { ...WON, title: "劳模" }],
    ["(市劳模)", {}],
    ["(市劳模)(公示中)", { ...NOT, title: "市劳模公示中" }],
    ["乐山市(劳动模范)", { title: "乐山市劳动模范" }],
    ["乐山局(工匠)", { title: "乐山局工匠", kind: "craftsman", level: null }],
    // What became of the leader afterwards.
    ["获市劳模后担任工会主席", WON],
    ["获市劳模称号之后任主席", WON],
    ["获市劳模后被撤销", { ...NOT, title: "市劳模后被撤销" }],
    ["市劳模后备人选", { ...NOT, title: "市劳模后备人选" }],
    ["“市劳模”", {}],
  ])("%s", (text, phrase) => expect(readPhrase(text)).toEqual({ ...MODEL, ...phrase }));
});

describe("a phrase with another title, or none", () => {
  test.each<[text: string, phrase: Partial<Phrase>]>([
    ["技术标兵", { title: "技术标兵" }],
    ["市技术标兵", { title: "市技术标兵", level: "municipal" }],
    ["技术标兵(市级)", { title: "技术标兵", level: "municipal" }],
    ["获技术标兵", { title: "技术标兵", governed: true }],
    ["未获技术标兵", { title: "技术标兵", ...BEFORE }],
    ["四川省", { level: "provincial" }],
    ["王五", { holder: "王五" }],
    ["车间", { level: "enterprise" }],
    ["被撤销市劳模", { level: "municipal" }],
    ["后又撤销称号", { aboutLast: "notHeld" }],
    ["未评上", { aboutLast: "notHeld" }],
    ["落选", { aboutLast: "notHeld" }],
    ["没有", { aboutLast: "notHeld" }],
    ["人选", { aboutLast: "notHeld" }],
    ["集体", { aboutLast: "open" }],
    ["证书遗失", { aboutLast: "open" }],
    ["公示期满", { aboutLast: "open" }],
    ["已获批", { aboutLast: "held" }],
    ["3月获批", { aboutLast: "held" }],
    ["申报成功", { aboutLast: "held" }],
    ["公示中", { aboutLast: "notHeld", aboutNext: "notHeld" }],
    ["(公示中)", { aboutLast: "notHeld", aboutNext: "notHeld" }],
    ["拟推荐", { aboutLast: "notHeld", aboutNext: "notHeld" }],
    ["正在申报", { aboutLast: "notHeld", aboutNext: "notHeld" }],
    ["徒弟", { aboutNext: "notHeld" }],
    ["徒弟王五", { aboutNext: "notHeld" }],
    ["我的徒弟王五同志", { aboutNext: "notHeld" }],
    ["待核实", { aboutLast: "open", aboutNext: "open" }],
    ["这是一段说了很多的文字但是落选了", { aboutLast: "notHeld" }],
    ["这是一段说了更多的文字但是也落选了", {}],
    ["", {}],
  ])("%j", (text, phrase) => expect(readPhrase(text)).toEqual({ ...HELD, ...phrase }));
});

test.each([
  ["市劳模", "市劳模"],
  ["市劳模不是省劳模", "市劳模|不是省劳模"],
  ["市劳模现拟推荐省劳模", "市劳模现|拟推荐省劳模"],
  ["市劳模推荐省劳模", "市劳模|推荐省劳模"],
  ["市劳模但获省劳模", "市劳模|但获省劳模"],
  ["市劳模可能省劳模", "市劳模|可能省劳模"],
  ["市劳模不是省劳模但获工匠", "市劳模|不是省劳模|但获工匠"],
  // What is said of another goes on; subjects and brackets begin nothing.
  ["徒弟市劳模不是省劳模", "徒弟市劳模不是省劳模"],
  ["市劳模徒弟省劳模", "市劳模徒弟省劳模"],
  ["市劳模参加省劳模", "市劳模参加省劳模"],
  ["市劳模(不是)省劳模", "市劳模(不是)省劳模"],
  ["拟推荐市劳模", "拟推荐市劳模"],
  ["市劳模省劳模", "市劳模省劳模"],
])("the pieces of %s are %s", (text, pieces) => expect(piecesOf(text).join("|")).toBe(pieces));

test.each([
  ["publicity", "市劳模公示中 拟推荐市劳模公示"],
  ["hope", "拟推荐市劳模 推荐市劳模 市劳模候选人 市劳模申报 争取市劳模 市劳模待批"],
  ["other", "未获市劳模 未获推荐市劳模 徒弟拟获市劳模 参加市劳模评选 市劳模"],
])("%s is why each of %s is not held", (reason, texts) => {
  expect(texts.split(" ").map((text) => [text, whyNotHeld(text)])).toEqual(
    texts.split(" ").map((text) => [text, reason]),
  );
});

test("of two standings the more doubtful one counts", () => {
  const standings = ["held", "open", "notHeld"] as const;
  expect(standings.map((first) => standings.map((second) => lowerStanding(first, second)))).toEqual([
    ["held", "open", "notHeld"],
    ["open", "open", "notHeld"],
    ["notHeld", "notHeld", "notHeld"],
  ]);
});
