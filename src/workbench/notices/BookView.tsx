import { Button } from "@fluentui/react-components";
import type { Language, RulePack } from "../../core";
import { packBook } from "../../packs/book";
import { BookBlocks } from "./BookBlocks";
import { useNoticeStyles } from "./styles";
import { noticeTextsFor } from "../text";

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
  const styles = useNoticeStyles();
  return (
    <main className={styles.room} aria-label={texts.title(pack.name[language])}>
      <div className={styles.bar}>
        <Button onClick={onBack}>{texts.back}</Button>
        <Button onClick={() => window.print()}>{texts.print}</Button>
      </div>
      <div className={styles.scroll}>
        <div className={styles.narrow}>
          <BookBlocks blocks={packBook(pack, language)} />
        </div>
      </div>
    </main>
  );
}
