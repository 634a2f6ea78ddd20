import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { chosenOf, chosenPack } from "../model";
import { Foldable, usePane } from "../ui";

/**
 * Which sheet, rule pack and reference date the check is about, in one line; opened, each can be changed. Where nothing
 * was recognised the choices stand open.
 */
export function Recognised() {
  const { model, state, texts } = usePane();
  const { review } = state;
  const words = texts.check;
  if (review === null) return <Choices />;
  return (
    <>
      {review.pack.fits ? null : (
        <p className="hj-warning" role="note">
          {review.pack.why}
        </p>
      )}
      {review.pack.draft === "" ? null : (
        <p className="hj-warning" role="note">
          {review.pack.draft}
        </p>
      )}
      <Foldable
        title={
          <span className="hj-recognised-title">
            <strong>{review.sheet}</strong> · {review.pack.name}
            <br />
            <span className="hj-hint">
              {words.referenceDate} {review.referenceDate} · {words.entries(review.summary.entries)} ·{" "}
              {words.change}
            </span>
          </span>
        }
      >
        <Choices />
        <ReferenceDate key={review.referenceDate} />
        <Holding />
        <p className="hj-hint">{words.document(review.pack.document)}</p>
        {review.pack.fits ? <p className="hj-hint">{review.pack.why}</p> : null}
        {model.host.capabilities.mergedAreas === "unknown" ? (
          <p className="hj-hint">{words.mergedUnknown}</p>
        ) : null}
      </Foldable>
    </>
  );
}

function Choices() {
  const { model, state, texts } = usePane();
  const { stored, sheets, packs, language } = state;
  const chosen = chosenPack(state);
  const words = texts.check;
  const shelved = packs.find(({ id }) => id === state.shelfChoice);
  return (
    <div className="hj-pair">
      <Field label={words.sheet}>
        <Select
          value={stored.sheet ?? ""}
          onChange={(_, { value }) => void model.check.chooseSheet(value === "" ? null : value)}
        >
          <option value="">{words.auto}</option>
          {sheets.map(({ name, hidden }) => (
            <option key={name} value={name}>
              {hidden ? words.hiddenSheet(name) : name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.pack}>
        <Select
          value={chosen.by === "shelf" ? "" : (chosen.id ?? "")}
          onChange={(_, { value }) => void model.check.choosePack(value === "" ? null : value)}
        >
          <option value="">
            {shelved === undefined ? words.auto : words.byShelf(shelved.name[language])}
          </option>
          {packs.map((pack) => (
            <option key={pack.id} value={pack.id}>
              {pack.name[language]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** Which notice holds where the workbook says another than this computer's shelf. */
function Holding() {
  const { state, texts } = usePane();
  const { stored, packs, shelfChoice, language } = state;
  const nameOf = (wanted: string | null | undefined): string | undefined =>
    packs.find(({ id }) => id === wanted)?.name[language];
  const own = nameOf(stored.pack);
  if (own === undefined || stored.pack === shelfChoice) return null;
  const carried = packs.find(({ id }) => id === stored.pack)?.place === "workbook";
  return <p className="hj-hint">{texts.check.workbookHolds(own, carried, nameOf(shelfChoice) ?? null)}</p>;
}

function ReferenceDate() {
  const { model, state, texts } = usePane();
  const { review, today } = state;
  const date = review?.referenceDate.slice(0, 10) ?? "";
  const [typed, setTyped] = useState(date);
  const [isKept, setIsKept] = useState(false);
  const words = texts.check;
  if (review === null) return null;
  const packDate = review.pack.deadline?.slice(0, 10) ?? today;
  const take = (): void => {
    // Emptied or half typed: what is judged by stands there again, and that is said.
    setIsKept(typed === "");
    if (typed === "") setTyped(date);
    else if (typed !== date) void model.check.setReferenceDate(typed);
  };
  return (
    <Field
      label={words.referenceDate}
      hint={words.referenceDateHint}
      {...(isKept
        ? { validationMessage: words.referenceDateKept(date), validationState: "warning" as const }
        : {})}
    >
      <div className="hj-row">
        <Input
          type="date"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.currentTarget.blur();
          }}
        />
        {chosenOf(state).referenceDate === undefined ? null : (
          <Button size="small" onClick={() => void model.check.setReferenceDate(null)}>
            {review.pack.deadline === null ? words.byToday : words.packDate(packDate)}
          </Button>
        )}
      </div>
    </Field>
  );
}
