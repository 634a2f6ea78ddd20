import { says, type Sentences } from "../wording";

/** The product's own messages in English, by id; what each is for is the same in `zh/messages.ts`. */

const FILL = "Please fill in {cell}: {how}.";
const REWRITE = "Please rewrite {cell}: {how}.";
/** The pane's panel of columns by its name; who reads this elsewhere (command line, notes) is told where it is. */
const PANEL = "in Huijian's pane, under “How your columns were read”";
const FORM_HEADER = "Please change the header to the form's own wording, or ";

/** An empty answer, by the reason the reader gives (`MissingReason`). */
const MISSING: Readonly<Record<string, Sentences>> = {
  "missing.blank": says("“{field}” is not filled in{clausePart}.", FILL),
  "missing.placeholder": says("“{field}” only says “{found}”, which is no answer{clausePart}.", FILL),
  "missing.pending": says(
    "“{field}” says “{found}”; it has to be settled before the sheet is sent{clausePart}.",
    "Please settle it with the host unit, then fill in {cell}: {how}.",
  ),
  "missing.ditto": says(
    "“{field}” says “{found}”; every row must carry its own answer, because “ditto” is lost once rows are sorted{clausePart}.",
    "Please write the full answer in {cell}, even where it equals the row above.",
  ),
  "missing.seeAttachment": says(
    "“{field}” says “{found}”; the summary sheet must give the answer itself{clausePart}.",
    "Please copy it from the attachment into {cell}: {how}.",
  ),
  "missing.unknown": says(
    "“{field}” says “{found}”, which leaves it open{clausePart}.",
    "Please ask the host unit, then fill in {cell}: {how}.",
  ),
  "missing.covered": says(
    "{cell} is covered by the merged cells {found}, so “{field}” cannot be filled in there{clausePart}.",
    "Please unmerge {found} and enter {how} at {cell}; what stands in the merged cells counts for the column at the left only.",
  ),
  "missing.dash": says(
    "“{field}” only has “{found}”, which does not say whether there is none or it was left out{clausePart}.",
    FILL,
  ),
};

/** A filled cell that cannot be read, by the reason the reader gives (`UnreadableReason`). */
const UNREADABLE: Readonly<Record<string, Sentences>> = {
  "unreadable.notANumber": says("“{field}” says “{found}”, which is not a number.", REWRITE),
  "unreadable.severalNumbers": says(
    "“{field}” says “{found}”: more than one figure, and nothing says which one counts.",
    "Please give one total in {cell}{unitPart}; details belong in the application text.",
  ),
  "unreadable.range": says(
    "“{field}” gives a range, “{found}”, where one value is asked for.",
    "Please check and rewrite {cell}: {how}.",
  ),
  "unreadable.wrongUnit": says(
    "“{field}” says “{found}”, in a unit that does not fit this column{unitPart}.",
    "Please convert it and rewrite {cell}: {how}.",
  ),
  "unreadable.notADate": says("“{field}” says “{found}”, which is not a date.", REWRITE),
  "unreadable.impossibleDate": says(
    "“{field}” says “{found}”, a date that does not exist.",
    "Please check year, month and day, then rewrite {cell}: {how}.",
  ),
  "unreadable.ambiguousDate": says(
    "“{field}” says “{found}”, which may be January or October (Excel stores “2018.10” as 2018.1).",
    "Please say whether it is January or October: write it like 2018年1月 or 2018年10月 in {cell}.",
  ),
  "unreadable.yearUnclear": says(
    "“{field}” says “{found}”, which leaves the year open; a year has four digits.",
    REWRITE,
  ),
  "unreadable.dayOrMonth": says(
    "“{field}” says “{found}”, which does not tell the month from the day.",
    REWRITE,
  ),
  "unreadable.dateSerial": says(
    "“{field}” says “{found}”, which looks like one of Excel's serial numbers of days (that of {date}).",
    "Please check it, then format {cell} as a date or write {date}.",
  ),
  "unreadable.notAPhone": says(
    "“{field}” says “{found}”, which is neither a mobile nor a landline number.",
    "Please count the digits and rewrite {cell}: {how}.",
  ),
  "unreadable.notYesNo": says("“{field}” says “{found}”, which is neither yes nor no.", REWRITE),
  "unreadable.notARank": says("“{field}” says “{found}”, which is not a rank number.", REWRITE),
  "unreadable.notAName": says("“{field}” says “{found}”, which does not look like a person's name.", REWRITE),
  "unreadable.cellError": says(
    "“{field}” shows the Excel error {found}: its formula refers to something that is gone or cannot be worked out.",
    "Please repair the formula in {cell}, or fill in {how}.",
  ),
  "unreadable.cellPicture": says(
    "The cell of “{field}” holds a picture and no text, which cannot be checked.",
    "Please delete the picture and write {how} in {cell}.",
  ),
  "unreadable.notCalculated": says(
    "“{field}” is a formula ({found}) whose result is not in the file, so it cannot be checked.",
    "Please open the file in Excel or WPS, save it once and check again; or fill in {cell}: {how}.",
  ),
  "unreadable.notRecalculated": says(
    "“{field}” shows “{found}”, its formula's result from before the changes, which is not worked out anew yet and cannot be checked.",
    "Please save, open the file in Excel or WPS, save it there once and check again; or fill in {cell}: {how}.",
  ),
};

