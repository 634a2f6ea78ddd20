import { Input, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { switchGeneral } from "../../../notices";
import { useEditor } from "./context";

/** The checks that any sheet needs; one is left out only with a reason. */
export function GeneralTab() {
  const { knowledge, texts } = useEditor();
  return (
    <>
      <p className="hj-room-quiet">{texts.generalHint}</p>
      <ul className="hj-room-list">
        {knowledge.general.map(({ id }) => (
          <General key={id} id={id} />
        ))}
      </ul>
    </>
  );
}

function General({ id }: { readonly id: string }) {
  const { session, state, knowledge, texts, language } = useEditor();
  const off = state.work.drafting.switchedOff.find(({ rule }) => rule === id);
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState(off?.reason ?? "");
  const rule = knowledge.general.find((each) => each.id === id);
  const take = (): void => session.change((now) => switchGeneral(now, id, reason));
  return (
    <li className="hj-room-card">
      <Switch
        checked={off === undefined && !isAsking}
        label={rule?.title[language] ?? id}
        onChange={(_, { checked }) => {
          setIsAsking(!checked);
          if (checked) session.change((now) => switchGeneral(now, id, ""));
        }}
      />
      {off === undefined && !isAsking ? null : (
        <Input
          className="hj-room-area"
          size="small"
          aria-label={texts.offReason}
          placeholder={texts.offReasonNeeded}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
          onBlur={take}
        />
      )}
    </li>
  );
}
