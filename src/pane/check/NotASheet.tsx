import { Button } from "@fluentui/react-components";
import { usePane } from "../ui";

/** The sheet is not such a sheet: what was looked for, and what to do. */
export function NotASheet() {
  const { model, state, texts } = usePane();
  const { notASheet } = state;
  if (notASheet === null) return null;
  const headers = notASheet.lookedFor.slice(0, 6).map((header) => `“${header}”`);
  return (
    <div className="hj-empty">
      <h2>{texts.check.notASheetTitle}</h2>
      <p>
        {notASheet.empty
          ? texts.check.emptySheet(notASheet.sheet ?? "")
          : texts.check.notASheet(notASheet.sheet ?? "", texts.items(headers), notASheet.bestMatch)}
      </p>
      {notASheet.title === null ? null : <p>{texts.check.notASheetTitled(notASheet.title)}</p>}
      <p>{texts.check.notASheetHint}</p>
      <Button onClick={() => void model.check.recheck()}>{texts.check.recheck}</Button>
    </div>
  );
}
