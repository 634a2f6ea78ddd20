import { Button } from "@fluentui/react-components";
import type { Language, RulePack } from "../../core";
import { packBook } from "../../packs/book";
import { BookBlocks } from "./BookBlocks";
import { noticeTextsFor } from "../text";
import "./notices.css";

/** A pack's rule book as a page to read and print: what became of each clause, and every rule. */
export function BookView({
  pack,
  language,
  onBack,
}: {
  readonly pack: RulePack;
  readonly language: Language;
  readonly onBack: () => void;
}) {
  const texts = noticeTextsFor(language).book;
  return (
    <main className="hj-room" aria-label={texts.title(pack.name[language])}>
      <div className="hj-room-bar">
        <Button onClick={onBack}>{texts.back}</Button>
        <Button onClick={() => window.print()}>{texts.print}</Button>
      </div>
      <div className="hj-room-scroll">
        <div className="hj-room-narrow">
          <BookBlocks blocks={packBook(pack, language)} />
        </div>
      </div>
    </main>
  );
}
