import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { Foldable, usePane } from "../ui";

const NOTICE = ["title", "period", "phone", "issuer", "date"] as const;
const RECORD = ["meeting", "date", "present", "decision", "chair", "recorder"] as const;

/**
 * What is filled in for lists to be made: whether figures are put into the form's units, what the notice for publicity
 * says beside its list, and the record of the meeting on 排序说明. Kept in the workbook; what is left blank is a line to
 * be filled in by hand.
 */
export function ListTexts() {
  const { model, state, texts } = usePane();
  const { notice = {}, record = {}, normaliseUnits = false } = state.stored.outputs ?? {};
  const words = texts.rank.listTexts;
  return (
    <>
      <Checkbox
        label={words.normaliseUnits}
        checked={normaliseUnits}
        onChange={(_, { checked }) => model.outputs.fillIn({ normaliseUnits: checked === true })}
      />
      <p className="hj-hint">{words.normaliseUnitsHint}</p>
      <Foldable title={words.notice}>
        <UsualNotice />
        {NOTICE.map((key) => (
          <Text
            key={key}
            label={words.noticeFields[key]}
            value={notice[key] ?? ""}
            onChange={(text) => model.outputs.fillIn({ notice: { ...notice, [key]: text } })}
          />
        ))}
        <p className="hj-hint">{words.hint}</p>
      </Foldable>
      <Foldable title={words.record}>
        {RECORD.map((key) => (
          <Text
            key={key}
            label={words.recordFields[key]}
            value={record[key] ?? ""}
            onChange={(text) => model.outputs.fillIn({ record: { ...record, [key]: text } })}
          />
        ))}
        <p className="hj-hint">{words.hint}</p>
      </Foldable>
    </>
  );
}

/** What the last notice made on this machine said, to be taken over or forgotten; nothing is filled in unasked. */
function UsualNotice() {
  const { model, state, texts } = usePane();
  const words = texts.rank.listTexts;
  const { usualNotice, stored } = state;
  if (usualNotice === null) return null;
  const { issuer = "", phone = "" } = stored.outputs?.notice ?? {};
  const isTaken = (issuer !== "" || usualNotice.issuer === "") && (phone !== "" || usualNotice.phone === "");
  return (
    <p className="hj-rank-facts">
      {words.usual(texts.items([usualNotice.issuer, usualNotice.phone].filter((text) => text !== "")))}{" "}
      {isTaken ? null : (
        <Button size="small" onClick={() => model.outputs.useUsualNotice()}>
          {words.useUsual}
        </Button>
      )}{" "}
      <Button size="small" appearance="subtle" onClick={() => model.outputs.forgetUsualNotice()}>
        {words.forgetUsual}
      </Button>
    </p>
  );
}

function Text({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <Field label={label}>
      <Input size="small" value={value} onChange={(_, { value: text }) => onChange(text)} />
    </Field>
  );
}
