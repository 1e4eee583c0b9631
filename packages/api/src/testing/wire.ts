import { expect } from 'vitest';
import { isAppCode } from '../errors.ts';
import type { Answer } from './http.ts';

export type WireError = {
  code: string;
  httpStatus: number;
  appCode: string;
  requestId: string;
  fields?: Record<string, string>;
};

type Body = { result?: { data: { json: unknown } }; error?: { json: { message: string; data: WireError } } };

export const bodyOf = ({ text }: Pick<Answer, 'text'>): Body => JSON.parse(text);

/** The value of an answer that has one. */
export const valueOf = (answer: Answer): unknown => bodyOf(answer).result?.data.json;

/** Words that only our inside knows: no caller may read them in an error. */
const inside =
  /\bat .+:\d+:\d+|node_modules|\.ts\b|select |insert into|private\.|pg_|violates|relation "|syntax error/i;

/** A refusal as every refusal must be: 4xx, a code of ours, the request's id, and nothing from inside. */
export function expectClearRefusal(answer: Answer): WireError {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toMatch(inside);
  const { error } = bodyOf(answer);
  if (!error) throw new Error(`Not an error: ${answer.text.slice(0, 200)}`);
  const { data, message } = error.json;
  expect(data).toEqual(expect.objectContaining({ code: expect.any(String), appCode: expect.any(String) }));
  expect({ appCode: data.appCode, isOurs: isAppCode(data.appCode) }).toEqual({
    appCode: data.appCode,
    isOurs: true,
  });
  expect(data.requestId).toBe(answer.headers.get('x-request-id'));
  expect(message).not.toBe('');
  return data;
}

/** A stream that is refused says so as its first event: the answer as any other procedure would have given it. */
export function fromStream(answer: Answer): Answer {
  const [, refusal] = /^event: serialized-error\ndata: (.+)$/m.exec(answer.text) ?? [];
  if (!refusal) return answer;
  const text = `{"error":${refusal}}`;
  return { ...answer, status: bodyOf({ text }).error?.json.data.httpStatus ?? 200, text };
}

/** How it was refused, once it is sure that it was refused clearly. */
export function refusalOf(answer: Answer): { status: number; appCode: string } {
  return { status: answer.status, appCode: expectClearRefusal(answer).appCode };
}
