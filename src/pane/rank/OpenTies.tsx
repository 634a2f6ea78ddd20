import { Button, usePane } from "../ui";

/** Ties named at once. */
const MOST = 20;

/** Ties that nobody has decided: the union decides them, with a reason, before the order can be confirmed. */
export function OpenTies() {
  const { model, state, texts } = usePane();
  const ties = state.ranking?.openTies ?? [];
  if (ties.length === 0) return null;
  const words = texts.rank;
  return (
    <ul className="hj-lines hj-problems">
      {ties.slice(0, MOST).map(({ names, identity }) => (
        <li key={identity}>
          {words.openTies(texts.items(names.slice(0, 5)))}{" "}
          <Button size="small" onClick={() => model.rank.ask(identity, "move")}>
            {words.settleTie}
          </Button>
        </li>
      ))}
    </ul>
  );
}
