import { says, type Sentences } from "../wording";

/** The product's own messages in Chinese, by id; what each is for is the same in `en/messages.ts`. */

const FILL = "请在 {cell} 填写{how}。";
const REWRITE = "请在 {cell} 改填{how}。";
/** The pane's panel of columns by its name; who reads this elsewhere (command line, notes) is told where it is. */
const PANEL = "在汇荐窗格的“各列是怎样识别的”里";
const FORM_HEADER = "请把栏名改成规定表样的写法，或";

/** An empty answer, by the reason the reader gives (`MissingReason`). */
const MISSING: Readonly<Record<string, Sentences>> = {
  "missing.blank": says("“{field}”没有填写{clausePart}。", FILL),
  "missing.placeholder": says("“{field}”填的是“{found}”，不算填写{clausePart}。", FILL),
  "missing.pending": says(
    "“{field}”写的是“{found}”，报送前要定下来{clausePart}。",
    "请与所属单位确认后，在 {cell} 填写{how}。",
  ),
  "missing.ditto": says(
    "“{field}”写的是“{found}”；每一行都要写明自己的内容，排序或拆分后“同上”就对不上了{clausePart}。",
    "请在 {cell} 写出完整内容，与上一行相同的也照写一遍。",
  ),
  "missing.seeAttachment": says(
    "“{field}”写的是“{found}”；汇总表要直接填写，不能只写见附件{clausePart}。",
    "请把附件中的内容摘到 {cell}，填写{how}。",
  ),
  "missing.unknown": says(
    "“{field}”写的是“{found}”，等于没有填写{clausePart}。",
    "请向所属单位问清后，在 {cell} 填写{how}。",
  ),
  "missing.covered": says(
    "{cell} 被合并单元格 {found} 盖住，填不了“{field}”{clausePart}。",
    "请取消 {found} 的合并，在 {cell} 填写{how}；合并格里的内容只算左边那一栏的。",
  ),
  "missing.dash": says("“{field}”只画了“{found}”，看不出是没有还是漏填{clausePart}。", FILL),
};

/** A filled cell that cannot be read, by the reason the reader gives (`UnreadableReason`). */
const UNREADABLE: Readonly<Record<string, Sentences>> = {
  "unreadable.notANumber": says("“{field}”填的是“{found}”，不是数字。", REWRITE),
  "unreadable.severalNumbers": says(
    "“{field}”填的是“{found}”，里面不止一个数，不知道以哪个为准。",
    "请在 {cell} 只填一个合计数{unitPart}，明细写在申报材料里。",
  ),
  "unreadable.range": says(
    "“{field}”填的是范围“{found}”，本栏只填一个确定的值。",
    "请核实后在 {cell} 改填{how}。",
  ),
  "unreadable.wrongUnit": says(
    "“{field}”填的是“{found}”，单位与本栏{unitPart}不符，无法换算。",
    "请换算后在 {cell} 填写{how}。",
  ),
  "unreadable.notADate": says("“{field}”填的是“{found}”，看不出是哪一天。", REWRITE),
  "unreadable.impossibleDate": says(
    "“{field}”填的是“{found}”，日历上没有这个日期。",
    "请核对年、月、日后，在 {cell} 改填{how}。",
  ),
  "unreadable.ambiguousDate": says(
    "“{field}”填的是“{found}”，可能是 1 月，也可能是 10 月（Excel 会把“2018.10”存成 2018.1）。",
    "请确认是 1 月还是 10 月，在 {cell} 改填成“2018年1月”或“2018年10月”这样的写法。",
  ),
  "unreadable.yearUnclear": says("“{field}”填的是“{found}”，看不出是哪一年，年份要写四位数。", REWRITE),
  "unreadable.dayOrMonth": says("“{field}”填的是“{found}”，分不清哪个是月、哪个是日。", REWRITE),
  "unreadable.dateSerial": says(
    "“{field}”填的是“{found}”，像是 Excel 的日期序号（即 {date}）。",
    "请核对后把 {cell} 设为日期格式，或改填“{date}”。",
  ),
  "unreadable.notAPhone": says(
    "“{field}”填的是“{found}”，不是手机号，也不是固定电话号码。",
    "请核对位数，在 {cell} 改填{how}。",
  ),
  "unreadable.notYesNo": says("“{field}”填的是“{found}”，看不出是“是”还是“否”。", REWRITE),
  "unreadable.notARank": says("“{field}”填的是“{found}”，不是排序的序号。", REWRITE),
  "unreadable.notAName": says("“{field}”填的是“{found}”，不像人名。", REWRITE),
  "unreadable.cellError": says(
    "“{field}”显示的是 Excel 错误值“{found}”，公式引用的内容已经丢失或算不出来。",
    "请检查 {cell} 的公式，或者直接填写{how}。",
  ),
  "unreadable.cellPicture": says(
    "“{field}”这一格里是图片，不是文字，无法核对。",
    "请删去图片，在 {cell} 用文字填写{how}。",
  ),
  "unreadable.notCalculated": says(
    "“{field}”是公式（{found}），文件里没有计算结果，无法核对。",
    "请在 Excel 或 WPS 中打开文件、保存一次，再来校验；或在 {cell} 直接填写{how}。",
  ),
  "unreadable.notRecalculated": says(
    "“{field}”的“{found}”是改动前的结果，公式还没有按改动重新计算，无法核对。",
    "请保存后在 Excel 或 WPS 中打开、再保存一次，重新校验；或在 {cell} 直接填写{how}。",
  ),
};

