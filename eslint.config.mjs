import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import hooks from "eslint-plugin-react-hooks";
import a11y from "eslint-plugin-jsx-a11y";

const TYPED = ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"];

const REACT = ["{src,tests}/{pane,taskpane,workbench}/**/*.{ts,tsx}", "**/*.tsx"];
const OFFICE_FILES = ["src/{excel,commands}/**/*.ts", "tests/{excel,commands,host,contract}/**/*.ts"];

const OFFICE = "/^(Office|Excel|OfficeExtension|OfficeRuntime)$/";
const OFFICE_NAMES = [
  "MemberExpression[object.name=" + OFFICE + "]",
  "TSQualifiedName[left.name=" + OFFICE + "]",
].map((selector) => ({ selector, message: "Only src/excel and src/commands name Office.js." }));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "src/**/*.mjs", "reports/"] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: TYPED })),
  {
    files: TYPED,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "prefer-const": "error",
      "max-lines": ["error", { max: 340, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // Where React is. The rules for it take a third of the whole time where there is none.
    files: REACT,
    plugins: { "react-hooks": hooks, "jsx-a11y": a11y },
    rules: { ...hooks.configs.recommended.rules, ...a11y.configs.recommended.rules },
  },
  {
    // Where Office.js is.
    files: OFFICE_FILES,
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // Most functions are far shorter (about 60 lines), and most files; these are the ends, comments and blank lines counted.
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      complexity: ["error", 25],
      "max-lines-per-function": ["error", 110],
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    // Tables of words in one language: nothing but texts, which belong together.
    files: ["src/*/text/**/*.ts"],
    rules: { "max-lines": ["error", { max: 360, skipBlankLines: false, skipComments: false }] },
  },
  {
    // Only the Excel adapter and the ribbon's commands name Office.js, its types included.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/commands/**"],
    rules: { "no-restricted-syntax": ["error", ...OFFICE_NAMES] },
  },
  {
    // The core is pure: no clock, no randomness but a seeded one, no I/O.
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "Date",
        "window",
        "document",
        "process",
        "fetch",
        "setTimeout",
        "Office",
        "Excel",
      ],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  {
    files: ["src/cli/**/*.ts", "src/tools/**/*.ts", "tests/**/*.{ts,tsx}"],
    rules: { "no-console": "off" },
  },
);
