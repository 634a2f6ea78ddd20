import type { BookBlock, BookPart } from "../../packs/book";
import "./notices.css";

/** Blocks of a pack's page in the rule book. */
export function BookBlocks({ blocks }: { readonly blocks: readonly BookBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { readonly block: BookBlock }) {
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
        <table className="hj-room-table">
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
