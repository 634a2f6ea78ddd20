import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SendBackView } from "../../engine";
import { Foldable, usePane } from "../ui";

/** Units shown at once; more on demand. */
const PAGE = 50;

/** A message for each unit that has something to put right, ready to paste. */
export function SendBackPanel() {
  const { model, state, texts } = usePane();
  const [open, setOpen] = useState(false);
  const [slips, setSlips] = useState<readonly SendBackView[] | null>(null);
  const [count, setCount] = useState(PAGE);
  const { review, language } = state;
  const { sendBack } = state.stored;
  useEffect(() => {
    if (!open) return undefined;
    let isCurrent = true;
    void model.check.sendBack().then((made) => {
      if (isCurrent) setSlips(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [open, model, review, language, sendBack]);
  if (review === null || review.summary.errors + review.summary.warnings === 0) return null;
  const words = texts.check;
  return (
    <Foldable title={words.sendBack} onToggle={setOpen}>
      <p className="hj-hint">{words.sendBackHint}</p>
      <Terms />
      {slips === null ? (
        <p>{words.sendBackLoading}</p>
      ) : slips.length === 0 ? (
        <p>{words.sendBackNone}</p>
      ) : (
        <>
          <ul className="hj-lines">
            {slips.slice(0, count).map((slip) => (
              <Slip key={slip.hostUnit} slip={slip} />
            ))}
          </ul>
          {slips.length > count ? (
            <Button size="small" onClick={() => setCount(count + PAGE)}>
              {words.moreUnits(Math.min(PAGE, slips.length - count))}
            </Button>
          ) : null}
        </>
      )}
    </Foldable>
  );
}

/** By when to answer and whom to ask; every message says so. */
function Terms() {
  const { model, texts } = usePane();
  const words = texts.check;
  const { due, contact } = model.check.terms;
  return (
    <div className="hj-pair">
      <Field label={words.due}>
        <Input
          size="small"
          value={due}
          maxLength={40}
          placeholder={words.dueHint}
          onChange={(_, { value }) => model.check.setTerms({ due: value, contact })}
        />
      </Field>
      <Field label={words.contact}>
        <Input
          size="small"
          value={contact}
          maxLength={60}
          onChange={(_, { value }) => model.check.setTerms({ due, contact: value })}
        />
      </Field>
    </div>
  );
}

function Slip({ slip }: { readonly slip: SendBackView }) {
  const { model, texts } = usePane();
  const [copied, setCopied] = useState<"yes" | "byHand" | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const words = texts.check;
  const unit = slip.hostUnit === "" ? words.noUnit : slip.hostUnit;
  useEffect(() => {
    if (copied === "byHand") area.current?.select();
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(slip.text);
      setCopied("yes");
    } catch {
      // Web views of Office often forbid the clipboard: the text is then shown selected.
      setCopied("byHand");
    }
  };
  return (
    <li className="hj-slip">
      <div className="hj-row">
        <span className="hj-grow">
          <span className="hj-name" title={unit}>
            {unit}
          </span>{" "}
          <span className="hj-hint">{words.itemCount(slip.count)}</span>
        </span>
        <Button
          size="small"
          aria-label={words.unitFileOf(unit)}
          onClick={() => void model.check.unitNotice(slip.hostUnit)}
        >
          {words.unitFile}
        </Button>
        <Button size="small" aria-label={words.copyFor(unit)} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <span role="status" className="hj-hint">
        {copied === "yes" ? words.copied(unit) : copied === "byHand" ? words.copyByHand : ""}
      </span>
      {copied === "byHand" ? (
        <textarea ref={area} readOnly rows={6} value={slip.text} aria-label={words.copyFor(unit)} />
      ) : null}
    </li>
  );
}
