import { OpenAPIHandler } from '@orpc/openapi/node';
import { BodyLimitPlugin } from '@orpc/server/node';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Context, createContext } from '../context.ts';
import { errorHandlerOf, handlerOptions } from '../handler-options.ts';
import { clientIpOf } from '../limits/client-ip.ts';
import { describeForRest, notFound, requireJson, type RestError } from './error.ts';
import { PREFIX, restOptions } from './options.ts';
import { publicFile } from './public-file.ts';
import { restRouter } from './router.ts';

const handler = new OpenAPIHandler<Context>(restRouter, {
  ...restOptions,
  plugins: [...restOptions.plugins, new BodyLimitPlugin({ maxBodySize: handlerOptions.maxBodySize })],
});

function sendError(res: ServerResponse, status: number, body: RestError): void {
  res.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
}

/** Answers `/api/v1/*` on Node's own http server. Request id and security headers are set already. */
export async function answerRest(req: IncomingMessage, res: ServerResponse, requestId: string, headers: Headers) {
  try {
    const [pathname = ''] = (req.url ?? '').split('?', 1);
    const file = await publicFile(req.method, pathname);
    if (file) {
      res.writeHead(200, file.headers).end(file.body);
      return;
    }
    requireJson(headers);
    const context = await createContext(headers, req.method, clientIpOf(req.socket.remoteAddress, headers));
    const { matched } = await handler.handle(req, res, { prefix: PREFIX, context });
    if (!matched) sendError(res, 404, notFound(requestId));
  } catch (cause) {
    const { error, status, body } = describeForRest(cause, { requestId });
    errorHandlerOf(requestId).onError({ error, path: req.url ?? '' });
    if (!res.headersSent) sendError(res, status, body);
  }
}
