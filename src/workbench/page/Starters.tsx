import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { BLANK_FORMS, SAMPLES } from "../document";
import type { Sample } from "../document";
import type { WorkbenchTexts } from "../text";

export interface StartersProps {
  readonly texts: WorkbenchTexts;
  readonly busy: boolean;
  readonly onSample: (id: string) => void;
  /** Hands a blank form to the user. */
  readonly onBlank: (form: Sample) => void;
  readonly onTour: () => void;
  readonly onHelp: () => void;
}

/** What to begin with who has no file at hand yet: a tour, samples, blank forms, the guide. */
export function Starters({ texts, busy, onSample, onBlank, onTour, onHelp }: StartersProps) {
  const { start, language } = texts;
  const menu = (label: string, items: readonly Sample[], act: (item: Sample) => void) => (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button disabled={busy}>{label}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map((item) => (
            <MenuItem key={item.id} onClick={() => act(item)}>
              {item.title[language]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
  const starter = (control: React.ReactNode, hint: string) => (
    <li className="hj-page-starter">
      {control}
      <p className="hj-page-small">{hint}</p>
    </li>
  );
  return (
    <section className="hj-page-keeping" aria-labelledby="hj-start">
      <h2 id="hj-start" className="hj-page-keeping-title">
        {start.title}
      </h2>
      <ul className="hj-page-starters">
        {starter(
          <Button disabled={busy} onClick={onTour}>
            {start.tour}
          </Button>,
          start.tourHint,
        )}
        {starter(
          menu(texts.samples, SAMPLES, ({ id }) => onSample(id)),
          start.sampleHint,
        )}
        {starter(menu(start.blank, BLANK_FORMS, onBlank), start.blankHint)}
        {starter(<Button onClick={onHelp}>{start.help}</Button>, start.helpHint)}
      </ul>
    </section>
  );
}
