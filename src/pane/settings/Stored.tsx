import { useRef, useState } from "react";
import { Button, Section, usePane } from "../ui";
import { storedItems } from "./storedItems";

/** What the workbook keeps, in plain words, and how to remove it. */
export function Stored() {
  const { model, state, texts } = usePane();
  const [isAsking, setIsAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const words = texts.settings;
  const items = storedItems(state.stored, texts, state.packs, state.language);
  const leave = (): void => {
    setIsAsking(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <Section title={words.stored} hint={words.storedHint}>
      {items.length === 0 ? (
        <p>{words.storedNothing}</p>
      ) : (
        <ul className="hj-bullets">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {isAsking ? (
        <div className="hj-ask" role="group" aria-label={words.clear}>
          <p role="alert">{words.clearAsk}</p>
          <div className="hj-row">
            <Button
              appearance="primary"
              onClick={() => {
                leave();
                void model.settings.clearStored();
              }}
            >
              {words.clearYes}
            </Button>
            <Button onClick={leave}>{texts.cancel}</Button>
          </div>
        </div>
      ) : items.length === 0 && model.host.kind === "workbench" ? null : (
        // Excel's flags are in the file, too, and may be an earlier day's.
        <Button ref={opener} onClick={() => setIsAsking(true)}>
          {words.clear}
        </Button>
      )}
    </Section>
  );
}
