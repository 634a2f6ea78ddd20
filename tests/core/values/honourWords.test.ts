import { standingBy } from "../../../src/core/values/honourAfter";
import { cuesIn, standingAfter } from "../../../src/core/values/honourCues";
import { cleanTitle } from "../../../src/core/values/honourWords";
import { nameIn } from "../../../src/core/values/personNames";

const all = (words: string): string[] => words.split(" ");

test.each([
  ["negation", "未 尚未 从未 没有 没 不曾 并非 非省 无 落选 落榜 淘汰"],
  ["reset", "并 又 而后 但 而 只 仅 本人 自己 其中 之后 我"],
  ["hope", "拟 准省级 将 即将 有望 争取 力争 希望 计划 正在 待批 待核准 等待 可望 如 如果 有资格 符合"],
  ["process", "推荐 推选 申报 参评 提名 公示 上报 候选 入围 初评 考察 建议 评选 遴选"],
  ["doubt", "? 可能 左右 据说 好像 待核 待核实 待确认 记不清 相当于 视同"],
  ["others", "徒弟 带徒2人获 弟子 学员 其子 父亲 爱人 儿子 同事 团队成员 团队中有 指导 师傅"],
  ["objects", "师从 参加 出席 弘扬 协助 学习 辅导 跟随"],
  ["units", "公司荣获 所在公司先后获 班组当选"],
  ["positive", "荣获 获 获评 被评为 评选为 被授予 命名为 认定 表彰为 当选 入选 是 为 系"],
])("%s: each of %s is such a word", (cue, words) => {
  expect(all(words).map((word) => [word, cuesIn(word)[0]?.is])).toEqual(
    all(words).map((word) => [word, cue]),
  );
});

test("parts of other words are no such word", () => {
  const words =
    "未来 未央区 不予 非遗 无锡 无为 后备 批准 标准 将军 招待 成员单位 其子公司 指导员 学习标兵 获取 为民 是否 系统 计划单列 正月";
  expect(all(words).flatMap((word) => cuesIn(word).map(({ is, text }) => `${word} ${is} ${text}`))).toEqual([
    "不予 negation 不",
  ]);
});

test("the words that govern are found in their order, with their places", () => {
  expect(cuesIn("曾推荐但未获")).toEqual([
    { is: "process", text: "推荐", start: 1, end: 3 },
    { is: "reset", text: "但", start: 3, end: 4 },
    { is: "negation", text: "未", start: 4, end: 5 },
    { is: "positive", text: "获", start: 5, end: 6 },
  ]);
  expect(cuesIn("")).toEqual([]);
});

const TEN = "一二三四五六七八九十";

test.each<[standing: string, before: string]>([
  ["held", "于 获 荣获 是 本人获 获得过"],
  ["notHeld", "未获 未被评为 从未获得 不是 没有 未获但未获 不是没有 没有获得不是"],
  ["open", "没有不是"],
  ["held", "未获但获 未获而获 未获，本人获"],
  ["notHeld", "拟推荐 推荐授予 推荐为 由厂推荐为 推荐评为 拟获 拟被评为 推荐未获 推荐，未获"],
  ["held", "推荐获 推荐被评为 推荐当选 推荐入选 经厂推荐授予 由厂工会推荐授予 推荐并获 公示后获 拟推荐后获"],
  ["notHeld", "经推荐为"],
  ["notHeld", "徒弟获 徒弟并获 徒弟获并获 徒弟拟获 徒弟可能获 徒弟，只获 妻子同获 与妻子获"],
  ["held", "徒弟获，本人获 徒弟但获 徒弟，我获 徒弟，自己获 徒弟获而获"],
  ["held", "与妻子同获 与同事共同获 和徒弟都获 同徒弟一起获 跟师傅双双获"],
  ["notHeld", "被导师推荐 由同事提名"],
  ["held", "被导师评为 经师傅推荐授予"],
  ["open", "公司荣获 所在班组先后获 公司荣获并获"],
  ["held", "被公司荣获 在公司先后获 由公司当选"],
  ["open", "可能 可能获 没有不是可能"],
  ["held", "可能并获"],
  ["notHeld", "参加 参加王五获 协助王五获"],
  ["held", "协助获 参加并获"],
  // A word that governs reaches sixteen characters far.
  ["notHeld", `拟${TEN}一二三四五六获`],
  ["held", `拟${TEN}一二三四五六七获`],
  ["notHeld", `未${TEN}一二三四五六获`],
  ["held", `未${TEN}一二三四五六七获`],
])("%s: the title behind each of %s", (standing, before) => {
  const found = all(before).map((words) => [words, standingAfter(words).standing]);
  expect(found).toEqual(all(before).map((words) => [words, standing]));
});

