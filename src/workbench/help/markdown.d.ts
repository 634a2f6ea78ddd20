/** A document's source, put into the script when the pages are built. */
declare module "*.md" {
  const text: string;
  export default text;
}
