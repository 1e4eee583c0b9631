/** The browser's time zone, for what the server renders before the browser can say it. */
export const timeZoneCookie = 'switchboard-time-zone';
