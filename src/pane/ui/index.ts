/** Small components and hooks that all views share. */
export { BusyBar } from "./BusyBar";
export { CopyDetails } from "./CopyDetails";
export { FileButton } from "./FileButton";
export { GoToCell } from "./GoToCell";
export { DoneIcon, HandleIcon, SeverityIcon } from "./icons";
export { ClashBar } from "./ClashBar";
export { OutdatedBar } from "./OutdatedBar";
export { NoticeBar, Spoken } from "./NoticeBar";
export { onDemand } from "./onDemand";
export { OtherSheets } from "./OtherSheets";
export { Foldable, Section } from "./Section";
export { focusOpened, useDraft } from "./useDraft";
export { later } from "./later";
export { useLasting } from "./useLasting";
export { ViewBoundary } from "./ViewBoundary";
export { PaneProvider, useModel, usePane, usePart, useTexts } from "./usePane";
