/** The tests that mutants are tried against, as src/tools/mutation.mjs names them. */
const unit = require("../../jest.config.js");

module.exports = {
  ...unit,
  rootDir: process.cwd(),
  testMatch: [`<rootDir>/tests/${process.env.HUIJIAN_MUTATION_TESTS}`],
  testEnvironment: "@stryker-mutator/jest-runner/jest-env/node",
};
