/** Where the shipped pages take office.js from. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OFFICE_ORIGIN = 'https://appsforoffice.microsoft.com';

/**
 * A page of the add-in as the local workbook serves it: one thing is changed, the address of office.js, and with it the policy that
 * names that address. The seam comes before it. A page without office.js is served as it is.
 */
export function panePage(html: string): string {
  const tag = new RegExp(`<script([^>]*)\\ssrc="${OFFICE_JS.replaceAll('.', '\\.')}"([^>]*)></script>`);
  if (!tag.test(html)) return html;
  return (
    html
      .replace(tag, '<script src="/seam.js"></script><script$1 src="/office-js/office.js"$2></script>')
      // 'self' stands in the policy already: our own scripts need it.
      .replace(/(<meta\s[^>]*Content-Security-Policy[^>]*>)/s, (policy) =>
        policy.replaceAll(` ${OFFICE_ORIGIN}`, ''),
      )
  );
}
