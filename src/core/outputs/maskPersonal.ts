/** What stands in the place of a number, an address or an account. */
const MASK = "****";

/** Digits as people write them: half and full width and of other scripts, ① and ⑴, Chinese numerals, 幺. */
const CHINESE_DIGITS = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两";
const DIGIT = `(?:\\p{Nd}|[①-⑨⑴-⑼❶-❾➀-➈⓪]|[${CHINESE_DIGITS}])`;
/**
 * What may stand between the digits of one number: anything that is neither letter nor digit nor the end of a sentence,
 * a few characters of it. Invisible characters count as such.
 */
const BETWEEN = "[^\\p{L}\\p{N}。；！？]{0,4}";
/** Letters that stand in for digits inside a number (O for 0, l for 1). */
const STAND_IN = "[OoIl]";
/** Seven digits or more, whatever stands between them; an identity number's X at the end belongs to it. */
const LONG_NUMBER = new RegExp(
  `${DIGIT}(?:${BETWEEN}(?:${DIGIT}|${STAND_IN}(?=${BETWEEN}${DIGIT}))){6,}(?:${BETWEEN}[XxＸｘ](?![\\p{L}\\p{N}]))?`,
  "gu",
);
/** An e-mail address, its signs in any width or spelt out. */
const MAIL =
  /[\p{Script=Latin}\p{Nd}._%+\-－＿．]+\s*(?:@|＠|﹫|[([（【]\s*(?:at|@|艾特)\s*[)\]）】]|#at#|艾特|\s+at\s+)\s*[\p{Script=Latin}\p{Nd}\-－]+(?:\s*(?:\.|．|。|·|[([（【]\s*(?:dot|点)\s*[)\]）】]|点|\s+dot\s+)\s*[\p{Script=Latin}\p{Nd}\-－]+)+/giu;
/** An account of a messenger behind its name: shorter than a phone number, and as personal. */
const ACCOUNT =
  /((?:QQ|ＱＱ|扣扣|微信|薇信|WeChat|VX|V信|WX|钉钉)(?:号码?|账号|帐号)?(?:同号)?\s*(?:[:：为是=]\s*|\s+)?)([\p{Script=Latin}\p{Nd}_\-－]{5,})/giu;

/**
 * A text without what belongs to a person and not on a notice board: numbers of seven digits and more (phones, identity
 * cards, accounts) across spaces, hyphens, dots, brackets and invisible characters, e-mail addresses, accounts of
 * messengers. Each becomes ****; the rest stays as it is.
 *
 * Years of honours set apart by a sign alone (2015、2018) are a number of eight digits to this; the honour's text is not
 * published, and a notice loses less by that than by a phone number.
 */
export function maskPersonal(text: string): string {
  return (
    text
      .replace(MAIL, MASK)
      .replace(ACCOUNT, (_, label: string) => `${label}${MASK}`)
      .replace(LONG_NUMBER, MASK)
      // The bracket of an area code that went: （0833）213… leaves none behind.
      .replace(/[（(]\*{4}(?![^（()）]*[)）])/gu, MASK)
  );
}
