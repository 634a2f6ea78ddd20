import { Button } from "@fluentui/react-components";
import { usePane } from "../../ui";

const LABEL = { "zh-CN": "汇总各单位报来的表…", en: "Compile the sheets handed in…" } as const;

/** Opens the room in which several files are added to this table; where the host can add. */
export function CompileEntry() {
  const { model, state } = usePane();
  if (model.host.adding === undefined || state.review === null) return null;
  return (
    <div>
      <Button size="small" onClick={() => model.setCompiling(true)}>
        {LABEL[state.language]}
      </Button>
    </div>
  );
}
