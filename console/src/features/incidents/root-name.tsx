import type { Incident } from '../../api/types';
import { useWords } from '../../i18n';
import { typeWord } from '../../ui/object-words';
import { SafeText } from '../../ui/safe-text';

/** The object held to have failed, or what stands in for its name. */
export function RootName({ incident }: { incident: Incident }) {
  const { t } = useWords();
  if (incident.root) {
    return (
      <>
        <span className="incident-type">{typeWord(incident.root.type, t)}</span> <SafeText text={incident.root.name} />
      </>
    );
  }
  if (incident.rootOutside) return <>{t('incidents.rootOutside')}</>;
  return (
    <>
      <SafeText text={incident.rootName ?? ''} /> <span className="incident-type">{t('incidents.unplaced')}</span>
    </>
  );
}
