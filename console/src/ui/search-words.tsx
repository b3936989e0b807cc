import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';

const quietMillis = 250;

interface SearchWordsProps {
  text: string;
  label: string;
  onWords: (text: string) => void;
}

/** The words a list is searched for; told once typing rests. */
export function SearchWords({ text, label, onWords }: SearchWordsProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const handle = setTimeout(() => onWords(typed), quietMillis);
    return () => clearTimeout(handle);
  }, [typed, text, onWords]);
  return <Input allowClear value={typed} aria-label={label} placeholder={label} prefix={<Search aria-hidden size={15} />} onChange={(event) => setTyped(event.target.value)} />;
}

/** What an address keeps of its search: what is empty leaves it. */
export function keptSearch(search: { [key: string]: string | undefined }): { [key: string]: string } {
  const found: { [key: string]: string } = {};
  for (const [key, value] of Object.entries(search)) if (value) found[key] = value;
  return found;
}
