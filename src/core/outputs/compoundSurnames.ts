/**
 * Compound surnames in use (复姓): those of 《百家姓》 and of the names that the public security bureaus' statistics still
 * list. A name of two characters is never one: 司马 alone is a 司 called 马.
 */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 " +
    "慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 " +
    "令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 公仪 公仲 即墨 达奚 褚师 纳兰 完颜 耶律 贺兰 叱干 " +
    "屈突 哥舒 斛律 贺若 那拉 叶赫 富察 爱新觉罗"
  ).split(" "),
);

/** A name's surname and given name, as characters. A name in another script, or with a dot in it, is all surname. */
export function nameParts(characters: readonly string[]): {
  readonly surname: readonly string[];
  readonly given: readonly string[];
} {
  if (characters.some((character) => /[·•‧・.]/u.test(character))) return { surname: characters, given: [] };
  for (const length of [4, 2]) {
    const surname = characters.slice(0, length);
    if (characters.length > length && COMPOUND_SURNAMES.has(surname.join("")))
      return { surname, given: characters.slice(length) };
  }
  return { surname: characters.slice(0, 1), given: characters.slice(1) };
}
