import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular, SaveRegular } from "@fluentui/react-icons";
import type { PaneModel } from "../../pane";
import type { DocumentState, WorkbenchDocument } from "../document";
import { usePaneState } from "../usePaneState";
import type { WorkbenchTexts } from "../text";
import { OpenButton } from "./OpenButton";
import type { OpenButtonProps } from "./OpenButton";
import { SampleMenu } from "./SampleMenu";

export interface TopBarProps {
  readonly texts: WorkbenchTexts;
  readonly state: DocumentState;
  readonly workbench: WorkbenchDocument;
  readonly narrow: boolean;
  /** Whether the open file is behind the batch: what can be done with it is not on view, then, either. */
  readonly isAway: boolean;
  readonly onFiles: OpenButtonProps["onFiles"];
  readonly onSample: (id: string) => void;
  readonly onReport: () => void;
  readonly onNotices: () => void;
  readonly onHelp: () => void;
  /** Back to the list of several files, where there is one that is not on view. */
  readonly onList: { readonly files: number; readonly open: () => void } | null;
  /** Opens the batch that the open file was made of. */
  readonly onReopen: () => void;
  /** Switches the language while no pane is there to do it. */
  readonly onLanguage: (() => void) | null;
}

/** The file's name, and what can be done with the file. */
export function TopBar(props: TopBarProps) {
  const { texts, state, workbench, narrow } = props;
  const { busy } = state;
  const file = props.isAway ? null : state.file;
  return (
    <div className="hj-page-bar" role="region" aria-label={texts.fileArea} data-stop>
      <h1 className="hj-page-name" title={file?.name}>
        {file?.name ?? texts.title}
      </h1>
      {file !== null && state.pane !== null && !narrow ? <JudgedBy texts={texts} pane={state.pane} /> : null}
      {file !== null && !narrow ? (
        <span className="hj-page-unsaved">{state.unsaved ? texts.unsaved : texts.allSaved}</span>
      ) : null}
      {file === null ? null : (
        <>
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-label={texts.undo}
            title={`${texts.undo} (Ctrl+Z)`}
            disabled={!state.canUndo}
            onClick={workbench.edits.undo}
          />
          <Button
            appearance="subtle"
            icon={<ArrowRedoRegular />}
            aria-label={texts.redo}
            title={`${texts.redo} (Ctrl+Y)`}
            disabled={!state.canRedo}
            onClick={workbench.edits.redo}
          />
        </>
      )}
      {props.onList === null ? null : (
        <Button appearance="subtle" className="hj-page-compact" onClick={props.onList.open}>
          {texts.batch.open(props.onList.files)}
        </Button>
      )}
      {file === null || file.batch === null ? null : (
        <Button
          appearance="subtle"
          className="hj-page-compact"
          disabled={busy !== null}
          title={props.onList === null ? "" : texts.batch.takeBackHint}
          onClick={props.onReopen}
        >
          {props.onList === null ? texts.batch.reopen(file.batch.files) : texts.batch.takeBack}
        </Button>
      )}
      <OpenButton texts={texts} primary={false} disabled={busy !== null} onFiles={props.onFiles} />
      <SampleMenu texts={texts} disabled={busy !== null} onSample={props.onSample} />
      <Button appearance="subtle" className="hj-page-compact" onClick={props.onNotices}>
        {texts.notices}
      </Button>
      <Button appearance="subtle" className="hj-page-compact" title="F1" onClick={props.onHelp}>
        {texts.help}
      </Button>
      {file === null ? null : <SaveMenu {...props} />}
      {props.onLanguage === null ? null : (
        <Button appearance="subtle" className="hj-page-compact" onClick={props.onLanguage}>
          {texts.otherLanguage}
        </Button>
      )}
    </div>
  );
}

/** What the file is judged by: notice, day and list, which hold for the next file, too. */
function JudgedBy({ texts, pane }: { readonly texts: WorkbenchTexts; readonly pane: PaneModel }) {
  const review = usePaneState(pane, (now) => now.review, null);
  if (review === null) return null;
  const text = texts.judgedBy(review.pack.name, review.referenceDate, review.rosterSize);
  return (
    <span className="hj-page-judged-by" title={text}>
      {text}
    </span>
  );
}

function SaveMenu({ texts, state, workbench, onReport }: TopBarProps) {
  const reviewed = state.pane !== null;
  const item = (title: string, hint: string, act: () => void, disabled = false) => (
    <MenuItem onClick={act} disabled={disabled}>
      {title}
      <span className="hj-page-menu-hint">{hint}</span>
    </MenuItem>
  );
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="primary" icon={<SaveRegular />} disabled={state.busy !== null} data-tour="save">
          {state.busy === "saving" ? texts.saving : texts.save}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {state.savesInPlace
            ? item(
                texts.keeping.saveHere,
                texts.keeping.saveHereHint,
                () => void workbench.save("corrected", "inPlace"),
              )
            : null}
          {item(texts.saveCorrected, texts.saveCorrectedHint, () => void workbench.save("corrected"))}
          {state.file?.isFlagged === true
            ? item(texts.saveUnflagged, texts.saveUnflaggedHint, () => void workbench.save("corrected"))
            : null}
          {item(texts.saveFlagged, texts.saveFlaggedHint, () => void workbench.save("flagged"), !reviewed)}
          {item(
            texts.saveRanked,
            texts.saveRankedHint,
            () => void state.pane?.outputs.produce("rankedList"),
            !reviewed,
          )}
          {item(texts.report, texts.reportHint, onReport, !reviewed)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
