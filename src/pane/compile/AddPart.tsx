import { Button, Checkbox } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { BatchView } from "../../engine";
import type { BatchFile } from "../batch";
import { usePane } from "../ui";
import { endDesk } from "./compileDesk";
import type { CompileDesk } from "./compileDesk";
import { countThere } from "./entriesThere";
import { compileTexts } from "../text";

interface AddPartProps {
  readonly desk: CompileDesk;
  readonly files: readonly BatchFile[];
  readonly view: BatchView;
}

/** What adding would do to the table and what to know of it before, and the button that does it. */
export function AddPart({ desk, files, view }: AddPartProps) {
  const { model, state } = usePane();
  const { plan, isAdding } = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  const { words } = compileTexts(state.language);
  const [hidden, setHidden] = useState(false);
  const there = countThere(view, desk.ownName);
  const same = there === 0 ? null : <p className="hj-hint">{words.same(there)}</p>;
  const missing = notRead(files, view, words);
  if (plan === null || plan.entries + plan.changed === 0)
    return (
      <>
        {same}
        <Warnings list={missing} />
        <p>{words.nothing}</p>
      </>
    );
  const { entries, changed, top, like, withoutColumn, staying, typedTotals } = plan;
  const add = async (): Promise<void> => {
    if (!(await desk.add(hidden))) return;
    endDesk(model);
    model.setCompiling(false);
  };
  const open = view.duplicates.filter(({ settled }) => !settled).length;
  const warnings = [
    ...missing,
    ...(open === 0 ? [] : [words.unsettled(open)]),
    ...withoutColumn.map((each) => words.withoutColumn(each.label[state.language], each.entries)),
    ...(staying.length === 0 ? [] : [words.staying(staying.map((row) => row + 1))]),
    ...(typedTotals ? [words.totals] : []),
  ];
  return (
    <div className="hj-compile-add">
      {entries === 0 ? null : (
        <p>{(like === null ? words.first : words.where)(entries, top + 1, top + entries)}</p>
      )}
      {changed === 0 ? null : <p>{words.changes(changed)}</p>}
      {same}
      <Warnings list={warnings} />
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

function Warnings({ list }: { readonly list: readonly string[] }) {
  return list.map((warning) => (
    <p key={warning} className="hj-warning">
      {warning}
    </p>
  ));
}

/** What is said of files of which nothing would be added: those not read yet, and those that hold no table to be read. */
function notRead(
  files: readonly BatchFile[],
  view: BatchView,
  words: ReturnType<typeof compileTexts>["words"],
): readonly string[] {
  const isGiven = ({ name }: BatchFile): boolean =>
    view.files.some(({ file, outcome }) => file === name && (outcome === "taken" || outcome === "copy"));
  const stopped = files.filter(({ status }) => status.kind === "stopped").length;
  const without = files.filter((file) => file.status.kind !== "stopped" && !isGiven(file)).length;
  return [
    ...(stopped === 0 ? [] : [words.stopped(stopped)]),
    ...(without === 0 ? [] : [words.without(without)]),
  ];
}
