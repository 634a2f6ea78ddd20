import { About } from "./About";
import { LanguageChoice } from "./LanguageChoice";
import { Packs } from "./Packs";
import { Roster } from "./Roster";
import { Stored } from "./Stored";

/** Rule packs, roster, language, what is stored in the workbook, and about the product. */
export function SettingsView() {
  return (
    <div className="hj-view hj-settings">
      <Packs />
      <Roster />
      <LanguageChoice />
      <Stored />
      <About />
    </div>
  );
}
