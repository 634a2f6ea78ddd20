import { Button } from "@fluentui/react-components";
import { usePane } from "../../ui";
import { useToolTexts } from "./useToolTexts";

/** Opens the room in which several files are added to this table; where the host can add. */
export function CompileEntry() {
  const { model, state } = usePane();
  const { compile } = useToolTexts();
  if (model.host.adding === undefined || state.review === null) return null;
  return (
    <div>
      <Button size="small" onClick={() => model.setCompiling(true)}>
        {compile}
      </Button>
    </div>
  );
}
