import { parseArgs } from 'node:util';
import { runProgram } from './stack/lifecycle.ts';
import { serve } from './stack/serve.ts';

const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });

await runProgram((life) => serve(life, { mode: 'development', empty: values.empty }));
