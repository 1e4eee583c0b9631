'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client.tsx';
import { callCache } from './call-cache.ts';

export function useCallCache() {
  return callCache(useQueryClient(), useTRPC());
}