/** A value that was read, though not as plainly as the form asks (`stated`). */
const STATED: Readonly<Record<string, Sentences>> = {
  "stated.qualifier": says(
    "“{field}”填的是“{found}”，表中要填确切的数。",
    "请核实后在 {cell} 填写准确数字{unitPart}，不写“约”“余”“多”“近”。",
  ),
  "stated.dateInDoubt": says("“{field}”填的是“{found}”，没有写明是哪一天。", "请核实后在 {cell} 填写{how}。"),
  "stated.rateInTotal": says(
    "“{field}”填的是“{found}”，是每年的数，本栏要填历年合计。",
    "请在 {cell} 填写累计数{unitPart}。",
  ),
  "stated.totalInYearly": says(
    "“{field}”填的是“{found}”，是几年合计的数，本栏要填每年的数。",
    "请除以年数后，在 {cell} 填写每年平均数{unitPart}。",
  ),
  "stated.fewYuan": says(
    "“{field}”填的是“{found}”，按元换算不到 1 万元，疑似写错了单位。",
    "请核实后在 {cell} 只填数字{unitPart}，不写“¥”“元”。",
  ),
  "stated.otherWords": says(
    "“{field}”填的是“{found}”，后面的字限定了这个数，看不出本栏要的数是多少。",
    "请核实后在 {cell} 只填本栏要的数{unitPart}。",
  ),
  "stated.dashAsNone": says(
    "“{field}”填的是“{found}”，已按“没有”理解。",
    "没有的请在 {cell} 写 0 或“无”，有的请填写{howIfAny}。",
  ),
  "stated.nameGloss": says(
    "“{field}”填的是“{found}”，括号里的字看不出是姓名的一部分，还是另一个人。",
    "请核实后在 {cell} 只写负责人的姓名。",
  ),
  "stated.sequenceFormula": says(
    "“{field}”是用公式算出来的（现为“{found}”），排序后会跟着位置变，不再是您定的顺序。",
    "请把 {cell} 的公式改成数字（复制后“选择性粘贴 → 数值”）。",
  ),
};

