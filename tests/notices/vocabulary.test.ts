import fs from "node:fs";
import path from "node:path";
import counted from "./fixtures/vocabulary.json";

/**
 * The extractor holds no wording of one document. Every run of Chinese characters in its code was counted in the five
 * documents (`fixtures/vocabulary.json`: word to number of documents). One that occurs in exactly one of them must be
 * a word that other texts use as well: the notices of other places here, the headers of the product's fields, or,
 * where those happen not to use it, the general lists below. Nothing longer than the longest official name of an
 * honour is let through, so that no phrase of a document can be.
 *
 * With HUIJIAN_NOTICES naming the folder of the documents the counts are made anew and written.
 */
const ROOT = path.resolve("src/notices");
const FOLDERS = ["read", "propose", "form"];
const COUNTS: Readonly<Record<string, number>> = counted;
const FOLDER = process.env["HUIJIAN_NOTICES"];

/** Words of any official document, whatever it is about, which only one of the five happens to use. */
const GENERAL = new Set(
  [
    // Official names of honours and grades; the reader of honours knows them as kinds.
    "学术技术带头人 政府特殊津贴 科技进步奖 进步奖 津贴 全国 省部级 部级 正高 大师",
    // Parts and kinds of official documents, and what stands at their foot (GB/T 9704).
    "主题词 共印 细则 方案 提纲 指导思想 同时废止 审批表 格式",
    // Sending, days and periods.
    "之前 送至 发送 期限 周期 开始 下发 发文",
    // What offices do: naming, rewarding, checking.
    "选树 推出 建成 公布 划拨 奖金 政策 监督 措施 领导 择优 自评",
    // Papers and how they are made.
    "证明 装订 图片",
    // People and their education.
    "本科 硕士 博士 党员 名字 故事",
    // Kinds of employers.
    "医院",
    // Joining and degree.
    "或者 是由 共计 准确 齐全 列入 之列 竞赛",
  ].flatMap((line) => line.split(" ")),
);
const LONGEST = 7;

/** Runs of Chinese characters in the code, comments left out. */
function words(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const folder of FOLDERS) {
    for (const file of fs.readdirSync(path.join(ROOT, folder))) {
      const code = fs
        .readFileSync(path.join(ROOT, folder, file), "utf8")
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/\/\/.*$/gm, "");
      for (const [word] of code.matchAll(/[\u4e00-\u9fff]{2,}/g)) found.add(word);
    }
  }
  return found;
}

const plain = (text: string): string => text.replace(/\s/g, "");

function otherTexts(): string {
  const folder = path.join(__dirname, "fixtures");
  const notices = fs.readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return plain(
    [...notices.map((file) => path.join(folder, file)), path.resolve("src/packs/shared/fields.json")]
      .map((file) => fs.readFileSync(file, "utf8"))
      .join("\n"),
  );
}

test("every word of the extractor has been counted in the five documents", () => {
  if (FOLDER !== undefined) {
    const documents = fs
      .readdirSync(FOLDER)
      .map((file) => plain(fs.readFileSync(path.join(FOLDER, file), "utf8")));
    const counts = Object.fromEntries(
      [...words()].sort().map((word) => [word, documents.filter((text) => text.includes(word)).length]),
    );
    fs.writeFileSync(
      path.join(__dirname, "fixtures/vocabulary.json"),
      `${JSON.stringify(counts, null, 2)}\n`,
    );
    return;
  }
  expect([...words()].filter((word) => COUNTS[word] === undefined)).toEqual([]);
});

test("a word that only one of them uses is a word of other texts as well", () => {
  const elsewhere = otherTexts();
  const single = [...words()].filter((word) => COUNTS[word] === 1);
  expect(single.length).toBeGreaterThan(0);
  expect(single.filter((word) => !elsewhere.includes(word) && !GENERAL.has(word))).toEqual([]);
  expect(single.filter((word) => word.length > LONGEST)).toEqual([]);
});

test("the list of general words holds none that is not needed", () => {
  const used = words();
  expect([...GENERAL].filter((word) => !used.has(word) || COUNTS[word] !== 1)).toEqual([]);
});
