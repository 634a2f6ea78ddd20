/**
 * Headers that a web server sends with the pages: a Content-Security-Policy without any foreign origin, and who may
 * show the pages in a frame (Excel on the web does). The same policy for the common servers.
 */

/** Where Excel on the web and the Office app embed add-ins from (learn.microsoft.com, "Requirements for running Office Add-ins"). */
const FRAME_ANCESTORS: readonly string[] = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.sharepoint.cn",
  "https://*.partner.officewebapps.cn",
];

export type Headers = readonly (readonly [string, string])[];

/** The policy that a built page carries in its head, or null when it has none. */
export function policyOfPage(html: string): string | null {
  const content = /<meta[^>]+Content-Security-Policy[^>]*?content="([^"]+)"/i.exec(html)?.[1];
  return content === undefined ? null : content.replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

/**
 * The headers for a page's policy. The same policy is sent as is in the page, since a browser obeys both; who may
 * frame the page can only be said in a header.
 */
export function headersFor(policy: string): Headers {
  return [
    ["Content-Security-Policy", `${policy}; frame-ancestors ${FRAME_ANCESTORS.join(" ")}`],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    // Pages are asked for anew so that an update arrives; scripts carry a digest in their names.
    ["Cache-Control", "no-cache"],
  ];
}

export function nginxSnippet(base: URL, headers: Headers): string {
  const location = base.pathname.endsWith("/") ? base.pathname : `${base.pathname}/`;
  const lines = headers.map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# Inside the server block that answers https://${base.host}\nlocation ${location} {\n    alias /srv/huijian/web/;   # the folder "web" of this package\n${lines.join("\n")}\n}\n`;
}

export function apacheHeaders(headers: Headers): string {
  const lines = headers.map(([name, value]) => `  Header always set ${name} "${value}"`);
  return `# Needs mod_headers and, for this file to count, "AllowOverride FileInfo".\n<IfModule mod_headers.c>\n${lines.join("\n")}\n</IfModule>\nAddType application/manifest+json .webmanifest\n`;
}

export function iisConfig(headers: Headers): string {
  const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const lines = headers.map(([name, value]) => `        <add name="${name}" value="${escape(value)}" />`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${lines.join("\n")}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".webmanifest" />
      <mimeMap fileExtension=".webmanifest" mimeType="application/manifest+json" />
    </staticContent>
  </system.webServer>
</configuration>
`;
}

/** The form that Netlify, Cloudflare Pages and their like read. */
export function headersFile(headers: Headers): string {
  return `/*\n${headers.map(([name, value]) => `  ${name}: ${value}`).join("\n")}\n`;
}
