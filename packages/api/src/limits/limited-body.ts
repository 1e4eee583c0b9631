import { TRPCError } from '@trpc/server';

/** The request with a body that ends with an error once it is larger than `maxBytes`, whatever it announced. */
export function withLimitedBody(request: Request, maxBytes: number): Request {
  if (!request.body) return request;
  let left = maxBytes;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      left -= chunk.byteLength;
      if (left < 0)
        controller.error(new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: 'The body is too large.' }));
      else controller.enqueue(chunk);
    },
  });
  return new Request(request, streaming(request.body.pipeThrough(limit)));
}

/** Node wants to be told that a body is sent while it is read; a browser's types do not know the word. */
const streaming = (body: ReadableStream<Uint8Array>): RequestInit =>
  Object.assign({ body }, { duplex: 'half' as const });