/** What a rule leaves open where the pack has no words of its own. */
const JUDGEMENT: Readonly<Record<string, Sentences>> = {
  "judgement.figure": says(
    "“{field}”填的是“{found}”，是否达到要求（{required}{clauseInner}）还不能确定。",
    "请核实后在 {cell} 填写准确数字{unitPart}。",
  ),
  "judgement.date": says(
    "“{field}”填的是“{found}”，要看具体是哪一天才知道是否符合要求（{required}{clauseInner}；计算截止日 {referenceDate}）。",
    "请在 {cell} 写明年月日，写成“2018年9月1日”。",
  ),
  "judgement.perYear": says(
    "“{field}”填的是“{found}”，按运行 {years} 年计算，是否达到要求（{required}{clauseInner}）还不能确定。",
    "请把创建时间写明年月日，并核实 {cell} 的数字。",
  ),
  "judgement.deadline": says(
    "报送截止时间是 {deadline}，计算截止日 {referenceDate}就是当天，没有写几点，无法判断是否逾期{clausePart}。",
    "请在计算截止日后写上时间（如 17:30），或赶在截止时间前报送。",
  ),
  "judgement.bareYes": says(
    "“{field}”只写了“{found}”，没有写是什么称号，无法判断是否符合要求（{title}{clauseInner}）。",
    "请在 {cell} 填写{how}。",
  ),
  "judgement.honourLevel": says(
    "“{field}”填的是“{found}”，看不出是哪一级授予的，无法判断是否符合要求（{title}{clauseInner}）。",
    "请对照证书，在 {cell} 写明授予单位或级别，如“2018年四川省劳动模范”。",
  ),
  "judgement.honourCity": says(
    "“{field}”填的是“{found}”，是县级市的荣誉，是否算作要求的级别要由评审认定（{title}{clauseInner}）。",
    "请对照证书核实；另有市级以上荣誉的，请一并写入 {cell}。",
  ),
  "judgement.honourStanding": says(
    "“{field}”填的是“{found}”，看不出本人是否已经获得，无法判断是否符合要求（{title}{clauseInner}）。",
    "请对照证书，在 {cell} 只写本人已获得的，如“2018年四川省劳动模范”；{without}。",
  ),
  "judgement.honourTime": says(
    "“{field}”填的是“{found}”，看不出是不是 {referenceDate}以前获得的（{title}{clauseInner}）。",
    "请对照证书或文件，在 {cell} 写明是哪年哪月获得的，如“2018年4月四川省劳动模范”。",
  ),
  "judgement.honourHolder": says(
    "“{field}”填的是“{found}”，其中的人名与负责人姓名不同，看不出是谁的荣誉（{title}{clauseInner}）。",
    "请对照证书，在 {cell} 只写负责人本人的荣誉，如“2018年四川省劳动模范”；{without}。",
  ),
  "judgement.title": says(
    "“{field}”填的是“{found}”，不在常见职称之列，无法判断是否符合要求（{title}{clauseInner}）。",
    "请对照职称证书核实；写法不规范的请在 {cell} 改成证书上的名称。",
  ),
};

const NOT_HELD = "不能算已经获得（{title}{clauseInner}）。";

/** An honour that is named, though not held; `NotHeldBecause` tells which. */
const NOT_HELD_YET: Readonly<Record<string, Sentences>> = {
  "notHeld.publicity": says(
    `“{field}”填的是“{found}”，称号还在公示，${NOT_HELD}`,
    "正式授予以后，请凭文件或证书在 {cell} 改写；本人另有已获得的称号请补填，{without}。",
  ),
  "notHeld.hope": says(
    `“{field}”填的是“{found}”，只是推荐、申报或争取中的称号，${NOT_HELD}`,
    "请对照证书，在 {cell} 只写本人已获得的；{without}。",
  ),
  "notHeld.other": says(
    `“{field}”填的是“{found}”，写明没有获得，或者是别人、别的事物的称号，${NOT_HELD}`,
    "请对照证书，在 {cell} 只写本人已获得的；{without}。",
  ),
};

