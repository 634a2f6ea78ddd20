import { Button, Checkbox } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { usePane } from "../ui";
import { endDesk } from "./compileDesk";
import type { CompileDesk } from "./compileDesk";
import { compileTexts } from "./texts";

/** What adding would do to the table and what to know of it before, and the button that does it. */
export function AddPart({ desk, open }: { readonly desk: CompileDesk; readonly open: number }) {
  const { model, state } = usePane();
  const { plan, same, isAdding } = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  const { words } = compileTexts(state.language);
  const [hidden, setHidden] = useState(false);
  if (plan === null || plan.entries + plan.changed === 0)
    return (
      <>
        {same === 0 ? null : <p className="hj-hint">{words.same(same)}</p>}
        <p>{words.nothing}</p>
      </>
    );
  const { entries, changed, top, like, withoutColumn, staying, typedTotals } = plan;
  const add = async (): Promise<void> => {
    if (!(await desk.add(hidden))) return;
    endDesk(model);
    model.setCompiling(false);
  };
  const warnings = [
    ...(open === 0 ? [] : [words.unsettled(open)]),
    ...withoutColumn.map((each) => words.withoutColumn(each.label[state.language], each.entries)),
    ...(staying.length === 0 ? [] : [words.staying(staying.map((row) => row + 1).join("、"))]),
    ...(typedTotals ? [words.totals] : []),
  ];
  return (
    <div className="hj-compile-add">
      {entries === 0 ? null : (
        <p>{(like === null ? words.first : words.where)(entries, top + 1, top + entries)}</p>
      )}
      {changed === 0 ? null : <p>{words.changes(changed)}</p>}
      {same === 0 ? null : <p className="hj-hint">{words.same(same)}</p>}
      {warnings.map((warning) => (
        <p key={warning} className="hj-warning">
          {warning}
        </p>
      ))}
      {entries === 0 ? null : (
        <>
          <p className="hj-hint">{words.source}</p>
          <div>
            <Checkbox
              label={words.hide}
              checked={hidden}
              onChange={(_, { checked }) => setHidden(checked === true)}
            />
          </div>
        </>
      )}
      <Button appearance="primary" disabled={isAdding} onClick={() => void add()}>
        {entries === 0 ? words.change : words.add(entries)}
      </Button>
    </div>
  );
}
