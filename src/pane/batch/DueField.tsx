import { Field, Input } from "@fluentui/react-components";
import type { BatchPartProps } from "./parts";

/** By when the units are to answer: one date for reminders and for what goes back to them. */
export function DueField({ texts, batch, view, work }: BatchPartProps) {
  return (
    <Field label={texts.batch.due}>
      <Input
        type="date"
        value={work.due ?? view.due ?? ""}
        onChange={(_, { value }) => batch.decide((now) => ({ ...now, due: value === "" ? null : value }))}
      />
    </Field>
  );
}
