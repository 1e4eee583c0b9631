import type { AppRouter, RouterInputs, RouterOutputs } from '@switchboard/api';

type Routers = AppRouter['_def']['record'];

/** Without subscriptions: the client asks and answers. */
type AskedIn<Router> = {
  [
    Name in keyof Router as Router[Name] extends { _def: { type: 'subscription' } } ? never : Name
  ]: Router[Name];
};
type Asked<Of extends Record<keyof Routers, unknown>> = {
  [Router in keyof Routers as keyof AskedIn<Routers[Router]> extends never ? never : Router]: {
    [Name in keyof AskedIn<Routers[Router]> & keyof Of[Router]]: Of[Router][Name];
  };
};

export type AskedInputs = Asked<RouterInputs>;
export type AskedOutputs = Asked<RouterOutputs>;

/** `<router>.<procedure>` of everything that the client has. */
export type AskedPath = {
  [Router in keyof AskedInputs]: `${Router}.${keyof AskedInputs[Router] & string}`;
}[keyof AskedInputs];
