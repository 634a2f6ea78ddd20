import type { Localised } from "../language";

/** A message of the product's own: what is wrong, and what to do next. Placeholders as in `RuleDefinition.message`. */
export interface Message {
  readonly message: Localised;
  readonly action: Localised;
}

function text(zh: string, zhAction: string, en: string, enAction: string): Message {
  return { message: { "zh-CN": zh, en }, action: { "zh-CN": zhAction, en: enAction } };
}

const FILL = "请在 {cell} 填写{how}。";
const FILL_EN = "Please fill in {cell}: {how}.";
const REWRITE = "请在 {cell} 改填{how}。";
const REWRITE_EN = "Please rewrite {cell}: {how}.";

/** An empty answer, by the reason the reader gives (`MissingReason`). */
const MISSING: Readonly<Record<string, Message>> = {
  "missing.blank": text(
    "“{field}”没有填写{clausePart}。",
    FILL,
    "“{field}” is not filled in{clausePart}.",
    FILL_EN,
  ),
  "missing.placeholder": text(
    "“{field}”填的是“{found}”，不算填写{clausePart}。",
    FILL,
    "“{field}” only says “{found}”, which is no answer{clausePart}.",
    FILL_EN,
  ),
  "missing.pending": text(
    "“{field}”写的是“{found}”，报送前要定下来{clausePart}。",
    "请与所属单位确认后，在 {cell} 填写{how}。",
    "“{field}” says “{found}”; it has to be settled before the sheet is sent{clausePart}.",
    "Please settle it with the host unit, then fill in {cell}: {how}.",
  ),
  "missing.ditto": text(
    "“{field}”写的是“{found}”；每一行都要写明自己的内容，排序或拆分后“同上”就对不上了{clausePart}。",
    "请在 {cell} 写出完整内容，与上一行相同的也照写一遍。",
    "“{field}” says “{found}”; every row must carry its own answer, because “ditto” is lost once rows are sorted{clausePart}.",
    "Please write the full answer in {cell}, even where it equals the row above.",
  ),
  "missing.seeAttachment": text(
    "“{field}”写的是“{found}”；汇总表要直接填写，不能只写见附件{clausePart}。",
    "请把附件中的内容摘到 {cell}，填写{how}。",
    "“{field}” says “{found}”; the summary sheet must give the answer itself{clausePart}.",
    "Please copy it from the attachment into {cell}: {how}.",
  ),
  "missing.unknown": text(
    "“{field}”写的是“{found}”，等于没有填写{clausePart}。",
    "请向所属单位问清后，在 {cell} 填写{how}。",
    "“{field}” says “{found}”, which leaves it open{clausePart}.",
    "Please ask the host unit, then fill in {cell}: {how}.",
  ),
  "missing.dash": text(
    "“{field}”只画了“{found}”，看不出是没有还是漏填{clausePart}。",
    FILL,
    "“{field}” only has “{found}”, which does not say whether there is none or it was left out{clausePart}.",
    FILL_EN,
  ),
};