const COMPARE = "请与 {others} 对照；确是同一个工作室的只保留一行，不是的不用改。";

/** Why two entries, or an entry and one of the roster, may be one studio (`NearReason`). */
const NEAR: Readonly<Record<string, Sentences>> = {
  "near.unitForms": says("负责人与 {others} 相同，所属单位的写法不同，可能是同一个工作室报了两次。", COMPARE),
  "near.twoUnits": says(
    "负责人“{found}”与 {others} 同名，所属单位不同，可能是同一个人、同一个工作室。",
    COMPARE,
  ),
  "near.phoneUnit": says(
    "联系电话与 {others} 相同，所属单位的写法不同，可能是同一个工作室报了两次。",
    COMPARE,
  ),
  "near.areaCode": says(
    "联系电话“{found}”与 {others} 只差区号，负责人却不同。",
    "请核对两处的号码，填错的改正。",
  ),
  "near.awardWords": says("工作室名称与 {others} 只差“劳模”“工匠”等称呼，可能是同一个工作室。", COMPARE),
  "near.sameSound": says(
    "负责人“{found}”与 {others} 单位相同，姓名只差一个同音字，可能是同一个人。",
    COMPARE,
  ),
  "near.oneCharacter": says(
    "负责人姓名或工作室名称与 {others} 只差一个字，可能是写错的同一个工作室。",
    COMPARE,
  ),
  "near.roster": says(
    "工作室“{found}”与已命名名单第 {rosterRow} 行的“{rosterName}”相近，可能是同一个工作室（旧名称、简称或写法不同）。",
    "请对照名单第 {rosterRow} 行核实；确是同一个的，按已命名处理。",
  ),
};