/** A value that was read, though not as plainly as the form asks (`stated`). */
const STATED: Readonly<Record<string, Sentences>> = {
  "stated.qualifier": says(
    "“{field}” says “{found}”; the form asks for an exact figure.",
    "Please check and give the exact figure in {cell}{unitPart}, without “about” or “more than”.",
  ),
  "stated.dateInDoubt": says(
    "“{field}” says “{found}”, which names no certain day.",
    "Write {how} in {cell}.",
  ),
  "stated.rateInTotal": says(
    "“{field}” says “{found}”, which is a figure for one year; the column asks for the total of all years.",
    "Write the total{unitPart} in {cell}.",
  ),
  "stated.totalInYearly": says(
    "“{field}” says “{found}”, which is a total of several years; the column asks for a year's figure.",
    "Divide by the number of years and write the yearly figure{unitPart} in {cell}.",
  ),
  "stated.fewYuan": says(
    "“{field}” says “{found}”; taken as yuan that is less than 10,000 yuan, so the unit may be wrong.",
    "Please check and write the figure alone in {cell}{unitPart}, without ¥ or 元.",
  ),
  "stated.otherWords": says(
    "“{field}” says “{found}”; the words behind the figure restrict it, so the figure asked for cannot be told.",
    "Please check and give the figure asked for alone in {cell}{unitPart}.",
  ),
  "stated.dashAsNone": says(
    "“{field}” has “{found}”, which was taken to mean none.",
    "If there is none, please write 0 or 无 in {cell}; otherwise fill in {howIfAny}.",
  ),
  "stated.nameGloss": says(
    "“{field}” says “{found}”; whether the words in brackets are part of the name or another person cannot be told.",
    "Please check and write only the leader's name in {cell}.",
  ),
  "stated.sequenceFormula": says(
    "“{field}” is worked out by a formula (now “{found}”); it moves when sorted and is then no longer your order.",
    "Please turn the formula in {cell} into a number (copy, then Paste Special → Values).",
  ),
};

/** What a rule leaves open where the pack has no words of its own. */
const JUDGEMENT: Readonly<Record<string, Sentences>> = {
  "judgement.figure": says(
    "“{field}” says “{found}”, which does not settle whether the demand ({required}{clauseInner}) is met.",
    "Please check and give the exact figure in {cell}{unitPart}.",
  ),
  "judgement.date": says(
    "“{field}” says “{found}”; whether the demand ({required}{clauseInner}; reference date {referenceDate}) is met depends on the day.",
    "Please give the full date in {cell}, as in 2018年9月1日.",
  ),
  "judgement.perYear": says(
    "“{field}” says “{found}”; over {years} years of running this does not settle the demand ({required}{clauseInner}).",
    "Please give the full date of founding and check the figure in {cell}.",
  ),
  "judgement.deadline": says(
    "The deadline is {deadline}; the reference date {referenceDate} is that very day and has no hour, so it cannot be told whether it is late{clausePart}.",
    "Please add the hour to the reference date (17:30, say), or send the sheet before the deadline.",
  ),
  "judgement.bareYes": says(
    "“{field}” only says “{found}” and names no title, so the demand ({title}{clauseInner}) cannot be judged.",
    "Please fill in {cell}: {how}.",
  ),
  "judgement.honourLevel": says(
    "“{field}” says “{found}”; it does not say who conferred it, so the demand ({title}{clauseInner}) cannot be judged.",
    "Please look at the certificate and give level or conferring body in {cell}, e.g. 2018年四川省劳动模范.",
  ),
  "judgement.honourCity": says(
    "“{field}” says “{found}”, an honour of a county-level city; whether it counts as of the level required is for the reviewers to say ({title}{clauseInner}).",
    "Please check the certificate; if there is an honour of a prefecture or higher, add it in {cell}.",
  ),
  "judgement.honourStanding": says(
    "“{field}” says “{found}”, which does not tell whether the leader holds it, so whether it meets the requirement cannot be told ({title}{clauseInner}).",
    "Please check the certificate and write only what the leader holds in {cell}, for example 2018年四川省劳动模范; {without}.",
  ),
  "judgement.honourTime": says(
    "“{field}” says “{found}”, which does not tell whether that was before {referenceDate} ({title}{clauseInner}).",
    "Please check the certificate and write year and month in {cell}, for example 2018年4月四川省劳动模范.",
  ),
  "judgement.honourHolder": says(
    "“{field}” says “{found}”, with another name than the leader's, so whose honour it is cannot be told ({title}{clauseInner}).",
    "Please check the certificate and write only the leader's own honours in {cell}, for example 2018年四川省劳动模范; {without}.",
  ),
  "judgement.title": says(
    "“{field}” says “{found}”, which is not among the usual titles, so the demand ({title}{clauseInner}) cannot be judged.",
    "Please check the certificate, and write the title in {cell} as it stands there.",
  ),
};

