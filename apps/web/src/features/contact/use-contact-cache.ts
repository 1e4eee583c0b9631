'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client.tsx';
import { contactCache } from './contact-cache.ts';

export function useContactCache() {
  return contactCache(useQueryClient(), useTRPC());
}
