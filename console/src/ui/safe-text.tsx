import { splitHostile } from '../format/hostile';

/** Text somebody else wrote: control, direction and invisible characters stand in marked boxes. */
export function SafeText({ text }: { text: string | null | undefined }) {
  if (!text) return null;
  const pieces = splitHostile(text);
  if (pieces.length === 1 && !pieces[0]?.marked) return <bdi>{text}</bdi>;
  return (
    <bdi>
      {pieces.map((piece, index) =>
        piece.marked ? (
          <span key={index} className="hostile">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}
