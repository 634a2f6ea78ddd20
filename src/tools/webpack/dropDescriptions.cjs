/**
 * Empties the descriptions in the schemas of rule packs. They are there for the JSON Schema that an editor reads, which
 * tools make from the sources; a page checks packs by the schemas and says what is wrong in words of its own.
 */
const TEXT = /(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/.source;
const DESCRIPTION = new RegExp(
  `(?<![\\w$.])z\\.describe\\(\\s*${TEXT}(?:\\s*\\+\\s*${TEXT})*\\s*,?\\s*\\)`,
  "g",
);

module.exports = function dropDescriptions(source) {
  return source.replace(DESCRIPTION, 'z.describe("")');
};
