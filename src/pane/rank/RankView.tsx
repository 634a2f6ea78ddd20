import { Button, Checkbox } from "@fluentui/react-components";
import { confirmationOpen, isConfirmed } from "../model";
import { OtherSheets, Section, later, usePane } from "../ui";
import { Committee } from "./Committee";
import { Comparison } from "./Comparison";
import { LeftOut } from "./LeftOut";
import { Problems } from "./Problems";
import { OpenTies } from "./OpenTies";
import { RankList } from "./RankList";
import { SlopeChart } from "./SlopeChart";
import { Stability } from "./Stability";
import { Weights } from "./Weights";
import { WriteBack } from "./WriteBack";
import "./rank.css";
import "./weights.css";

const ListTexts = later(async () => (await import("./ListTexts")).ListTexts);

/** The proposed order, what it is made of, and what the user makes of it. */
export function RankView() {
  const { model, state, texts } = usePane();
  const { ranking } = state;
  const words = texts.rank;
  if (state.review === null || ranking === null) {
    return (
      <div className="hj-view">
        <p>{words.none}</p>
        <Button onClick={() => model.setView("check")}>{texts.send.goCheck}</Button>
      </div>
    );
  }
  return (
    <div className="hj-view hj-rank">
      <OtherSheets all={false} />
      <Section title={words.order} {...(ranking.entries.length > 1 ? { hint: words.reorderHint } : {})}>
        <Problems />
        <OpenTies />
        {ranking.entries.length === 0 ? <p>{words.noEntries}</p> : <RankList />}
        {ranking.entries.length === 0 ? null : (
          <div className="hj-confirm">
            <Checkbox
              label={words.confirm}
              checked={isConfirmed(state)}
              disabled={!isConfirmed(state) && confirmationOpen(ranking)}
              onChange={(_, { checked }) => model.rank.confirm(checked === true)}
            />
            <p className="hj-hint">{confirmationOpen(ranking) ? words.confirmBlocked : words.confirmHint}</p>
            {isConfirmed(state) ? <WriteBack /> : null}
          </div>
        )}
      </Section>
      <LeftOut />
      <SlopeChart />
      <Comparison />
      <Weights />
      <Committee />
      <Stability />
      {ranking.entries.length === 0 ? null : (
        <div className="hj-actions">
          <ListTexts />
          <Button appearance="primary" onClick={() => void model.outputs.produce("rankedList")}>
            {words.build}
          </Button>
          <Button title={words.publicationHint} onClick={() => void model.outputs.produce("publication")}>
            {words.buildPublication}
          </Button>
          <p className="hj-hint">{words.publicationHint}</p>
        </div>
      )}
    </div>
  );
}