/** A filled cell that cannot be read, by the reason the reader gives (`UnreadableReason`). */
const UNREADABLE: Readonly<Record<string, Message>> = {
  "unreadable.notANumber": text(
    "“{field}”填的是“{found}”，不是数字。",
    REWRITE,
    "“{field}” says “{found}”, which is not a number.",
    REWRITE_EN,
  ),
  "unreadable.severalNumbers": text(
    "“{field}”填的是“{found}”，里面不止一个数，不知道以哪个为准。",
    "请在 {cell} 只填一个合计数{unitPart}，明细写在申报材料里。",
    "“{field}” says “{found}”: more than one figure, and nothing says which one counts.",
    "Please give one total in {cell}{unitPart}; details belong in the application text.",
  ),
  "unreadable.range": text(
    "“{field}”填的是范围“{found}”，表中要填一个确定的数。",
    "请核实后在 {cell} 填写实际数字{unitPart}。",
    "“{field}” gives a range, “{found}”, where one figure is asked for.",
    "Please check and give the actual figure in {cell}{unitPart}.",
  ),
  "unreadable.wrongUnit": text(
    "“{field}”填的是“{found}”，单位与本栏{unitPart}不符，无法换算。",
    "请换算后在 {cell} 填写{how}。",
    "“{field}” says “{found}”, in a unit that does not fit this column{unitPart}.",
    "Please convert it and rewrite {cell}: {how}.",
  ),
  "unreadable.notADate": text(
    "“{field}”填的是“{found}”，看不出是哪一天。",
    REWRITE,
    "“{field}” says “{found}”, which is not a date.",
    REWRITE_EN,
  ),
  "unreadable.impossibleDate": text(
    "“{field}”填的是“{found}”，日历上没有这个日期。",
    "请核对年、月、日后，在 {cell} 改填{how}。",
    "“{field}” says “{found}”, a date that does not exist.",
    "Please check year, month and day, then rewrite {cell}: {how}.",
  ),
  "unreadable.ambiguousDate": text(
    "“{field}”填的是“{found}”，可能是 1 月，也可能是 10 月（Excel 会把“2018.10”存成 2018.1）。",
    "请确认是 1 月还是 10 月，在 {cell} 改填成“2018年1月”或“2018年10月”这样的写法。",
    "“{field}” says “{found}”, which may be January or October (Excel stores “2018.10” as 2018.1).",
    "Please say whether it is January or October: write it like 2018年1月 or 2018年10月 in {cell}.",
  ),
  "unreadable.notAPhone": text(
    "“{field}”填的是“{found}”，不是手机号，也不是固定电话号码。",
    "请核对位数，在 {cell} 改填{how}。",
    "“{field}” says “{found}”, which is neither a mobile nor a landline number.",
    "Please count the digits and rewrite {cell}: {how}.",
  ),
  "unreadable.notYesNo": text(
    "“{field}”填的是“{found}”，看不出是“是”还是“否”。",
    REWRITE,
    "“{field}” says “{found}”, which is neither yes nor no.",
    REWRITE_EN,
  ),
  "unreadable.notARank": text(
    "“{field}”填的是“{found}”，不是排序的序号。",
    REWRITE,
    "“{field}” says “{found}”, which is not a rank number.",
    REWRITE_EN,
  ),
  "unreadable.notAName": text(
    "“{field}”填的是“{found}”，不像人名。",
    REWRITE,
    "“{field}” says “{found}”, which does not look like a person's name.",
    REWRITE_EN,
  ),
  "unreadable.cellError": text(
    "“{field}”显示的是 Excel 错误值“{found}”，公式引用的内容已经丢失或算不出来。",
    "请检查 {cell} 的公式，或者直接填写{how}。",
    "“{field}” shows the Excel error {found}: its formula refers to something that is gone or cannot be worked out.",
    "Please repair the formula in {cell}, or fill in {how}.",
  ),
};

/** A value that was read, though not as plainly as the form asks (`stated`). */
const STATED: Readonly<Record<string, Message>> = {
  "stated.qualifier": text(
    "“{field}”填的是“{found}”，表中要填确切的数。",
    "请核实后在 {cell} 填写准确数字{unitPart}，不写“约”“余”“多”“近”。",
    "“{field}” says “{found}”; the form asks for an exact figure.",
    "Please check and give the exact figure in {cell}{unitPart}, without “about” or “more than”.",
  ),
  "stated.dashAsNone": text(
    "“{field}”填的是“{found}”，已按“没有”理解。",
    "没有的请在 {cell} 写 0 或“无”，有的请填写{how}。",
    "“{field}” has “{found}”, which was taken to mean none.",
    "If there is none, please write 0 or 无 in {cell}; otherwise fill in {how}.",
  ),
  "stated.sequenceFormula": text(
    "“{field}”是用公式算出来的（现为“{found}”），排序后会跟着位置变，不再是您定的顺序。",
    "请把 {cell} 的公式改成数字（复制后“选择性粘贴 → 数值”）。",
    "“{field}” is worked out by a formula (now “{found}”); it moves when sorted and is then no longer your order.",
    "Please turn the formula in {cell} into a number (copy, then Paste Special → Values).",
  ),
};

