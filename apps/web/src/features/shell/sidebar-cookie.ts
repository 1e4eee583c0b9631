/** Read by the server, so that the first paint has the width that was left. */
export const sidebarCookie = 'switchboard-sidebar';
export const sidebarCollapsed = 'collapsed';