test("a title begins behind the last word that governs it", () => {
  expect(standingAfter("未获市")).toEqual({ standing: "notHeld", from: 2, any: true });
  expect(standingAfter("乐山市")).toEqual({ standing: "held", from: 0, any: false });
  expect(standingAfter("")).toEqual({ standing: "held", from: 0, any: false });
});

test.each([
  [null, "称号 荣誉称号 的荣誉称号 获得者 入选者 证书 一等奖 先后2018年 1次 各1次 第一 本人 王五 王建中"],
  ["held", "已获批 获批准 正式公布 已授予 评上 评选成功 通过终审"],
  ["open", "待遇 津贴 ? 待核 待核实 可能 是否 证书遗失 公示期满 公示结束 公示无异议 标兵 人才 公司 （1"],
  [
    "notHeld",
    "未获批 拟授予 未通过 落选 无 申报中 公示 公示中 推荐 对象 待批 待公示 拟评 不 中 待 候选人 后备人选",
  ],
  [
    "notHeld",
    "徒弟 父亲 之子 学习 看齐 榜样 共同 候选名单 公示名单 入围名单 进入公示环节 正在评审 标准培养 初评通过",
  ],
  [
    "thing",
    "集体 班组 工作室 协会 学院 杯 精神 班长 班 班组长 委员 体检 技能 书记 主任 办 奖学金 名单 先锋号 巾帼号",
  ],
])("%s: what each of %s makes of the honour before it", (standing, after) => {
  expect(all(after).map((words) => [words, standingBy(words)])).toEqual(
    all(after).map((words) => [words, standing]),
  );
});

test("nothing behind it says nothing", () => expect(standingBy("")).toBeNull());

test.each([
  [
    "市劳模",
    "市劳模 获市劳模 荣获市劳模称号 被评为市劳模 曾经先后获得市劳模 “市劳模” “市劳模”称号 市劳模荣誉称号 市劳模的称号 市劳模等荣誉 市劳模等 市劳模和 市劳模1次 市劳模各一次 市劳模获得者 (市劳模) (市劳模 市劳模) -市劳模- 年度市劳模 系市劳模 是“市劳模”",
  ],
  ["市(级)劳模", "市(级)劳模 获市(级)劳模"],
  ["市劳模(省级)", "市劳模(省级) 市劳模(省级)称号"],
  ["", "获 是 称号 等 “” ()"],
])("the title %j of %s", (title, texts) => {
  expect(all(texts).map((text) => [text, cleanTitle(text)])).toEqual(all(texts).map((text) => [text, title]));
});

test("the name of a person, and what is none", () => {
  const names = "王五 王五同志 王五先生 负责人王五 同志王五 王五、 王五。, 欧阳修 欧阳修文 王国强 曾国藩";
  expect(all(names).map(nameIn)).toEqual(
    "王五 王五 王五 王五 王五 王五 王五 欧阳修 欧阳修文 王国强 曾国藩".split(" "),
  );
  const others = "王 王五六七 乐山 高平 张家界 王厂 马站 王奖 何年 曾在 曾多 全国 四川 公司 一二三 王5";
  expect(all(others).filter((text) => nameIn(text) !== null)).toEqual([]);
  expect(nameIn("")).toBeNull();
});
