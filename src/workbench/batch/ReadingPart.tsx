import type { BatchDocument, BatchDocumentState } from "../../pane/batch";
import { useRef, useState } from "react";
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { messageOf } from "../document";
import type { WorkbenchTexts } from "../text";

export interface ReadingPartProps {
  readonly texts: WorkbenchTexts;
  readonly batch: BatchDocument;
  readonly state: BatchDocumentState;
}

/** By what the files are read: the notice, the day, and the studios already named. Another choice reads them again. */
export function ReadingPart({ texts, batch, state }: ReadingPartProps) {
  const { batch: words, language } = texts;
  const { reading, view } = state;
  return (
    <div className="hj-batch-reading">
      <Field label={words.pack}>
        <Select
          value={reading.pack ?? ""}
          onChange={(_, { value }) => void batch.again(language, { pack: value === "" ? null : value })}
        >
          <option value="">
            {words.packAuto}
            {reading.pack === null && view?.pack ? `（${view.pack.name}）` : ""}
          </option>
          {(view?.packs ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <ReferenceDate texts={texts} batch={batch} state={state} />
      <Roster texts={texts} batch={batch} state={state} />
    </div>
  );
}

function ReferenceDate({
  texts: { batch: words, language },
  batch,
  state: { reading, view },
}: ReadingPartProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? reading.referenceDate ?? view?.referenceDate ?? "";
  // While a date is being typed it is none; it is taken once the field is left.
  const take = (): void => {
    setTyped(null);
    if (typed === null || typed === (reading.referenceDate ?? view?.referenceDate)) return;
    void batch.again(language, { referenceDate: typed === "" ? null : typed });
  };
  return (
    <Field
      label={words.referenceDate}
      hint={reading.referenceDate === null ? words.ownDate : words.clearDate}
    >
      <Input
        type="date"
        value={shown}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
        }}
      />
    </Field>
  );
}

function Roster({ texts, batch, state: { reading } }: ReadingPartProps) {
  const { batch: words, language } = texts;
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const choose = async (file: File): Promise<void> => {
    try {
      const roster = await batch.lists.rosterIn(file);
      setSaid("");
      await batch.again(language, { roster });
    } catch (error) {
      setSaid(messageOf(error, language));
    }
  };
  const { roster } = reading;
  return (
    <Field
      label={words.roster}
      hint={roster === null ? words.rosterNone : words.rosterNow(roster.source, roster.entries.length)}
      {...(said === "" ? {} : { validationMessage: said, validationState: "error" as const })}
    >
      <div className="hj-batch-small">
        <Button size="small" onClick={() => input.current?.click()}>
          {words.chooseRoster}
        </Button>
        {roster === null ? null : (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => void batch.again(language, { roster: null })}
          >
            {words.removeRoster}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.roster}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file chosen again must be told again.
            target.value = "";
            if (file !== undefined) void choose(file);
          }}
        />
      </div>
    </Field>
  );
}
