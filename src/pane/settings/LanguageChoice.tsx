import type { Language } from "../../core";
import { Section, Select, usePane } from "../ui";

/** Chinese or English; kept on this machine. */
export function LanguageChoice() {
  const { model, state, texts } = usePane();
  return (
    <Section title={texts.settings.language}>
      <Select
        aria-label={texts.settings.language}
        value={state.language}
        onChange={(_, { value }) => void model.settings.setLanguage(value as Language)}
      >
        <option value="zh-CN">中文</option>
        <option value="en">English</option>
      </Select>
    </Section>
  );
}
