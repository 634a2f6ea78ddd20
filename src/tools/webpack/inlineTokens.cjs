/**
 * Writes Fluent's design tokens where Fluent's own code uses them: `tokens.colorBrandStroke1` is always the text
 * `var(--colorBrandStroke1)`, but a page that names one of them would carry the table of all 450. What Fluent's
 * compiled styles name without using it then falls away too. Our own styles name the custom properties themselves.
 */
const { tokens } = require(
  require.resolve("@fluentui/tokens", { paths: [require.resolve("@fluentui/react-components")] }),
);

const IMPORT =
  /import\s*\{[^}]*\btokens\b[^}]*\}\s*from\s*["'](?:@fluentui\/(?:react-theme|react-components|tokens)|\.\.\/tokens\.js)["']/;

module.exports = function inlineTokens(source) {
  if (!IMPORT.test(source)) return source;
  return source.replace(/(?<![\w$./])tokens\.(\w+)/g, (whole, name) =>
    name in tokens ? JSON.stringify(tokens[name]) : whole,
  );
};
