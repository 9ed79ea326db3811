/** The version in package.json; webpack puts it in while it builds. */
declare const WFC_VERSION: string;
