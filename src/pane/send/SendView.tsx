import { Button } from "@fluentui/react-components";
import { gatesOf, isReady } from "../model";
import { Foldable, OtherSheets, Section, usePane } from "../ui";
import { Checklist } from "./Checklist";
import { GateItem } from "./GateItem";
import "./send.css";

/** Everything between here and sending. */
export function SendView() {
  const { model, state, texts } = usePane();
  const words = texts.send;
  const { review } = state;
  if (review === null) {
    return (
      <div className="hj-view">
        <p>{words.none}</p>
        <Button onClick={() => model.setView("check")}>{words.goCheck}</Button>
      </div>
    );
  }
  const gates = gatesOf(state);
  const ready = isReady(state);
  const open = gates.filter(({ done }) => !done).length;
  return (
    <div className="hj-view hj-send">
      <OtherSheets all />
      <div className={ready ? "hj-verdict hj-verdict-ready" : "hj-verdict"} role="status">
        <strong>{ready ? words.ready : words.notReady(open)}</strong>
        {ready ? <p>{words.readyHint}</p> : null}
      </div>
      <ul className="hj-lines hj-gates">
        {gates.map((gate) => (
          <GateItem key={gate.id} gate={gate} />
        ))}
      </ul>
      {review.summary.warnings > 0 ? (
        <p className="hj-hint">{words.warnings(review.summary.warnings)}</p>
      ) : null}
      <Checklist />
      <Section title={words.build} hint={ready ? words.buildHint : words.buildEarly}>
        <Button
          appearance={ready ? "primary" : "secondary"}
          disabled={(state.ranking?.entries.length ?? 0) === 0}
          onClick={() => void model.outputs.produce("submission")}
        >
          {words.build}
        </Button>
      </Section>
      {review.pack.facts.length === 0 ? null : (
        <Foldable title={words.facts}>
          <ul className="hj-lines">
            {review.pack.facts.map(({ id, clause, text }) => (
              <li key={id}>
                {text} <span className="hj-hint">{clause}</span>
              </li>
            ))}
          </ul>
        </Foldable>
      )}
    </div>
  );
}
