import { describe, expect, test } from 'vitest';
import { handleRestRequest } from './fetch.ts';
import { openApiDocument } from './document.ts';
import { routeOf } from './route.ts';
import { publishedProcedures } from './router.ts';

const procedures = publishedProcedures;
const get = (path: string) => handleRestRequest(new Request(`http://desk.test/api/v1${path}`));

describe('the published API', () => {
  test('every procedure has a route of its own', () => {
    const routes = procedures.map((procedure) => {
      const { method, path } = routeOf(procedure);
      return `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`;
    });
    expect(new Set(routes).size).toBe(routes.length);
    expect(routes).toEqual(
      expect.arrayContaining(['GET /contacts', 'POST /contacts', 'GET /contacts/{}', 'PATCH /contacts/{}']),
    );
  });

  test('every procedure is in the document, with its schemas and the error body', async () => {
    const { openapi, paths = {} } = await openApiDocument();
    expect(openapi).toMatch(/^3\.1\./);
    const missing = procedures.filter((procedure) => {
      const { method, path } = routeOf(procedure);
      const operation = paths[path]?.[lower[method]];
      const hasAnswer =
        !procedure.output || JSON.stringify(operation?.responses?.['200']).includes('"schema"');
      return operation?.operationId !== procedure.path || !operation.responses?.default || !hasAnswer;
    });
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('the document and its page are served without anything from elsewhere', async () => {
    const document = await get('/openapi.json');
    expect(document.headers.get('content-type')).toBe('application/json');
    expect(await document.json()).toHaveProperty('openapi');
    const page = await get('/docs');
    const html = await page.text();
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    for (const [, src] of html.matchAll(/(?:src|href)="\/api\/v1(\/docs\/[^"]+)"/g)) {
      expect((await get(src ?? '')).status).toBe(200);
    }
    expect((await get('/docs/../../../package.json')).status).not.toBe(200);
  });
});

const lower = { GET: 'get', POST: 'post', PATCH: 'patch', DELETE: 'delete' } as const;
