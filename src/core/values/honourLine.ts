import { timesInFigures } from "./honourTimes";
import { isTitle } from "./honourTitles";
import { compact } from "./normalise";

/**
 * Lines of a cell, put together. A break parts two honours only where both sides stand alone: a year, a bracket or
 * half a word on a line of its own belongs to the line before.
 */
function joinedLines(text: string): string {
  const lines = text.split(/[\r\n\u2028\u2029\v]+/).map((line) => line.trim());
  let result = "";
  let current = "";
  for (const line of lines) {
    if (line === "") continue;
    if (standsAlone(current) && startsAnew(current, line)) {
      result += `${current};`;
      current = line;
    } else current += line;
  }
  return result + current;
}

const YEAR_START = /^(?:19|20)\d{2}/;
const YEAR_ALONE = /^(?:19|20)\d{2}年?(?:\d{1,2}月)?(?:[、,，](?:19|20)\d{2}年?)*$/;

/** True for text that names an honour and does not end in the middle of saying so. */
function standsAlone(text: string): boolean {
  return isTitle(compact(text)) && !/[、,，和及与获得为予:：(（-]$/u.test(text);
}

function startsAnew(before: string, line: string): boolean {
  if (/^[(（、,，;；。)）和及与暨]/u.test(line)) return false;
  // A year alone belongs to an honour without one; else it opens the next.
  if (YEAR_ALONE.test(line)) return /(?:19|20)\d{2}/.test(before);
  return YEAR_START.test(line) || isTitle(compact(line)) || /^[①-⑳]|^\d{1,2}[.、．)）]/u.test(line);
}

/** The text of a cell in one line, with one spelling of brackets, dashes and years. */
export function prepared(text: string): string {
  // List numbers (1. 2017年… 2. 2019年…; ①…②…) part the honours and belong to none of them.
  const parted = joinedLines(text)
    .replace(/[①-⑳]/g, ";")
    .replace(/(^|[\s;；,，。、])[(（]?\d{1,2}(?:[)）]|[.．、](?!\d{1,2}(?!\d)))/g, "$1;")
    // The next number right behind a title: …省劳模2、2018年….
    .replace(/(?<=\p{Script=Han})\d{1,2}[.．、](?=(?:19|20)\d{2}年)/gu, ";")
    // … and in brackets: （1）市劳模（2）省劳模.
    .replace(/(?<=[模范者匠章号奖贴])[(（](?:\d{1,2}|[一二三四五六七八九十])[)）](?=\p{Script=Han})/gu, ";")
    // Two titles in quotes side by side.
    .replace(/([”」』])\s*(?=[“「『])/gu, "$1、");
  return (
    timesInFigures(withoutLabels(compact(parted)))
      // Labels before a year, and the leader as its subject: 市劳模 年份：2014, 带头人2014年市劳模.
      .replace(/(?:获得|获评|授予)?(?:时间|年份)[:：]?(?=(?:19|20)\d{2})/gu, ",")
      .replace(/(^|[;,。、，；])(?:负责人|带头人|领衔人|本人)(?=(?:19|20)\d{2})/gu, "$1")
      .replace(/[[【〔［{]/g, "(")
      .replace(/[\]】〕］}]/g, ")")
      .replace(/[‐-―−─━]+/g, "-")
  );
}

/** A sort of honour as a label before its answer (劳模：无；工匠：2019年市工匠): the label is no honour of its own. */
const LABEL =
  /(^|[;,。、|]|(?<=\d年|\d月|\d日))(?:(?:是否)?(?:为|是|属于|荣?获得?)?(?:劳动模范|劳模|工匠|先进工作者|五一劳动奖章)|何年|何时|何种?(?=[称荣:：])|(?:所获|获得的?)?(?=称号|荣誉[:：称])|(?:获得|获评|授予|表彰)?(?:时间|年份|年度)|(?:主要|所获|个人)?(?:获奖|荣誉|获得荣誉)(?:情况)?|(?:荣誉)?(?:名称|类别))(?:称号|荣誉)?[:：](?:(?:无|没有|否|未获得?)(?=[;,。、|；，]|$)|(?:是|有)(?=[;。|；]|$)|(?=.))/gu;

/** The text without labels; one whose answer names no honour itself (劳模：2014年市级) is the title. */
const withoutLabels = (text: string): string =>
  text.replace(LABEL, (label: string, sign: string, at: number) => {
    const answer = /^[^;。|]*/u.exec(text.slice(at + label.length))?.[0] ?? "";
    const isAnswered = answer === "" || isTitle(answer) || !isTitle(label) || /[:：]./u.test(label);
    return isAnswered ? sign : label.replace(/[:：]$/u, "");
  });
