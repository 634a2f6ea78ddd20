import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { ViewBoundary, textsFor as paneTextsFor, type PaneModel } from "../../pane";
import type { DocumentState, WorkbenchDocument } from "../document";
import type { HelpPlace } from "../help";
import { FindingsReport } from "../report";
import type { WorkbenchTexts } from "../text";

/** Drafting and keeping notices is rare: a part of its own. */
const NoticesRoom = lazy(() => import("../notices"));
const HelpRoom = lazy(() => import("../help"));

/** The help that the pane in Excel opens by its address, in a window of its own. */
function helpAsked(): HelpPlace | null {
  if (location.hash === "#help") return { at: "guide" };
  const rule = /^#rule\/(.+)$/.exec(location.hash)?.[1];
  return rule === undefined ? null : { at: "rule", rule: decodeURIComponent(rule) };
}

/** The rooms beside the work, which take its place for a while: the printed report, the notices, the help. */
export function useRooms(workbench: WorkbenchDocument, pane: PaneModel | null) {
  const [printing, setPrinting] = useState(false);
  const showReport = useCallback(() => setPrinting(true), []);
  // The pane in Excel opens the shelf by this address, in a window of its own.
  const [inNotices, setInNotices] = useState(() => location.hash === "#shelf");
  const openNotices = useCallback((): void => setInNotices(true), []);
  useEffect(() => workbench.onShelf(openNotices), [workbench, openNotices]);
  const leaveNotices = (): void => {
    setInNotices(false);
    void pane?.settings.shelfChanged();
  };
  const [help, setHelp] = useState(helpAsked);
  const openHelp = useCallback((): void => setHelp({ at: "guide" }), []);
  useEffect(() => workbench.onRule((rule) => setHelp({ at: "rule", rule })), [workbench]);
  return {
    printing,
    inNotices,
    help,
    isInOne: printing || inNotices || help !== null,
    showReport,
    leaveReport: () => setPrinting(false),
    openNotices,
    leaveNotices,
    openHelp,
    goToHelp: setHelp,
    leaveHelp: () => setHelp(null),
  };
}

interface RoomsProps {
  readonly rooms: ReturnType<typeof useRooms>;
  readonly texts: WorkbenchTexts;
  readonly state: DocumentState;
  readonly workbench: WorkbenchDocument;
}

/** The room that is open. */
export function Rooms({ rooms, texts, state: { pane, file }, workbench }: RoomsProps) {
  const paneTexts = paneTextsFor(texts.language);
  return (
    <>
      {pane !== null ? (
        <ViewBoundary texts={paneTexts}>
          <FindingsReport
            pane={pane}
            open={rooms.printing}
            fileName={file?.name ?? ""}
            texts={texts}
            onBack={rooms.leaveReport}
          />
        </ViewBoundary>
      ) : null}
      {rooms.inNotices ? (
        <ViewBoundary texts={paneTexts}>
          <Suspense fallback={null}>
            <NoticesRoom language={texts.language} readers={workbench.readers} onBack={rooms.leaveNotices} />
          </Suspense>
        </ViewBoundary>
      ) : null}
      {rooms.help === null ? null : (
        <ViewBoundary texts={paneTexts}>
          <Suspense fallback={null}>
            <HelpRoom
              language={texts.language}
              place={rooms.help}
              onPlace={rooms.goToHelp}
              onBack={rooms.leaveHelp}
            />
          </Suspense>
        </ViewBoundary>
      )}
    </>
  );
}
