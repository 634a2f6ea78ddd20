import { Section, usePane } from "../ui";
import "./figures.css";

/** Two or three studios side by side, criterion by criterion, with what speaks for each; no score. */
export function Comparison() {
  const { state, texts } = usePane();
  const comparison = state.ranking?.comparison ?? null;
  if (comparison === null || comparison.names.length === 0) return null;
  const words = texts.rank.comparison;
  const { names, criteria } = comparison;
  return (
    <Section title={words.title(names.length)} hint={words.hint}>
      <table className="hj-figures">
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            {names.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, label, unit, figures, best }) => (
            <tr key={id}>
              <th scope="row">{texts.rank.inUnit(label, unit)}</th>
              {figures.map((figure, index) => (
                <td key={names[index]}>
                  {Number(figure.toFixed(2))}
                  {best[index] === true ? <strong className="hj-tag">{words.better}</strong> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="hj-lines">
        {names.map((name, index) => {
          const bestIn = criteria.filter(({ best }) => best[index] === true).map(({ label }) => label);
          return <li key={name}>{words.speaksFor(name, texts.items(bestIn))}</li>;
        })}
      </ul>
    </Section>
  );
}
