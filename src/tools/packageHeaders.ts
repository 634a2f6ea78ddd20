/**
 * Headers that a web server sends with the pages: a Content-Security-Policy without any foreign origin, and who may
 * show the pages in a frame (Excel on the web does). The same policy for the common servers.
 */

/** Where Excel on the web and the Office app embed add-ins from (learn.microsoft.com, "Requirements for running Office Add-ins"). */
export const FRAME_ANCESTORS: readonly string[] = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.sharepoint.cn",
  "https://*.partner.officewebapps.cn",
];

export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${FRAME_ANCESTORS.join(" ")}`,
].join("; ");

export const HEADERS: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", POLICY],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  // Pages are asked for anew so that an update arrives; scripts carry a digest in their names.
  ["Cache-Control", "no-cache"],
];

export function nginxSnippet(base: URL): string {
  const location = base.pathname.endsWith("/") ? base.pathname : `${base.pathname}/`;
  const lines = HEADERS.map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# Inside the server block that answers https://${base.host}\nlocation ${location} {\n    alias /srv/huijian/web/;   # the folder "web" of this package\n${lines.join("\n")}\n}\n`;
}

export function apacheHeaders(): string {
  const lines = HEADERS.map(([name, value]) => `  Header always set ${name} "${value}"`);
  return `# Needs mod_headers and, for this file to count, "AllowOverride FileInfo".\n<IfModule mod_headers.c>\n${lines.join("\n")}\n</IfModule>\nAddType application/manifest+json .webmanifest\n`;
}

export function iisConfig(): string {
  const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const lines = HEADERS.map(([name, value]) => `        <add name="${name}" value="${escape(value)}" />`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${lines.join("\n")}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".webmanifest" />
      <mimeMap fileExtension=".webmanifest" mimeType="application/manifest+json" />
    </staticContent>
  </system.webServer>
</configuration>
`;
}

/** The form that Netlify, Cloudflare Pages and their like read. */
export function headersFile(): string {
  return `/*\n${HEADERS.map(([name, value]) => `  ${name}: ${value}`).join("\n")}\n`;
}