/** What a rule leaves open where the pack has no words of its own. */
const JUDGEMENT: Readonly<Record<string, Message>> = {
  "judgement.figure": text(
    "“{field}”填的是“{found}”，是否达到要求（{required}{clauseInner}）还不能确定。",
    "请核实后在 {cell} 填写准确数字{unitPart}。",
    "“{field}” says “{found}”, which does not settle whether the demand ({required}{clauseInner}) is met.",
    "Please check and give the exact figure in {cell}{unitPart}.",
  ),
  "judgement.date": text(
    "“{field}”填的是“{found}”，要看具体日期才知道是否符合要求（{required}{clauseInner}；基准日 {referenceDate}）。",
    "请在 {cell} 写到年月日。",
    "“{field}” says “{found}”; whether the demand ({required}{clauseInner}; reference date {referenceDate}) is met depends on the day.",
    "Please give the full date, with the day, in {cell}.",
  ),
  "judgement.perYear": text(
    "“{field}”填的是“{found}”，按运行 {years} 年计算，是否达到要求（{required}{clauseInner}）还不能确定。",
    "请把创建时间写到年月日，并核实 {cell} 的数字。",
    "“{field}” says “{found}”; over {years} years of running this does not settle the demand ({required}{clauseInner}).",
    "Please give the full date of founding and check the figure in {cell}.",
  ),
  "judgement.deadline": text(
    "报送截止时间是 {deadline}，基准日 {referenceDate} 就是当天，没有写几点，无法判断是否逾期{clausePart}。",
    "请在基准日后写上时间（如 17:30），或赶在截止时间前报送。",
    "The deadline is {deadline}; the reference date {referenceDate} is that very day and has no hour, so it cannot be told whether it is late{clausePart}.",
    "Please add the hour to the reference date (17:30, say), or send the sheet before the deadline.",
  ),
  "judgement.bareYes": text(
    "“{field}”只写了“{found}”，没有写是什么称号，无法判断是否符合要求（{title}{clauseInner}）。",
    "请在 {cell} 填写{how}。",
    "“{field}” only says “{found}” and names no title, so the demand ({title}{clauseInner}) cannot be judged.",
    "Please fill in {cell}: {how}.",
  ),
  "judgement.honourLevel": text(
    "“{field}”填的是“{found}”，看不出是哪一级授予的，无法判断是否符合要求（{title}{clauseInner}）。",
    "请对照证书，在 {cell} 写明授予单位或级别，如“2018年四川省劳动模范”。",
    "“{field}” says “{found}”; it does not say who conferred it, so the demand ({title}{clauseInner}) cannot be judged.",
    "Please look at the certificate and give level or conferring body in {cell}, e.g. 2018年四川省劳动模范.",
  ),
  "judgement.title": text(
    "“{field}”填的是“{found}”，不在常见职称之列，无法判断是否符合要求（{title}{clauseInner}）。",
    "请对照职称证书核实；写法不规范的请在 {cell} 改成证书上的名称。",
    "“{field}” says “{found}”, which is not among the usual titles, so the demand ({title}{clauseInner}) cannot be judged.",
    "Please check the certificate, and write the title in {cell} as it stands there.",
  ),
};

