// Ballots and yearly grades from files, with nothing running, and an independent recount.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT, run } from './lib/product.mjs';

const folder = mkdtempSync(join(tmpdir(), 'thongmach-journey-'));
const file = (name) => join(folder, name);
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

after(() => rmSync(folder, { recursive: true, force: true }));

const election = {
  date: '2025-06-01',
  congress: 'delegates',
  convened: 8,
  excluded: 1,
  issued: 7,
  seats: 2,
  form: 'strike',
  candidates: [
    { id: 'an', name: 'Nguyễn Văn An' },
    { id: 'binh', name: 'Trần Thị Bình' },
    { id: 'chi', name: 'Lê Chi' },
  ],
};

/** Six ballots: three for An and Bình, one for An and Chi, one signed, one with all three kept. */
const ballots = ['1,1,an=kept;binh=kept;chi=struck,0,0', '2,1,chi=struck,0,0', '"3",1,"chi=struck",0,0', '4,1,binh=struck,0,0', '5,1,chi=struck,0,1', '6,1,,0,0'];
const header = 'ballot,genuine,marks,extraNames,signed';

const tally = (ballotFile, out) => run('tally', '--election', file('election.json'), '--ballots', file(ballotFile), '--out', file(out));

/** Runs the independent program; resolves with its exit code and what it said. */
function recount(result) {
  return new Promise((resolve) => {
    execFile(JAVA, [join(ROOT, 'recount', 'Recount.java'), file('election.json'), file('ballots.csv'), file(result)], (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, said: stdout + stderr }));
  });
}

test('ballots are counted exactly, in any order, and a second program agrees', async () => {
  writeFileSync(file('election.json'), JSON.stringify(election));
  writeFileSync(file('ballots.csv'), '\uFEFF' + [header, ...ballots].join('\r\n') + '\r\n');
  const { code, stdout, stderr } = await tally('ballots.csv', 'result.json');
  assert.equal(code, 0, stderr);
  assert.match(stdout, /190-QĐ\/TW, Điều 15 \(not verified\)/);
  assert.deepEqual(JSON.parse(readFileSync(file('result.json'), 'utf8')), {
    issued: 7,
    returned: 6,
    unreturned: 1,
    valid: 4,
    invalid: { signed_or_marked: 1, too_many: 1 },
    votes: [
      { id: 'an', for: 4, against: 0, notCounted: 0 },
      { id: 'binh', for: 3, against: 1, notCounted: 0 },
      { id: 'chi', for: 1, against: 3, notCounted: 0 },
    ],
    base: 7,
    needed: 4,
    elected: ['an'],
    tie: [],
    unfilled: 1,
    rules: [
      { regulation: '190-QĐ/TW', article: 'Điều 15' },
      { regulation: '190-QĐ/TW', article: 'Điều 30' },
    ],
  });
  writeFileSync(file('turned.csv'), [header, ...ballots.toReversed()].join('\n'));
  assert.equal((await tally('turned.csv', 'turned.json')).code, 0);
  assert.equal(readFileSync(file('turned.json'), 'utf8'), readFileSync(file('result.json'), 'utf8'));
  const again = await recount('result.json');
  assert.equal(again.code, 0, again.said);
  writeFileSync(file('false.json'), readFileSync(file('result.json'), 'utf8').replace('"for" : 3', '"for" : 4'));
  assert.equal((await recount('false.json')).code, 1);
});

test('what is wrong with both files is told at once, and nothing is written', async () => {
  writeFileSync(file('election.json'), JSON.stringify({ ...election, excluded: 9, seats: -1 }));
  writeFileSync(file('bad.csv'), `${header}\n1,1,an=agree,0,0\n1,1,dung=kept,0,0\n`);
  const { code, stderr } = await tally('bad.csv', 'none.json');
  assert.equal(code, 1);
  for (const word of ['seats', 'excluded', 'bad.csv', 'line 2', "'agree'", 'line 3', "'dung'", "'1' was entered on line 2"]) assert.ok(stderr.includes(word), `${word} in ${stderr}`);
  assert.doesNotMatch(stderr, /Exception/);
  assert.equal(existsSync(file('none.json')), false);
});

/** A person with so many points for results who did everything well. */
const person = (id, results) => ({ id, kind: 'individual', group: 'kỹ thuật', common: 29.5, results, onTimeShare: 1, beyondShare: 0.3, lateShare: 0, allDone: true, shortcomingsMended: true, disciplineBelow: false, disciplined: false });

const grade = (year, out) => run('grade', '--subjects', file('subjects.json'), '--year', String(year), '--out', file(out));

test('grades are exact, capped and explained, by the rules of the year', async () => {
  const subjects = [person('tám', 60.4), person('chín', 60.5), person('mười', 70), ...[1, 2, 3, 4].map((n) => person(`b${n}`, 45)), { ...person('kỷ luật', 70), disciplined: true }];
  writeFileSync(file('subjects.json'), JSON.stringify(subjects));
  const { code, stderr } = await grade(2025, 'grades.json');
  assert.equal(code, 0, stderr);
  const grades = JSON.parse(readFileSync(file('grades.json'), 'utf8'));
  const of = (id) => grades.find((one) => one.id === id);
  assert.deepEqual(grades.map((one) => one.id), subjects.map((one) => one.id).sort());
  assert.equal(of('tám').points, 89.9);
  assert.equal(of('tám').grade, 'GOOD');
  assert.equal(of('tám').capped, false);
  assert.equal(of('mười').grade, 'EXCELLENT');
  assert.equal(of('chín').grade, 'GOOD');
  assert.equal(of('chín').capped, true);
  assert.equal(of('kỷ luật').grade, 'NOT_COMPLETED');
  assert.ok(of('tám').reasons.some((one) => one.rule === '366-QĐ/TW, Điều 11' && one.text.includes('89,9')));
  assert.ok(of('chín').reasons.some((one) => one.rule.endsWith('(chưa kiểm chứng)')));
  assert.equal((await grade(2025, 'again.json')).code, 0);
  assert.equal(readFileSync(file('again.json'), 'utf8'), readFileSync(file('grades.json'), 'utf8'));
  assert.equal((await grade(2024, 'earlier.json')).code, 0);
  assert.match(readFileSync(file('earlier.json'), 'utf8'), /124-QĐ\/TW, Điều 12/);
});

test('a year before the first known rule and points out of range are refused', async () => {
  const early = await grade(2022, 'none.json');
  assert.equal(early.code, 1);
  assert.match(early.stderr, /grading\.levels.*2023-10-04/);
  writeFileSync(file('subjects.json'), JSON.stringify([person('a', 70.5), person('a', 1)], null, 1));
  const wrong = await grade(2025, 'none.json');
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /results must be a number from 0 to 70, not '70\.5'/);
  assert.match(wrong.stderr, /id 'a' stands on line 3 already/);
  assert.equal(existsSync(file('none.json')), false);
});
