import { FIELDS, brief, read } from "../core/values/helpers";
import { parseChineseNumeral } from "../../src/core/values/chineseNumerals";
test("p", () => {
  console.log(["万元", "万", "亿", "亿元", "约万元", "（万元）", "元", "百万", "千万元", "十", "百", "萬", "万百"].map((t) => `${t}: ${brief(read(t, FIELDS.funding))} ${read(t, FIELDS.funding).notes} ${parseChineseNumeral(t)}`).join("\n"));
});
