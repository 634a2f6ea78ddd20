import { useState } from "react";
import { Button, SearchBox } from "@fluentui/react-components";
import type { Language } from "../../core";
import { Blocks } from "./Blocks";
import { guideIn } from "./guide";
import { RulePage } from "./RulePage";
import { anchorOf, sectionsWith } from "./sections";
import { helpTextsFor } from "../text";
import "../notices/notices.css";

/** What the help is opened at: the guide, or the page of one rule (`<pack>/<rule>`). */
export type HelpPlace = { readonly at: "guide" } | { readonly at: "rule"; readonly rule: string };

/** The guide, searchable, and the rule book's page of a rule. A part of its own: few need it at any time. */
export default function HelpRoom({
  language,
  place,
  onPlace,
  onBack,
}: {
  readonly language: Language;
  readonly place: HelpPlace;
  readonly onPlace: (place: HelpPlace) => void;
  readonly onBack: () => void;
}) {
  const texts = helpTextsFor(language);
  const [query, setQuery] = useState("");
  const sections = sectionsWith(guideIn(language), query);
  const isGuide = place.at === "guide";
  return (
    <main className="hj-room" aria-label={texts.title}>
      <div className="hj-room-bar">
        <Button onClick={onBack}>{texts.back}</Button>
        <h1 className="hj-room-title">{isGuide ? texts.title : texts.rule}</h1>
        {isGuide ? (
          <>
            <SearchBox
              aria-label={texts.search}
              placeholder={texts.searchHint}
              value={query}
              onChange={(_, { value }) => setQuery(value)}
            />
            <span role="status">{query.trim() === "" ? "" : texts.found(sections.length)}</span>
          </>
        ) : (
          <Button onClick={() => onPlace({ at: "guide" })}>{texts.guide}</Button>
        )}
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="hj-room-scroll" tabIndex={0} role="region" aria-label={texts.title}>
        <div className="hj-room-narrow">
          {place.at === "rule" ? (
            <RulePage rule={place.rule} language={language} />
          ) : (
            <>
              {query.trim() !== "" ? null : (
                <nav aria-label={texts.contents}>
                  <ul>
                    {sections.map(({ title }) => (
                      <li key={title}>
                        <a
                          className="hj-link"
                          href={`#${anchorOf(title)}`}
                          onClick={(event) => {
                            event.preventDefault();
                            document.getElementById(anchorOf(title))?.scrollIntoView({ block: "start" });
                          }}
                        >
                          {title}
                        </a>
                      </li>
                    ))}
                  </ul>
                </nav>
              )}
              {sections.map(({ title, blocks }) => (
                <section key={title} aria-labelledby={anchorOf(title)}>
                  <h2 id={anchorOf(title)}>{title}</h2>
                  <Blocks blocks={blocks} table="hj-room-table" />
                </section>
              ))}
            </>
          )}
        </div>
      </div>
    </main>
  );
}
