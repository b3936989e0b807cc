import { wordDiff } from '../format/word-diff';
import { SafeText } from './safe-text';

/** A text with the words that were taken out struck through and the new ones underlined. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return wordDiff(before, after).map((part, index) => {
    const text = <SafeText text={part.text} />;
    if (part.kind === 'added') return <ins key={index}>{text}</ins>;
    if (part.kind === 'removed') return <del key={index}>{text}</del>;
    return <span key={index}>{text}</span>;
  });
}
