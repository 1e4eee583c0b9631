import { handleApiRequest } from '@switchboard/api/fetch';

// Where Next serves everything. A self-hosted desk answers this path before Next sees it, at twice the rate.
export { handleApiRequest as GET, handleApiRequest as POST };
