import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ChooseFiles } from "../../pane/batch";
import { FIRST_SAMPLE } from "../document";
import type { WorkbenchTexts } from "../text";
import { OpenButton } from "./OpenButton";
import type { ChosenFile } from "./filePicker";
import { Starters } from "./Starters";
import type { StartersProps } from "./Starters";
import "./welcome.css";

export interface WelcomeProps {
  readonly texts: WorkbenchTexts;
  readonly busy: boolean;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
  /** Files of a folder, to be compiled. */
  readonly onFolder: (files: readonly File[]) => void;
  /** Files that were opened before, and the switch for what is kept. */
  readonly keeping: ReactNode;
  readonly onSample: (id: string) => void;
  readonly onBlank: StartersProps["onBlank"];
  readonly onTour: () => void;
  readonly onHelp: () => void;
}

/** What is seen before a file is open: how to open one, what happens then, and that nothing leaves the machine. */
export function Welcome(props: WelcomeProps) {
  const { texts, busy, onFiles, onFolder, onSample, keeping } = props;
  return (
    <main className="hj-page-welcome" data-stop>
      <div className="hj-page-card">
        <p>{texts.drop}</p>
        <div className="hj-page-buttons">
          <OpenButton texts={texts} primary disabled={busy} onFiles={onFiles} />
          <ChooseFiles folder label={texts.batch.chooseFolder} disabled={busy} onFiles={onFolder} />
          <Button disabled={busy} onClick={() => onSample(FIRST_SAMPLE)}>
            {texts.openSample}
          </Button>
        </div>
        <p className="hj-page-small">{texts.batch.welcome}</p>
        <p className="hj-page-small">{texts.kinds}</p>
      </div>
      <Starters
        texts={texts}
        busy={busy}
        onSample={onSample}
        onBlank={props.onBlank}
        onTour={props.onTour}
        onHelp={props.onHelp}
      />
      {keeping}
      <ol className="hj-page-steps">
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="hj-page-small">{texts.promise}</p>
    </main>
  );
}
