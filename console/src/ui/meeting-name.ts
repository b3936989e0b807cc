import type { MeetingRow } from '../api/types';

/** What people call a meeting: its topic, else its kind and month. */
export function meetingName(meeting: Pick<MeetingRow, 'title' | 'kind' | 'day'>, t: (key: string, values?: Record<string, unknown>) => string): string {
  const [year, month] = meeting.day.split('-');
  return meeting.title ?? t(`meetings.named.${meeting.kind}`, { month: `${month}/${year}` });
}
