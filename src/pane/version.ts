/** Put in by webpack from package.json. */
declare const PRODUCT_VERSION: string | undefined;

/** Version of the product. */
export const VERSION = typeof PRODUCT_VERSION === "string" ? PRODUCT_VERSION : "0";
