import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PREFIX } from './options.ts';

type File = { type: string; body: string | Buffer };

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Switchboard API</title>
<link rel="stylesheet" href="${PREFIX}/docs/swagger-ui.css">
<link rel="icon" href="/icon.svg">
</head>
<body>
<main id="reference"></main>
<script src="${PREFIX}/docs/swagger-ui-bundle.js"></script>
<script src="${PREFIX}/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({
  url: '${PREFIX}/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  filter: true,
  validatorUrl: null,
  withCredentials: true,
});
`;

/** Nothing from elsewhere; swagger-ui sets style attributes and keeps its small pictures in its style sheet. */
export const docsContentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Found from the package's own place: a bundler must leave the name as it stands. */
const vendored = async (name: string) =>
  readFile(join(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')), name));

/** The pages and files below `/api/v1/docs`; null for what is none of them. */
export async function docsFile(path: string): Promise<File | null> {
  switch (path) {
    case '/docs':
      return { type: 'text/html; charset=utf-8', body: page };
    case '/docs/start.js':
      return { type: 'text/javascript; charset=utf-8', body: start };
    case '/docs/swagger-ui.css':
      return { type: 'text/css; charset=utf-8', body: await vendored('swagger-ui.css') };
    case '/docs/swagger-ui-bundle.js':
      return { type: 'text/javascript; charset=utf-8', body: await vendored('swagger-ui-bundle.js') };
    default:
      return null;
  }
}
