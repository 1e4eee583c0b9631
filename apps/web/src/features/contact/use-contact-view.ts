'use client';

import { useUrlView } from '@/hooks/use-url-view.ts';
import { contactViewQuery, parseContactView } from './contact-view.ts';

export const useContactView = () => useUrlView({ parse: parseContactView, serialize: contactViewQuery });
export type ContactViewState = ReturnType<typeof useContactView>;
