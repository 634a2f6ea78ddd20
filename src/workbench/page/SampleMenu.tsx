import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { SAMPLES } from "../document";
import type { WorkbenchTexts } from "../text";

export interface SampleMenuProps {
  readonly texts: WorkbenchTexts;
  readonly disabled: boolean;
  readonly onSample: (id: string) => void;
}

/** The workbooks to try the workbench with. */
export function SampleMenu({ texts, disabled, onSample }: SampleMenuProps) {
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className="hj-page-compact" disabled={disabled}>
          {texts.samples}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SAMPLES.map(({ id, title }) => (
            <MenuItem key={id} onClick={() => onSample(id)}>
              {title[texts.language]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
