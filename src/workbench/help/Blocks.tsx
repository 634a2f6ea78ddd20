import { Fragment } from "react";
import type { Block, Inline } from "./sections";
import { anchorOf } from "./sections";

/** Links lead to sections of what is on view; to other places they are plain words, since nothing is fetched. */
function Line({ parts }: { readonly parts: readonly Inline[] }) {
  return parts.map((part, index) => {
    if (typeof part === "string") return <Fragment key={index}>{part}</Fragment>;
    if ("strong" in part) return <strong key={index}>{part.strong}</strong>;
    if ("code" in part) return <code key={index}>{part.code}</code>;
    if (!part.to.startsWith("#")) return <Fragment key={index}>{part.link}</Fragment>;
    const id = anchorOf(part.to.slice(1));
    return (
      <a
        key={index}
        className="hj-link"
        href={`#${id}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(id)?.scrollIntoView({ block: "start" });
        }}
      >
        {part.link}
      </a>
    );
  });
}

/** Blocks of the guide. */
export function Blocks({ blocks, table }: { readonly blocks: readonly Block[]; readonly table: string }) {
  return blocks.map((block, index) => {
    switch (block.kind) {
      case "heading":
        return (
          <h3 key={index} id={anchorOf(block.text)}>
            {block.text}
          </h3>
        );
      case "text":
        return (
          <p key={index}>
            <Line parts={block.text} />
          </p>
        );
      case "list": {
        const items = block.items.map((item, at) => (
          <li key={at}>
            <Line parts={item} />
          </li>
        ));
        return block.ordered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
      }
      case "table":
        return (
          <table key={index} className={table}>
            <thead>
              <tr>
                {block.head.map((cell, at) => (
                  <th key={at} scope="col">
                    <Line parts={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, place) => (
                    <td key={place}>
                      <Line parts={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
    }
  });
}