/** What the sheet's shape tells. */
const STRUCTURE: Readonly<Record<string, Sentences>> = {
  "label.blank": says(
    "“{label}”后面没有填写{clausePart}。",
    "请在 {cell} 的“{label}”后面填写，原有的字不要删。",
  ),
  "label.picture": says(
    "“{label}”后面是图片，不是文字{clausePart}。",
    "请删去图片，在 {cell} 的“{label}”后面用文字填写。",
  ),
  "label.absent": says(
    "表上没有“{label}”这一项{clausePart}。",
    "请按规定表样，在表头上方加上“{label}：”并填写。",
  ),
  "column.missing": says(
    "表中没有“{header}”这一栏{clausePart}。",
    `请按规定表样补上这一栏并逐行填写；如果已有这一栏、只是名称不同，${FORM_HEADER}${PANEL}指明是哪一列。`,
  ),
  "column.anothers": says(
    "{cell} 的“{header}”不是负责人的（旁边或上面写的是别人），表中没有负责人的“{header}”这一栏{clausePart}。",
    `请按规定表样另加这一栏，填负责人的；如果 {cell} 填的就是负责人的，${FORM_HEADER}${PANEL}指明。`,
  ),
  "column.severalFields": says(
    "{cell} 的栏名“{header}”可能指{candidates}，没有擅自认定，这一列暂未核对。",
    `${FORM_HEADER}${PANEL}指明这一列是什么。`,
  ),
  "column.severalColumns": says(
    "{cell} 的“{header}”与别的列都像是{candidates}，没有擅自认定，暂未核对。",
    `请${PANEL}指明以哪一列为准，另一列选“不是填报栏目”；或改正栏名。`,
  ),
  "column.vagueHeader": says(
    "{cell} 的栏名“{header}”说得不够明确，不一定就是{candidates}，没有擅自认定，暂未核对。",
    `${FORM_HEADER}${PANEL}确认这一列是不是{candidates}。`,
  ),
  "column.unknownUnit": says(
    "{cell} 的栏名“{header}”里的单位无法换算成{candidates}的单位，暂未核对。",
    `请把这一列换算成规定单位并改好栏名，或${PANEL}确认。`,
  ),
  "structure.noEntries": says("表头下面没有填写任何工作室。", "请从表头下一行开始，每个工作室填一行。"),
  "structure.otherYear": says(
    "表上写的是 {year} 年，用来核对的却是《{notice}》。",
    "请确认当年的通知要求是否相同；不同的请按当年的通知另做一份核对依据再核对。",
  ),
  "structure.damagedFile": says(
    "文件有 {count} 处损坏（{places}），可能有申报内容丢失或读错。",
    "请在 Excel 或 WPS 中打开原文件，与纸质表或填报单位核对后另存为 .xlsx，再核对一遍。",
  ),
  "structure.exampleRow": says(
    "第 {row} 行还是表样里的示例（“{found}”），不是要推荐的工作室。",
    "请删除第 {row} 行再报送；这一行没有参加核对和排序。",
  ),
  "structure.hiddenRows": says(
    "有 {count} 行被隐藏或筛选掉了（第 {rows} 行），它们同样参加了核对和排序。",
    "请取消隐藏或筛选，确认这些行要不要报送，不报送的请删除。",
  ),
  "structure.belowFooter": says(
    "表格下方（填表要求、合计或注以下）还有 {count} 行填了内容（第 {rows} 行），没有当作申报项来读。",
    "如果是要报送的工作室，请移到表格中间、紧接上一个工作室；不是的可不理会。",
  ),
  "structure.hintRow": says("表头下面的第 {row} 行是填写提示，没有当作工作室来读。", "报送前请删除这一行。"),
  "structure.groupRows": says(
    "第 {row} 行只写了单位或分组的名称，没有当作工作室来读。",
    "如果这一行本应是一个工作室，请把各栏补填完整；只是分组名称的，报送前请删除。",
  ),
  "structure.columnNumbers": says("第 {rows} 行是各栏的编号，没有当作工作室来读。", "可以保留。"),
  "structure.dots": says(
    "第 {rows} 行只有省略号，没有当作工作室来读。",
    "省略了工作室的请补全，报送前请删除这一行。",
  ),
  "structure.furtherLines": says(
    "第 {rows} 行与上面一行合并成一个工作室，这几行另填的内容没有读，也没有核对。",
    "请把要报送的内容并到该工作室的第一行。",
  ),
  "structure.repeatedHeader": says(
    "标题或表头重复了 {count} 行（第 {rows} 行），没有当作工作室来读。",
    "要每页都印的，请删除这些行，在“页面布局 → 打印标题”中设置。",
  ),
  "structure.furtherTable": says(
    "从第 {row} 行起是另一张表（{found}），里面的工作室没有核对，也没有并入这张表。",
    "请把它移到另一张工作表或另存为一个文件，分别核对；要合成一张的，请把各行并到上面的表里。",
  ),
  "structure.furtherTableUntitled": says(
    "从第 {row} 行起又是一个表头，序号重新从 1 排起，是另一张表：里面的工作室没有核对，也没有并入这张表。",
    "请把它移到另一张工作表或另存为一个文件，分别核对；是同一张表的，请删去这个表头，把序号接着排下去。",
  ),
  "structure.continued": says(
    "工作表“{sheet}”里还有像是接着这张表填的内容（{count} 行：第 {rows} 行），没有核对。",
    "请把这些行移到这张表的最后一个工作室下面，再核对一遍；不是要报送的，请删除或注明。",
  ),
  "structure.blankRows": says(
    "有 {count} 个空行，或只写了序号的行（第 {rows} 行）。",
    "请删除这些行，免得打印和排序时断开；漏填的请补填。",
  ),
};

/** All messages of the product's own in Chinese, by id. */
export const CHINESE_MESSAGES: Readonly<Record<string, Sentences>> = {
  ...MISSING,
  ...UNREADABLE,
  ...STATED,
  ...JUDGEMENT,
  ...NOT_HELD_YET,
  ...NEAR,
  ...STRUCTURE,
};
