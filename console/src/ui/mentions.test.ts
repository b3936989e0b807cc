import { describe, expect, it } from 'vitest';
import { nameBeingTyped, piecesOf, stillNamed, withName } from './mentions';

const an = { id: '1', fullName: 'Lê An', reads: true };
const anh = { id: '2', fullName: 'Lê Anh', reads: false };

describe('mentions', () => {
  it('sees a name being typed after a sign that begins a word', () => {
    expect(nameBeingTyped('Nhờ @le a', 9)).toBe('le a');
    expect(nameBeingTyped('@', 1)).toBe('');
    expect(nameBeingTyped('thu@vnpt', 8)).toBeNull();
    expect(nameBeingTyped('Nhờ @Lê An. Xong', 16)).toBeNull();
    expect(nameBeingTyped('không ai', 4)).toBeNull();
  });

  it('fills the name in at the caret and keeps what follows', () => {
    expect(withName('Nhờ @le xem', 7, 'Lê An')).toEqual({ text: 'Nhờ @Lê An xem', caret: 11 });
  });

  it('drops who is named no more', () => {
    expect(stillNamed('Nhờ @Lê An', [an, anh])).toEqual([an]);
  });

  it('cuts no name by a shorter one', () => {
    expect(piecesOf('@Lê Anh và @Lê An', ['Lê An', 'Lê Anh'])).toEqual([
      { text: '@Lê Anh', mentioned: true },
      { text: ' và ', mentioned: false },
      { text: '@Lê An', mentioned: true },
    ]);
    expect(piecesOf('<b>@x</b>', [])).toEqual([{ text: '<b>@x</b>', mentioned: false }]);
  });
});