/** An honour that is named, though not held; `NotHeldBecause` tells which. */
const NOT_HELD_YET: Readonly<Record<string, Sentences>> = {
  "notHeld.publicity": says(
    "“{field}” says “{found}”, a title still under public notice, which is not held yet ({title}{clauseInner}).",
    "Once it is conferred, please write it in {cell} as in the document or certificate, and add what else the leader holds; {without}.",
  ),
  "notHeld.hope": says(
    "“{field}” says “{found}”, a title that is only recommended, applied for or hoped for and is not held yet ({title}{clauseInner}).",
    "Please look at the certificate and write only what the leader holds in {cell}; {without}.",
  ),
  "notHeld.other": says(
    "“{field}” says “{found}”, which was not won or belongs to someone or something else and is not held by the leader ({title}{clauseInner}).",
    "Please look at the certificate and write only what the leader holds in {cell}; {without}.",
  ),
};

const COMPARE =
  "Please compare it with {others}; keep one row if it is one studio, and change nothing if it is not.";

const NEAR: Readonly<Record<string, Sentences>> = {
  "near.unitForms": says(
    "The leader is the same as at {others}, with the unit written in another way; one studio may have been put forward twice.",
    COMPARE,
  ),
  "near.twoUnits": says(
    "The leader “{found}” has the name of the one at {others}, at another unit; it may be one person and one studio.",
    COMPARE,
  ),
  "near.phoneUnit": says(
    "The phone number is the same as at {others}, with the unit written in another way; one studio may have been put forward twice.",
    COMPARE,
  ),
  "near.areaCode": says(
    "The phone number “{found}” differs from {others} in the area code only, but the leaders are two.",
    "Please check both numbers and correct the wrong one.",
  ),
  "near.awardWords": says(
    "The studio's name differs from {others} in the words of the award only; it may be one studio.",
    COMPARE,
  ),
  "near.sameSound": says(
    "The leader “{found}” is of the same unit as {others}, and the names differ in one character of the same sound; it may be one person.",
    COMPARE,
  ),
  "near.oneCharacter": says(
    "The leader's or the studio's name differs from {others} in one character; it may be one studio with a slip of the pen.",
    COMPARE,
  ),
  "near.roster": says(
    "The studio “{found}” is like “{rosterName}” in row {rosterRow} of the list of studios already named; it may be the same under an older or shorter name.",
    "Please check row {rosterRow} of the list; if it is the same studio, it has been named already.",
  ),
};

