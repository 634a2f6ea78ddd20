import { Button, Select } from "@fluentui/react-components";
import { chosenOf } from "../model";
import { FileButton, Section, usePane } from "../ui";

/** Studios already named: from a file or from another sheet of the workbook. */
export function Roster() {
  const { model, state, texts } = usePane();
  const words = texts.settings;
  const { roster } = chosenOf(state);
  const others = state.sheets.filter(({ name }) => name !== state.review?.sheet);
  return (
    <Section title={words.roster} hint={words.rosterHint}>
      <p>{roster === undefined ? words.rosterNone : words.rosterNow(roster.source, roster.entries.length)}</p>
      <div className="hj-actions">
        <FileButton
          label={words.rosterFile}
          accept=".xlsx,.xlsm,.xls,.ods,.csv,.txt"
          onFile={(file) => void model.settings.rosterFromFile(file)}
        />
        {others.length === 0 ? null : (
          <Select
            aria-label={words.rosterSheet}
            value=""
            onChange={(_, { value }) => {
              if (value !== "") void model.settings.rosterFromSheet(value);
            }}
          >
            <option value="">
              {words.rosterSheet}：{words.rosterChoose}
            </option>
            {others.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        )}
        {roster === undefined ? null : (
          <Button onClick={() => void model.settings.removeRoster()}>{words.rosterRemove}</Button>
        )}
      </div>
    </Section>
  );
}
