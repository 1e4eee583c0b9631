/** Read by the server, so that the first paint has the width that was left. */
export const panelWidthCookie = 'switchboard-panel';

export const narrowestPanel = 380;
export const widestPanel = 760;
const usual = 460;

export function panelWidthFrom(cookie: string | undefined): number {
  const width = Number(cookie);
  return Number.isFinite(width) && width >= narrowestPanel && width <= widestPanel ? width : usual;
}
