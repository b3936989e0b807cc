import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getJson, withQuery } from '../api/http';
import type { MeetingRow, Page } from '../api/types';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import { useMe } from './choices';
import { meetingName } from './meeting-name';
import { SafeText } from './safe-text';

/** The meeting that adopted a document, for whoever reads that meeting; nothing else. */
export function AdoptedAt({ resolution }: { resolution: string }) {
  const { t } = useWords();
  const role = useMe()?.role;
  const found = useQuery({
    queryKey: ['meetings', 'of-resolution', resolution],
    enabled: role !== undefined && role !== 'administrator' && role !== 'integration',
    queryFn: ({ signal }) => getJson<Page<MeetingRow>>(withQuery('/api/meetings', { resolution, size: 1 }), signal),
  });
  const meeting = found.data?.items[0];
  return meeting ? (
    <p className="document-path">
      <Link to="/organisation/meetings/$id" params={{ id: meeting.id }}>
        <SafeText text={t('meetings.adoptedAt', { name: meetingName(meeting, t), body: meeting.bodyName?.name ?? '–', date: formatDate(meeting.day) })} />
      </Link>
    </p>
  ) : null;
}
