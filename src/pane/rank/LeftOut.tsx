import { useState } from "react";
import type { LeftOutView } from "../../engine";
import { Button, GoToCell, Section, usePane } from "../ui";
import { ReasonForm } from "./ReasonForm";

const PAGE = 50;

/** Who is not ranked and why; a studio can be ranked all the same, for a reason. */
export function LeftOut() {
  const { model, state, texts } = usePane();
  const [count, setCount] = useState(PAGE);
  const leftOut = state.ranking?.leftOut ?? [];
  const words = texts.rank;
  if (leftOut.length === 0) return null;
  return (
    <Section title={words.leftOut(leftOut.length)}>
      <ul className="hj-lines">
        {leftOut.slice(0, count).map((left) => (
          <LeftOutItem key={left.identity} left={left} />
        ))}
      </ul>
      <div className="hj-row">
        {leftOut.length > count ? (
          <Button size="small" onClick={() => setCount(count + PAGE)}>
            {texts.send.moreStudios(Math.min(PAGE, leftOut.length - count))}
          </Button>
        ) : null}
        <Button size="small" onClick={() => model.setView("check")}>
          {words.goToErrors}
        </Button>
      </div>
    </Section>
  );
}

function LeftOutItem({ left }: { readonly left: LeftOutView }) {
  const { model, state, texts } = usePane();
  const words = texts.rank;
  const name = left.studioName === "" ? texts.send.unnamed(left.row + 1) : left.studioName;
  const isAsking = state.pending?.identity === left.identity && state.pending.purpose === "include";
  const missing = left.reason === "sampleRow" ? [] : left.missing;
  const cells = [...new Set(missing.flatMap(({ cell }) => cell ?? []))];
  const why = [
    left.errors > 0 && left.reason !== "sampleRow" ? words.leftOutReasons.errors(left.errors) : "",
    missing.length > 0
      ? words.leftOutReasons.missingCriterion(
          texts.items(missing.map(({ label, why, cell }) => words.missing[why](label, cell))),
        )
      : "",
    left.reason === "sampleRow" ? words.leftOutReasons.sampleRow() : "",
  ];
  return (
    <li>
      <div className="hj-row">
        <span className="hj-grow">
          <span className="hj-name" title={name}>
            {name}
          </span>
          <span className="hj-hint"> {words.parts(why.filter((part) => part !== ""))}</span>
          {cells.map((cell) => (
            <GoToCell key={cell} cell={cell} />
          ))}
        </span>
        {left.reason === "sampleRow" || isAsking ? null : (
          <Button
            size="small"
            aria-label={`${name} ${words.include}`}
            onClick={() => model.rank.ask(left.identity, "include")}
          >
            {words.include}
          </Button>
        )}
      </div>
      {isAsking ? (
        <ReasonForm
          about={left.identity}
          label={words.includeFor(name)}
          hint={words.includeHint}
          initial=""
          onSave={(reason) => void model.rank.include(left.identity, reason)}
        />
      ) : null}
    </li>
  );
}
