import { Switch } from "@fluentui/react-components";
import { Section, usePane } from "../ui";

/** Whether edits on the sheet are followed as they are made, and what that may cost; only where it may cost anything. */
export function LiveChoice() {
  const { model, state, texts } = usePane();
  const { undo } = model.host.capabilities;
  if (undo === "own") return null;
  const words = texts.settings;
  return (
    <Section
      title={words.live}
      hint={undo === "atRisk" ? `${words.liveHint} ${words.liveCosts}` : words.liveHint}
    >
      <Switch
        label={words.live}
        checked={state.live}
        onChange={(_, { checked }) => void model.check.setLive(checked)}
      />
    </Section>
  );
}
