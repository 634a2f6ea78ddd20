import { Button, Input, Select, Switch } from "@fluentui/react-components";
import { findingPosition } from "../model";
import { usePane } from "../ui";

/** Grouping, walking through the findings, flags on the sheet, and checking again. */
export function FindingsToolbar() {
  const { model, state, texts } = usePane();
  const words = texts.check;
  const { at, all } = findingPosition(state);
  return (
    <div className="hj-toolbar">
      <Select
        size="small"
        aria-label={words.groupBy}
        value={state.grouping}
        onChange={(_, { value }) => model.check.setGrouping(value === "kind" ? "kind" : "entry")}
      >
        <option value="entry">{words.byEntry}</option>
        <option value="kind">{words.byKind}</option>
      </Select>
      <Input
        size="small"
        type="search"
        className="hj-grow"
        placeholder={words.find}
        aria-label={words.find}
        value={state.filter}
        onChange={(_, { value }) => model.check.setFilter(value)}
      />
      <span className="hj-stepper">
        <Button
          size="small"
          disabled={all === 0}
          title={words.previousHint}
          aria-keyshortcuts="Shift+F8"
          onClick={() => void model.check.step(-1)}
        >
          {words.previous}
        </Button>
        <span className="hj-position">{words.position(at, all)}</span>
        <Button
          size="small"
          disabled={all === 0}
          title={words.nextHint}
          aria-keyshortcuts="F8"
          onClick={() => void model.check.step(1)}
        >
          {words.next}
        </Button>
      </span>
      <Switch
        label={words.flags}
        title={words.flagsHint(model.host.capabilities.notes)}
        checked={state.flags === true}
        onChange={(_, { checked }) => void model.check.setFlags(checked)}
      />
      {model.host.putFindings === undefined ? null : (
        <Button size="small" title={words.putFindingsHint} onClick={() => void model.check.putFindings()}>
          {words.putFindings}
        </Button>
      )}
      <Button size="small" onClick={() => void model.check.recheck()}>
        {words.recheck}
      </Button>
    </div>
  );
}
