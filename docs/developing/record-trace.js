/*
 * Records golden traces in a real Excel, for tests/host/replay.ts. How: open a NEW, empty workbook with one sheet,
 * open the Huijian pane, type something into three cells far below (A100 to A102), open the pane's developer tools (Windows: right-click in the pane, Inspect; the web: F12; Mac: see
 * learn.microsoft.com "Debug Office Add-ins on a Mac"), paste this whole file into the console and press Enter. Step
 * one asks four times whether undo is still there: look at Excel's undo button (do not press it) and answer in the
 * console. After a few more seconds the browser saves trace.json: put it into tests/host/traces under a name that tells the Excel, such as
 * win-16.0.18025.json, and run `npx jest tests/host`. It writes to that workbook only; close it without saving.
 */
(async function recordTrace() {
  const entries = [];
  let pending = null;
  const log = console.log;
  // The runtime prints each request and response when asked to.
  console.log = function (message) {
    if (message === "Request:" || message === "Response:") pending = message;
    else if (pending !== null && typeof message === "string") {
      const body = JSON.parse(message);
      const before = entries[entries.length - 1];
      // Each request is printed twice on its way.
      const again = before && before.response === null && JSON.stringify(before.request) === message;
      if (pending === "Request:") {
        if (!again) entries.push({ step, request: body, response: null });
      } else {
        const last = entries[entries.length - 1];
        // The answer comes wrapped, in Excel for Windows as { value: { data: [status, headers, text] } }.
        if (last) last.response = body.value ? JSON.parse(body.value.data[2]) : body.Body || body;
      }
      pending = null;
    }
  };
  let step = "";
  const failures = [];
  async function take(name, batch) {
    step = name;
    try {
      await Excel.run(async function (context) {
        await batch(context, context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
    } catch (error) {
      failures.push({ step: name, code: error.code });
    }
  }

  // Step one: what takes the user's undo steps away? Nothing is written, so that each answer tells of one thing.
  const undo = {};
  async function askAfter(name, batch) {
    if (typeof globalThis.keepTrace === "function") return;
    await take(name, batch);
    console.warn(
      name +
        ": is Excel's undo button still active? Type undoIsThere(true) or undoIsThere(false) and press Enter." +
        " After a false, type into a cell again first.",
    );
    undo[name] = await new Promise(function (resolve) {
      globalThis.undoIsThere = resolve;
    });
  }
  await askAfter("after nothing but opening the pane", function () {});
  await askAfter("after a read", function (context, sheet) {
    sheet.getUsedRangeOrNullObject(true).load("values");
  });
  await askAfter("after listening to events", function (context) {
    context.workbook.worksheets.onChanged.add(function () {
      return Promise.resolve();
    });
  });
  await askAfter("after merged areas", function (context, sheet) {
    sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("address");
  });

  // The runtime sends a message of its own beside the first batch; let it pass unrecorded.
  await take("warm-up", function () {});
  await take("warm-up", function (context, sheet) {
    sheet.load("name");
  });
  OfficeExtension.CoreUtility._logEnabled = true;
  try {
    await take("write values", function (context, sheet) {
      sheet.getRange("G1").numberFormat = [["@"]];
      sheet.getRange("A1:G1").values = [["007", "'007", "2018-3-1", "1,200", "50%", true, "'=1+1"]];
      sheet.getRange("A2:C2").values = [["文字", "'2018.10", "'@x"]];
      sheet.getRange("A3:B3").formulas = [["=1+1", '=HYPERLINK("#\'Sheet1\'!A1","A1")']];
    });
    await take("read values", async function (context, sheet) {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load(
        "rowIndex,columnIndex,rowCount,columnCount,values,text,numberFormat,formulas,rowHidden,columnHidden",
      );
      used.getSpecialCellsOrNullObject("Formulas").load("areas/items/rowIndex,areas/items/columnIndex");
      sheet.getRange("A1:C2").getSpecialCellsOrNullObject("Formulas").load("address");
      await context.sync();
    });
    await take("merge", async function (context, sheet) {
      sheet.getRange("A5:B6").merge();
      sheet.getRange("A5").values = [["合并"]];
      const merged = sheet.getRange("A1:G9").getMergedAreasOrNullObject();
      merged.load(
        "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
      );
      await context.sync();
    });
    await take("hidden rows", async function (context, sheet) {
      sheet.getRange("2:2").rowHidden = true;
      const range = sheet.getRange("A1:C3");
      range.load("rowHidden");
      range.getRowProperties({ rowHidden: true });
      await context.sync();
      sheet.getRange("2:2").rowHidden = false;
    });
    await take("conditional formats", async function (context, sheet) {
      const format = sheet.getRanges("A1:A2,C1").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=LEN("huijian-error")>0';
      format.custom.format.fill.color = "#E8A39B";
      format.custom.format.borders.getItem("EdgeTop").style = "Dash";
      await context.sync();
      const all = sheet.getRange().conditionalFormats;
      all.load("items/id,items/type,items/priority");
      await context.sync();
      for (const item of all.items) item.custom.rule.load("formula");
      await context.sync();
      for (const item of all.items) item.delete();
    });
    await take("names and custom XML", async function (context, sheet) {
      sheet.names.add("_huijian_list", '="Huijian"').visible = false;
      sheet.names.getItemOrNullObject("_huijian_findings").load("name");
      const part = context.workbook.customXmlParts.add('<state xmlns="urn:huijian:trace">{}</state>');
      part.getXml();
      await context.sync();
      const ours = context.workbook.customXmlParts.getByNamespace("urn:huijian:trace");
      ours.load("id");
      await context.sync();
      for (const item of ours.items) item.delete();
      sheet.names.getItem("_huijian_list").delete();
    });
    await take("sort", async function (context, sheet) {
      sheet.getRange("A10:B12").values = [
        ["甲", 3],
        ["乙", 1],
        ["丙", 2],
      ];
      sheet.getRange("A11").format.fill.color = "#FFFF00";
      sheet.getRange("A10:B12").sort.apply([{ key: 1, ascending: true }], false, false, "Rows");
      const range = sheet.getRange("A10:B12");
      range.load("values");
      sheet.getRange("A10").format.fill.load("color");
      await context.sync();
    });
    await take("sort over merged cells", function (context, sheet) {
      sheet.getRange("A5:B6").sort.apply([{ key: 0, ascending: true }], false, false, "Rows");
    });
    await take("item not found", function (context) {
      context.workbook.worksheets.getItem("没有这张表").load("name");
    });
    await take("wrong size", function (context, sheet) {
      sheet.getRange("A1:B2").values = [[1]];
    });
    await take("protected sheet", async function (context, sheet) {
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1").values = [[1]];
    });
    await take("end of protection", function (context, sheet) {
      sheet.protection.unprotect();
    });
  } finally {
    OfficeExtension.CoreUtility._logEnabled = false;
    console.log = log;
  }
  const trace = { version: 1, excel: Office.context.diagnostics, undo, failures, entries };
  if (typeof globalThis.keepTrace === "function") return globalThis.keepTrace(trace);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(trace)], { type: "application/json" }));
  link.download = "trace.json";
  link.click();
})();
