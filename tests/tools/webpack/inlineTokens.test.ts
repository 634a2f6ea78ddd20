const inlineTokens = jest.requireActual<(source: string) => string>(
  "../../../src/tools/webpack/inlineTokens.cjs",
);

const FROM = 'import { makeStyles, tokens } from "@fluentui/react-components";\n';

describe("tokens are written where they are used", () => {
  test.each([
    ["color: tokens.colorBrandStroke1,", 'color: "var(--colorBrandStroke1)",'],
    ["`1px ${tokens.colorNeutralStroke2}`", '`1px ${"var(--colorNeutralStroke2)"}`'],
    ["zIndex: tokens.zIndexPopup", 'zIndex: "var(--zIndexPopup, 2000)"'],
    ["mytokens.colorNeutralStroke2 + a.tokens.colorX", "mytokens.colorNeutralStroke2 + a.tokens.colorX"],
    ["tokens.noSuchToken + tokens[name]", "tokens.noSuchToken + tokens[name]"],
  ])("%s", (source, inlined) => expect(inlineTokens(FROM + source)).toBe(FROM + inlined));

  test("where they come from Fluent; other things of that name are left alone", () => {
    const own = 'import { tokens } from "./lexer";\nconst first = tokens.fontSizeBase300;';
    expect(inlineTokens(own)).toBe(own);
    const within = 'import { tokens } from "../tokens.js";\nexport const size = ';
    expect(inlineTokens(`${within}tokens.fontSizeBase300;`)).toBe(`${within}"var(--fontSizeBase300)";`);
  });
});
