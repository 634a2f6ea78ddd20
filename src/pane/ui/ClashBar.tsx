import { Button } from "@fluentui/react-components";
import { openClashes } from "../model";
import type { Clash } from "../model";
import { usePane } from "./usePane";
import "./bars.css";

/** Asks which holds where a file carries a choice of its own and another one was made for the files of this page. */
export function ClashBar() {
  const { model, state, texts } = usePane();
  const words = texts.check.clash;
  const { stored, carried, packs, language } = state;
  const said = (clash: Clash, from: typeof carried): string =>
    clash === "pack"
      ? (packs.find(({ id }) => id === from.pack)?.name[language] ?? from.pack ?? "")
      : clash === "referenceDate"
        ? (from.referenceDate ?? "")
        : texts.settings.rosterNow(from.roster?.source ?? "", from.roster?.entries.length ?? 0);
  return (
    <div role="status" className="hj-notices">
      {openClashes(state).map((clash) => (
        <div key={clash} className="hj-notice hj-notice-warning">
          <span>{words.text(words[clash], said(clash, stored), said(clash, carried))}</span>
          <Button size="small" onClick={() => void model.settings.settleClash(clash, "file")}>
            {words.file}
          </Button>
          <Button size="small" onClick={() => void model.settings.settleClash(clash, "session")}>
            {words.session}
          </Button>
        </div>
      ))}
    </div>
  );
}
