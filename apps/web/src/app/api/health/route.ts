export { handleHealthRequest as GET } from '@switchboard/api/health';

export const dynamic = 'force-dynamic';
