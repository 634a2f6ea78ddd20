/** Styles beside a component: imported for what they do to the page (webpack.config.js puts them into one sheet). */
declare module "*.css";
