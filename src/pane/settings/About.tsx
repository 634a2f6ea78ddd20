import { Button } from "@fluentui/react-components";
import { Section, usePane } from "../ui";
import { VERSION } from "../version";

/** Version of the product and of the rule packs, and what happens to the data. */
export function About() {
  const { model, state, texts } = usePane();
  const words = texts.settings;
  const { capabilities } = model.host;
  return (
    <>
      {state.review === null ? null : (
        <Section title={words.blankForm} hint={words.blankFormHint}>
          <Button onClick={() => void model.outputs.produce("blankForm")}>{words.blankForm}</Button>
        </Section>
      )}
      {model.host.openHelp === undefined ? null : (
        <Section title={words.help}>
          <Button onClick={() => void model.session.attempt(null, async () => model.host.openHelp?.())}>
            {words.openHelp}
          </Button>
        </Section>
      )}
      <Section title={words.about}>
        <p>{words.versionOf(VERSION)}</p>
        <p>{words.privacy}</p>
        <p>
          <a className="hj-link" href="licences.txt" target="_blank" rel="noreferrer">
            {words.licences}
          </a>
        </p>
        <details className="hj-foldable">
          <summary>{words.log}</summary>
          <pre className="hj-log">
            {JSON.stringify(
              {
                version: VERSION,
                host: model.host.kind,
                pack: state.review === null ? null : `${state.review.pack.id} ${state.review.pack.version}`,
                capabilities,
                browser: navigator.userAgent,
              },
              null,
              1,
            )}
          </pre>
        </details>
      </Section>
    </>
  );
}
