import { handleRestRequest } from '@switchboard/api/rest';

// Where Next serves everything. A self-hosted desk answers this path before Next sees it.
export {
  handleRestRequest as DELETE,
  handleRestRequest as GET,
  handleRestRequest as PATCH,
  handleRestRequest as POST,
};
