import { expect, test } from 'vitest';
import { ApiProblem } from '../api/http';
import { namedByTask } from './task-problems';

test('each problem of many tasks names its task once and stands on the field of the form', () => {
  const lines = [
    { code: 'organisation.person-unknown', field: 'tasks[1].person', message: 'Không có người này.' },
    { code: 'work.task-accepted', field: 'tasks[0].code', message: 'Nhiệm vụ “NV-1” đã được nghiệm thu.' },
    { code: 'kernel.value-missing', field: 'reason', message: 'Thiếu lý do.' },
  ];
  const named = namedByTask(new ApiProblem(422, 'work.task-accepted', '', '', lines, null), ['NV-1', 'NV-2']);
  expect(named.lines.map((line) => [line.field, line.message])).toEqual([
    ['person', 'NV-2: Không có người này.'],
    ['code', 'Nhiệm vụ “NV-1” đã được nghiệm thu.'],
    ['reason', 'Thiếu lý do.'],
  ]);
});
