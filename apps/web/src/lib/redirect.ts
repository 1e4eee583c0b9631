import { NextResponse } from 'next/server';

/** To a path of ours, relative on purpose: behind another server we do not know our own address. */
export function redirectTo(path: string): NextResponse {
  return new NextResponse(null, { status: 303, headers: { location: path } });
}
