// Runs every journey, two at a time, the long ones first so that none is left running alone at the end.
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const LONG_FIRST = ['sample', 'workspaces', 'tampering', 'screens', 'intent', 'availability', 'crash', 'administration', 'measures', 'offline', 'access'];
const ENDING = '.journey.mjs';

const rank = (file) => (LONG_FIRST.indexOf(file.slice(0, -ENDING.length)) + 1) || Infinity;
const files = readdirSync('.').filter((file) => file.endsWith(ENDING)).sort((one, other) => (rank(one) === rank(other) ? one.localeCompare(other) : rank(one) - rank(other)));

run({ files, concurrency: 2 })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(new spec())
  .pipe(process.stdout);
