import { Section, later, usePane } from "../ui";

const Matrix = later(async () => (await import("./Matrix")).Matrix);

/** What the sheet cannot show: ticked by a person, per submission and per studio, before sending and after it. */
export function Checklist() {
  const { state, texts } = usePane();
  const { review } = state;
  if (review === null || review.checklist.length === 0) return null;
  return (
    <Section title={texts.send.checklist} hint={texts.send.checklistHint}>
      <Matrix />
    </Section>
  );
}
