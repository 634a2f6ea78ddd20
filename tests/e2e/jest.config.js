/** End-to-end tests in a real browser on the built pages; `npm test` names the browser in HUIJIAN_BROWSER. */
const unit = require("../../jest.config.js");

module.exports = {
  rootDir: "../..",
  testEnvironment: "<rootDir>/tests/e2e/environment.cjs",
  moduleNameMapper: unit.moduleNameMapper,
  transform: unit.transform,
  testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  testTimeout: 60_000,
};
