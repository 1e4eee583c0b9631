/** Whose eyes this browser looks through; gone when the browser closes. */
export const viewAsCookie = 'switchboard-view-as';

export const viewAsHeader = 'x-view-as';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A cookie that somebody else wrote counts for nothing. */
export const isViewedId = (value: string | undefined): value is string =>
  value !== undefined && uuid.test(value);
