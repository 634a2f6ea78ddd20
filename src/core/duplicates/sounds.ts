/**
 * The first characters of each sound, in the order of sounds (a, ai, an, … zuo), tones aside: a character sounds like the
 * last of these that does not come after it in the order of pinyin. Taken from the 3,950 characters of the first level of
 * GB 2312-80 and of names, under their commonest reading; of these, 1 % (characters of several readings) are placed
 * elsewhere. Whoever types by pinyin picks the wrong one among characters of one sound.
 */
const FIRST_OF_SOUNDS = `
阿哎安肮凹八白扳邦包卑奔崩逼边标憋宾冰拨卜偲参仓操册层叉拆掺昌抄车郴称吃充抽出川疮吹春戳疵匆粗蹿崔村搓搭呆丹当刀得灯低掂刁爹丁东都督端堆吨多讹儿发帆方飞分丰夫嘎该甘冈皋戈根庚工勾估瓜乖关光归辊郭哈咳酣
夯毫呵黑痕亨轰侯乎花怀欢荒灰昏豁讥加奸江交阶巾京炅纠居娟撅军咖开刊康考苛肯吭空抠枯夸块宽匡亏坤扩垃来兰郎捞乐雷棱哩连良撩列拎伶溜龙娄卢驴孪掠抡罗妈埋蛮忙猫没门萌眯眠苗灭民名谬摸谋母拿乃男挠馁妮拈娘鸟捏
宁牛农奴疟挪欧趴拍潘乓抛呸喷抨批偏飘撇拼乒坡仆七掐千呛悄且亲青穷丘区圈炔裙然瓤饶惹人扔戎柔如阮蕊闰若撒塞三桑搔色杀筛山伤捎奢申升尸收书刷衰拴双水吮说丝松搜苏酸虽孙唆他胎坍汤弢疼剔天挑帖厅通偷凸湍推吞托
挖歪弯汪危温翁挝乌夕虾仙乡骁些心星凶休吁轩靴勋丫烟央妖掖一因应佣优迂冤曰晕匝灾咱赃遭则增扎斋詹张钊爪找遮贞争之中州朱专妆追谆拙孜宗邹租钻嘴尊昨
`.replace(/\s/g, "");

/** The order of pinyin, which every browser and Node have built in (CLDR, zh-u-co-pinyin). */
const PINYIN = new Intl.Collator("zh-Hans-CN-u-co-pinyin");

const HAN = /^[\u4e00-\u9fff]$/;

/** The number of a character's sound, or -1 where it is no Chinese character. */
function soundOf(character: string): number {
  if (!HAN.test(character)) return -1;
  let low = 0;
  let high = FIRST_OF_SOUNDS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (PINYIN.compare(FIRST_OF_SOUNDS[middle] as string, character) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** True for two characters that sound alike but for the tone (远, 元). */
export function soundAlike(one: string, other: string): boolean {
  const sound = soundOf(one);
  return sound >= 0 && sound === soundOf(other);
}
