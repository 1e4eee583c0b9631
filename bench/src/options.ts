import { parseArgs } from 'node:util';

/** How large the measured database is, and how long the measuring takes. */
export type Options = {
  contacts: number;
  workspaces: number;
  rounds: number;
  secondsPerRun: number;
  reuse: boolean;
  minimalServer: boolean;
};

const usage = `npm run bench -- [options]
  --small     20,000 contacts in 100 workspaces, short runs: does it work?
  --rounds N  alternating rounds per procedure (default 5)
  --seconds N length of one run (default 4)
  --reuse     keep the seeded data although migrations or the seed have changed
  --minimal   the API on a bare http server instead of the production web server`;

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      small: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      reuse: { type: 'boolean', default: false },
      minimal: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  return {
    contacts: values.small ? 20_000 : 1_000_000,
    workspaces: values.small ? 100 : 1000,
    rounds: Number(values.rounds ?? (values.small ? 2 : 5)),
    secondsPerRun: Number(values.seconds ?? (values.small ? 1 : 4)),
    reuse: values.reuse,
    minimalServer: values.minimal,
  };
}
