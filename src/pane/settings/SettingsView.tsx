import { About } from "./About";
import { LanguageChoice } from "./LanguageChoice";
import { LiveChoice } from "./LiveChoice";
import { Packs } from "./Packs";
import { Roster } from "./Roster";
import { Stored } from "./Stored";
import "./settings.css";

/** Rule packs, roster, checking while typing, language, what is stored in the workbook, and about the product. */
export function SettingsView() {
  return (
    <div className="hj-view hj-settings">
      <Packs />
      <Roster />
      <LiveChoice />
      <LanguageChoice />
      <Stored />
      <About />
    </div>
  );
}
