import { useRef, useState } from "react";
import { Button, Field } from "@fluentui/react-components";
import { baseName, isAwaited } from "../../core";
import { DueField } from "./DueField";
import { answerUnit } from "./decisions";
import { CopyText } from "./parts";
import type { BatchPartProps } from "./parts";
import "./batch.css";

interface UnitsPartProps extends BatchPartProps {
  /** Words for what a list could not be read for. */
  readonly reasonOf: (error: unknown) => string;
}

/** Who has handed in and who has not, by a list of the units expected; near names are asked about. */
export function UnitsPart(props: UnitsPartProps) {
  const { texts, batch, view, work, reasonOf } = props;
  const { batch: words } = texts;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const text = typed ?? (work.expected ?? []).join("\n");
  const expectUnits = (names: readonly string[]): void => {
    setTyped(null);
    batch.decide((now) => ({ ...now, expected: names.length === 0 ? null : names }));
  };
  const choose = async (file: File): Promise<void> => {
    try {
      const names = await batch.lists.unitsIn(file);
      setSaid(names === null ? words.noUnitList(file.name) : "");
      if (names !== null) expectUnits(names);
    } catch (error) {
      setSaid(reasonOf(error));
    }
  };
  const { units } = view;
  const missing = units?.units.flatMap(({ reminder }) => (reminder === null ? [] : [reminder])) ?? [];
  return (
    <>
      <Field label={words.expectedLabel} hint={words.expectedHint}>
        <textarea
          aria-label={words.expectedLabel}
          className="hj-batch-area"
          value={text}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      <div className="hj-batch-ends">
        <Button
          appearance="primary"
          onClick={() =>
            expectUnits(
              [...new Set(text.split(/[\n\r\t;；、]+/u).map((name) => name.trim()))].filter(Boolean),
            )
          }
        >
          {words.useExpected}
        </Button>
        <Button onClick={() => input.current?.click()}>{words.chooseList}</Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.chooseList}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = "";
            if (file !== undefined) void choose(file);
          }}
        />
        <DueField {...{ texts, batch, view, work }} />
      </div>
      <p role="alert" className="hj-batch-error">
        {said}
      </p>
      {units === null ? null : (
        <>
          <p className="hj-batch-line" role="status">
            {words.unitsDone(units.units.length - missing.length, units.units.length)}
          </p>
          {missing.length === 0 ? null : (
            <CopyText texts={texts} label={words.copyAllReminders} text={missing.join("\n\n")} />
          )}
          <Matches {...props} units={units} />
        </>
      )}
    </>
  );
}

function Matches({
  texts,
  batch,
  units: { units, unexpected },
}: BatchPartProps & { readonly units: NonNullable<BatchPartProps["view"]["units"]> }) {
  const { batch: words } = texts;
  const order = ["missing", "asked", "near", "exact"];
  const sorted = [...units].sort((one, other) => order.indexOf(one.match) - order.indexOf(other.match));
  const open = units.filter(isAwaited);
  return (
    <>
      <ul className="hj-batch-list">
        {sorted.map(({ expected, match, message, arrivedAs, reminder }) => (
          <li key={expected} className="hj-batch-file">
            <div className="hj-batch-about">
              <span
                className={
                  match === "exact"
                    ? "hj-batch-clean"
                    : match === "near"
                      ? "hj-batch-warning"
                      : "hj-batch-error"
                }
              >
                {match === "exact" ? "✓" : match === "near" ? "!" : "✗"} {words.match[match]}
              </span>
              <span>{message}</span>
              {reminder === null ? null : <span className="hj-batch-text">{reminder}</span>}
            </div>
            {arrivedAs === null ? null : (
              <>
                <Button
                  size="small"
                  onClick={() => batch.decide((work) => answerUnit(work, arrivedAs, expected))}
                >
                  {words.isUnit}
                </Button>
                <Button
                  size="small"
                  onClick={() => batch.decide((work) => answerUnit(work, arrivedAs, null))}
                >
                  {words.isNotUnit}
                </Button>
              </>
            )}
            {reminder === null ? null : <CopyText texts={texts} label={words.copyReminder} text={reminder} />}
          </li>
        ))}
      </ul>
      {unexpected.length === 0 ? null : (
        <>
          <h3 className="hj-batch-heading">{words.unexpected}</h3>
          <ul className="hj-batch-list">
            {unexpected.map(({ name, file }) => (
              <li key={`${name}/${file}`} className="hj-batch-file">
                <span className="hj-batch-about">
                  {name}（{baseName(file)}）
                </span>
                {open.length === 0 ? null : (
                  <label className="hj-batch-pick">
                    {words.unexpectedIs}
                    <select
                      value=""
                      onChange={({ target }) => batch.decide((work) => answerUnit(work, name, target.value))}
                    >
                      <option value="" />
                      {open.map(({ expected }) => (
                        <option key={expected}>{expected}</option>
                      ))}
                    </select>
                  </label>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
