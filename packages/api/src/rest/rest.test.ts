import { describe, expect, test } from 'vitest';
import { handleRestRequest } from './fetch.ts';
import { listProcedures } from '../procedures.ts';
import { openApiDocument } from './document.ts';
import { routeOf } from './route.ts';

const procedures = listProcedures();
const get = (path: string) => handleRestRequest(new Request(`http://desk.test/api/v1${path}`));

describe('the published API', () => {
  test('every procedure has a route of its own', () => {
    const routes = procedures.map((procedure) => {
      const { method, path } = routeOf(procedure);
      return `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`;
    });
    expect(new Set(routes).size).toBe(routes.length);
    expect(routes).toEqual(expect.arrayContaining(['GET /contacts', 'POST /contacts', 'GET /contacts/{}', 'PATCH /contacts/{}']));
  });

  test('every procedure is in the document, with its schemas and the error body', async () => {
    const { openapi, paths = {} } = await openApiDocument();
    expect(openapi).toMatch(/^3\.1\./);
    for (const procedure of procedures) {
      const { method, path } = routeOf(procedure);
      const operation = paths[path]?.[lower[method]];
      expect(operation?.operationId, procedure.path).toBe(procedure.path);
      expect(operation?.responses?.default, procedure.path).toBeDefined();
      if (procedure.output) expect(operation?.responses?.['200'], procedure.path).toHaveProperty('content');
    }
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
      expect((await get(src ?? '')).status, src).toBe(200);
    }
    expect((await get('/docs/../../../package.json')).status).not.toBe(200);
  });
});

const lower = { GET: 'get', POST: 'post', PATCH: 'patch', DELETE: 'delete' } as const;
