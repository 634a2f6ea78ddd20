import { Button } from "@fluentui/react-components";
import type { Language, RulePack } from "../../core";
import { packBook, type BookBlock, type BookPart } from "../../packs/book";
import { useNoticeStyles } from "./styles";
import { noticeTextsFor } from "./text";

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
          {packBook(pack, language).map((block, index) => (
            <Block key={index} block={block} />
          ))}
        </div>
      </div>
    </main>
  );
}

function Block({ block }: { readonly block: BookBlock }) {
  const styles = useNoticeStyles();
  switch (block.kind) {
    case "heading":
      if (block.level === 1) return <h1>{block.text}</h1>;
      if (block.level === 2) return <h2>{block.text}</h2>;
      return <h3 id={anchorOf(block.text)}>{block.text}</h3>;
    case "strong":
      return (
        <p>
          <strong>{block.text}</strong>
        </p>
      );
    case "text":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((parts, at) => (
                  <td key={at}>
                    {parts.map((part, place) => (
                      <Part key={place} part={part} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

const anchorOf = (rule: string): string => `hj-rule-${rule}`;

function Part({ part }: { readonly part: BookPart }) {
  if (typeof part === "string") return part;
  if ("code" in part) return <code>{part.code}</code>;
  const { rule } = part;
  return (
    <a
      className="hj-link"
      href={`#${anchorOf(rule)}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(anchorOf(rule))?.scrollIntoView({ block: "start" });
      }}
    >
      {rule}
    </a>
  );
}