/** What the sheet's shape tells. */
const STRUCTURE: Readonly<Record<string, Message>> = {
  "label.blank": text(
    "“{label}”后面没有填写{clausePart}。",
    "请在 {cell} 的“{label}”后面填写。",
    "Nothing is written after “{label}”{clausePart}.",
    "Please fill it in after “{label}” at {cell}.",
  ),
  "label.absent": text(
    "表上没有“{label}”这一项{clausePart}。",
    "请按规定表样，在表头上方加上“{label}：”并填写。",
    "The sheet has no line “{label}”{clausePart}.",
    "Please add “{label}：” above the header as in the form, and fill it in.",
  ),
  "column.missing": text(
    "表中没有“{header}”这一栏{clausePart}。",
    "请按规定表样补上这一栏并逐行填写；如果已有这一栏、只是名称不同，请在“列的对应”里指明是哪一列。",
    "The sheet has no column “{header}”{clausePart}.",
    "Please add the column as in the form and fill it in; if it is there under another name, say which column it is.",
  ),
  "column.severalFields": text(
    "{cell} 的栏名“{header}”可能指{candidates}，没有擅自认定，这一列暂未校验。",
    "请在“列的对应”里指明这一列是什么，或把栏名改成规定表样的写法。",
    "The header “{header}” at {cell} may mean {candidates}; nothing was guessed and the column was not checked.",
    "Please say what this column is, or change its header to the form's own wording.",
  ),
  "column.severalColumns": text(
    "{cell} 的“{header}”与别的列都像是{candidates}，没有擅自认定，暂未校验。",
    "请在“列的对应”里指明以哪一列为准，另一列设为“不是表中栏目”。",
    "“{header}” at {cell} and another column both look like {candidates}; nothing was guessed and they were not checked.",
    "Please say which of them counts, and set the other to “not a column of the form”.",
  ),
  "column.vagueHeader": text(
    "{cell} 的栏名“{header}”说得不够明确，不一定就是{candidates}，没有擅自认定，暂未校验。",
    "请在“列的对应”里确认这一列是不是{candidates}，或把栏名改成规定表样的写法。",
    "The header “{header}” at {cell} is vague and may or may not be {candidates}; nothing was guessed and it was not checked.",
    "Please confirm whether this column is {candidates}, or change its header to the form's own wording.",
  ),
  "column.unknownUnit": text(
    "{cell} 的栏名“{header}”里的单位无法换算成{candidates}的单位，暂未校验。",
    "请把这一列换算成规定单位并改好栏名，或在“列的对应”里确认。",
    "The unit in the header “{header}” at {cell} cannot be converted to that of {candidates}; the column was not checked.",
    "Please convert the column to the form's unit and correct the header, or confirm the column.",
  ),
  "structure.noEntries": text(
    "表头下面没有填写任何工作室。",
    "请从表头下一行开始，每个工作室填一行。",
    "No studio is entered below the header.",
    "Please enter one studio per row, from the row below the header on.",
  ),
  "structure.exampleRow": text(
    "第 {row} 行还是表样里的示例（“{found}”），不是要推荐的工作室。",
    "请删除第 {row} 行再报送；这一行没有参加校验和排序。",
    "Row {row} still holds the form's example (“{found}”), not a studio put forward.",
    "Please remove the form's example row {row} before sending; it was neither checked nor ranked.",
  ),
  "structure.hiddenRows": text(
    "有 {count} 行被隐藏或筛选掉了（第 {rows} 行），它们同样参加了校验和排序。",
    "请取消隐藏或筛选，确认这些行要不要报送，不报送的请删除。",
    "{count} row(s) are hidden or filtered out (row {rows}); they were checked and ranked like the others.",
    "Please unhide them, confirm that they are to be sent, and delete those that are not.",
  ),
  "structure.belowFooter": text(
    "表格下方（填表要求、合计或注以下）还有 {count} 行填了内容（第 {rows} 行），没有当作申报项来读。",
    "如果是要报送的工作室，请移到表格中间、紧接上一个工作室；不是的可不理会。",
    "{count} row(s) below the table's footer (notes, totals) hold something and were not read as entries (row {rows}).",
    "If they are studios to be sent, please move them up into the table; otherwise nothing needs to be done.",
  ),
  "structure.blankRows": text(
    "有 {count} 个空行，或只写了序号的行（第 {rows} 行）。",
    "请删除这些行，免得打印和排序时断开；漏填的请补填。",
    "{count} row(s) are blank or hold a rank number only (row {rows}).",
    "Please delete them, so that printing and sorting do not break there, or fill in what was left out.",
  ),
};

/** All messages of the product's own, by id. */
export const MESSAGES: Readonly<Record<string, Message>> = {
  ...MISSING,
  ...UNREADABLE,
  ...STATED,
  ...JUDGEMENT,
  ...STRUCTURE,
};
