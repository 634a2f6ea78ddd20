import { missingReasonOf, parseChineseNumeral, saysNone } from "../../../src/core/values";
import { positionalDigits } from "../../../src/core/values/chineseNumerals";
import type { MissingReason } from "../../../src/core/values";

/** Pairs as `二十=20 三五=–`. */
const pairs = (text: string): (readonly [string, string])[] =>
  text.split(" ").map((pair) => pair.split("=") as [string, string]);

describe("Chinese numerals", () => {
  test.each([
    ["one digit", "零=0 〇=0 ○=0 О=0 ◯=0 一=1 两=2 兩=2 貳=2 弍=2 叁=3 叄=3 參=3 陸=6 玖=9"],
    ["digits read off", "二〇=20 一○二=102 一二三=123 〇〇=0 二零一八=2018 三五=– 〇一=– 十〇=– 20一八=–"],
    ["tens", "十=10 拾=10 一十=10 十一=11 二十=20 二十一=21 廿=20 廿五=25 卅=30 卅五=35 十一百=– 一一十=–"],
    [
      "hundreds and thousands",
      "壹佰=100 壹仟零伍=1005 一千一百=1100 二千零三=2003 二千〇三十=2030 九千九百九十九=9999 一百一十=110 一百零一十=110",
    ],
    ["without a digit before", "百=– 佰=– 一百十=– 百一=– 千一=– 一千百=– 百百=– 二百千=–"],
    ["sizes out of order", "二百三千=– 五十三百=– 一百百=– 一百二三=–"],
    [
      "shorthand",
      "一百一=110 二百五=250 一千五=1500 二千三=2300 2百五=250 一万二=12000 二万五=25000 一亿二=120000000",
    ],
    ["shorthand with an Arabic digit", "2百5=– 2百50=– 2千300=– 1万2=– 3亿5=– 1万200=– 1万20000=– 1亿2000=–"],
    [
      "a zero in between",
      "一千零五=1005 一千零五十=1050 一百〇五=105 2千零3=2003 一百零零五=– 一百五十零=– 零五十=50 零五=–",
    ],
    [
      "Arabic digits before a size",
      "9百=900 12百=1200 1.5百=150 15十=150 0.5千=500 2千3百=2300 1.5千2=– 1.5百零=– 0百=–",
    ],
    [
      "groups",
      "一万=10000 10万=100000 三萬=30000 三億=300000000 一千万=10000000 十二万三千=123000 一亿二千万=120000000 一万亿=1000000000000",
    ],
    [
      "groups filled",
      "1万2000=12000 1万2千=12000 1亿20000000=120000000 1亿2千万=120000000 一亿零五=100000005 一亿五万=100050000 五万〇五=50005",
    ],
    ["groups without a figure before", "万=– 亿=– 萬=– 億=– 百万=– 万一=– 亿五=–"],
    [
      "groups that do not fit",
      "一万万=– 一万一万=– 1亿1亿=– 一亿亿=– 一万20000=– 1.5万2千=– 1.5万零二=– 0万5千=– 零万五=–",
    ],
    ["nothing times a group", "0万=0 零万=0 0亿=0"],
    [
      "decimals",
      "三点五=3.5 三点五六=3.56 三点零五=3.05 十二点五=12.5 三点五万=35000 1.2亿=120000000 三点=– 三点十=– 三点五点六=– 3.5点6=–",
    ],
    ["no numerals", "几十=– 十几=– 数十=– abc=– 12.=– 1.2.3万=– 甲=– 一甲=– 甲万=– 一万甲=–"],
  ])("%s", (_, texts) => {
    const expected = pairs(texts);
    expect(expected.map(([text]) => [text, String(parseChineseNumeral(text) ?? "–")])).toEqual(expected);
  });

  test("no text is no numeral, and only digits are read off", () => {
    expect(parseChineseNumeral("")).toBeNull();
    expect(["二〇一八", "一九九五", "一百", "", "a"].map(positionalDigits)).toEqual([
      "2018",
      "1995",
      null,
      null,
      null,
    ]);
  });
});

describe("words that are no answer", () => {
  test.each<[reason: MissingReason | "none", words: string]>([
    [
      "placeholder",
      "无 没有 (无) （无） (略) ((略)) 无。 无！ 无!。 。 。。 . … ... · ? ？？ ???? N/A n/a #N/A NULL 男/女",
    ],
    ["placeholder", "xx XXX ×× ×* _ __ ○ ○○ □ □□ 〇 〇〇"],
    ["pending", "待定 待补充 (待定) 待定。 TBD tbd. 空缺 后补"],
    ["unknown", "不详 不清楚 不知道 Unknown"],
    ["ditto", '同上 （同上） 〃 " ″ 々'],
    [
      "seeAttachment",
      "附件 (附件) 见附件 请见附件 详见附件1 请详见附件 见附表 详见材料 见备注 参见附页 请参考附件 参阅简介",
    ],
    ["seeAttachment", "另附 另附材料 附件1 附件12 附件十二 附表一 详见下一页的个人简介"],
    ["dash", "/ // \\ | - -- — ―― 一一 ー ~ ～～ * ** *** /-/ 一一一一一一一一一一一一一一 --------------"],
    [
      "none",
      "一 x × 0 12 1/ 9- 无无 无( (无 (甲) ( ) 无锡 甲 附 见甲 附件123 附件一二三 见附件说明书 --------------- 一一一一一一一一一一一一一一一",
    ],
  ])("%s: %s", (reason, words) => {
    const all = words.split(" ");
    expect(all.map((word) => [word, missingReasonOf(word) ?? "none"])).toEqual(
      all.map((word) => [word, reason]),
    );
  });

  test("nothing but spaces is blank, however long; a long text is an answer", () => {
    expect(
      ["", " ", "\u3000", " ".repeat(42), " ".repeat(50), " \n".repeat(40)].map(missingReasonOf),
    ).toEqual(Array(6).fill("blank"));
    expect(
      ["-".repeat(50), "- ".repeat(20), "无".repeat(14), "无".repeat(15), `见附件${"，".repeat(50)}`].map(
        missingReasonOf,
      ),
    ).toEqual([null, null, null, null, null]);
    // Folded together it is a short word.
    expect(
      missingReasonOf(
        "无\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b",
      ),
    ).toBe("placeholder");
  });

  test("none is said by these words only", () => {
    const none = "无 没有 暂无 尚无 均无 都无 目前无 现无 暂没有 目前没有。 无。 无. (无) (没有) none NIL";
    const others = "无锡 没 也无 no nil. (无 无) (无。) 无无 暂";
    expect(none.split(" ").filter((word) => !saysNone(word))).toEqual([]);
    expect(others.split(" ").filter(saysNone)).toEqual([]);
  });
});