/** What the sheet's shape tells. */
const STRUCTURE: Readonly<Record<string, Sentences>> = {
  "label.blank": says(
    "Nothing is written after “{label}”{clausePart}.",
    "Please fill it in after “{label}” at {cell}, and keep what stands there.",
  ),
  "label.picture": says(
    "A picture and no text stands after “{label}”{clausePart}.",
    "Please delete the picture and write it after “{label}” at {cell}.",
  ),
  "label.absent": says(
    "The sheet has no line “{label}”{clausePart}.",
    "Please add “{label}：” above the header as in the form, and fill it in.",
  ),
  "column.missing": says(
    "The sheet has no column “{header}”{clausePart}.",
    `Please add the column as in the form and fill it in; if it is there under another name, change the header to the form's own wording or say which column it is ${PANEL}.`,
  ),
  "column.anothers": says(
    "“{header}” in {cell} is another person's (see the header beside or above it); the sheet has no such column for the leader{clausePart}.",
    `Please add the leader's column as in the form; if {cell} does hold the leader's, change the header to the form's own wording or say which column it is ${PANEL}.`,
  ),
  "column.severalFields": says(
    "The header “{header}” at {cell} may mean {candidates}; nothing was guessed and the column was not checked.",
    `${FORM_HEADER}say what this column is ${PANEL}.`,
  ),
  "column.severalColumns": says(
    "“{header}” at {cell} and another column both look like {candidates}; nothing was guessed and they were not checked.",
    `Please say which of them counts ${PANEL}, and set the other to “Not a field of the form”; or correct the headers.`,
  ),
  "column.vagueHeader": says(
    "The header “{header}” at {cell} is vague and may or may not be {candidates}; nothing was guessed and it was not checked.",
    `${FORM_HEADER}confirm that this column is {candidates} ${PANEL}.`,
  ),
  "column.unknownUnit": says(
    "The unit in the header “{header}” at {cell} cannot be converted to that of {candidates}; the column was not checked.",
    `Please convert the column to the form's unit and correct the header, or confirm the column ${PANEL}.`,
  ),
  "structure.noEntries": says(
    "No studio is entered below the header.",
    "Please enter one studio per row, from the row below the header on.",
  ),
  "structure.otherYear": says(
    "The sheet says {year}, but it was checked by {notice}.",
    "Please confirm that this year's notice asks the same; if not, make a rule pack from it and check again.",
  ),
  "structure.damagedFile": says(
    "The file is damaged in {count} places ({places}); content may have been lost or misread.",
    "Open the original in Excel or WPS, compare it with the paper form or ask the unit, save it as .xlsx and check it again.",
  ),
  "structure.exampleRow": says(
    "Row {row} still holds the form's example (“{found}”), not a studio put forward.",
    "Please delete row {row} before sending; it was neither checked nor ranked.",
  ),
  "structure.hiddenRows": says(
    "{count} row(s) are hidden or filtered out (row {rows}); they were checked and ranked like the others.",
    "Please unhide them, confirm that they are to be sent, and delete those that are not.",
  ),
  "structure.belowFooter": says(
    "{count} row(s) below the table's footer (notes, totals) hold something and were not read as entries (row {rows}).",
    "If they are studios to be sent, please move them up into the table; otherwise nothing needs to be done.",
  ),
  "structure.hintRow": says(
    "Row {row} below the header holds hints on how to fill the form in and was not read as a studio.",
    "Please delete it before sending.",
  ),
  "structure.groupRows": says(
    "Row {row} only names a unit or group and was not read as a studio.",
    "If it was meant to be a studio, please fill in its columns; delete a mere heading before sending.",
  ),
  "structure.columnNumbers": says(
    "Row {rows} numbers the columns and was not read as a studio.",
    "It may stay.",
  ),
  "structure.dots": says(
    "Row {rows} holds dots alone and was not read as a studio.",
    "If studios were left out, please add them, and delete the row before sending.",
  ),
  "structure.furtherLines": says(
    "Row {rows} is merged with the row above into one studio; what else it holds was neither read nor checked.",
    "Please move what is to be sent into the studio's first row.",
  ),
  "structure.repeatedHeader": says(
    "Title or header is repeated in {count} row(s) (row {rows}); they were not read as studios.",
    "To print it on each page, please delete these rows and set it under Page Layout → Print Titles.",
  ),
  "structure.furtherTable": says(
    "From row {row} on there is another table ({found}); its studios were neither checked nor joined to this one.",
    "Please move it to a sheet or file of its own and check it there, or move its rows up into this table.",
  ),
  "structure.furtherTableUntitled": says(
    "In row {row} a header stands again and the ranks begin with 1: another table, whose studios were neither checked nor joined to this one.",
    "Please move it to a sheet or file of its own and check each; if it is the same table, delete that header and number on.",
  ),
  "structure.continued": says(
    "Sheet “{sheet}” holds what looks like further rows of this table ({count}: row {rows}); they were not checked.",
    "Please move them below the last studio of this table and check again, or delete what is not to be sent.",
  ),
  "structure.blankRows": says(
    "{count} row(s) are blank or hold a rank number only (row {rows}).",
    "Please delete them, so that printing and sorting do not break there, or fill in what was left out.",
  ),
};

/** All messages of the product's own in English, by id. */
export const ENGLISH_MESSAGES: Readonly<Record<string, Sentences>> = {
  ...MISSING,
  ...UNREADABLE,
  ...STATED,
  ...JUDGEMENT,
  ...NOT_HELD_YET,
  ...NEAR,
  ...STRUCTURE,
};
