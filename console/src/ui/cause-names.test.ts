import { describe, expect, it } from 'vitest';
import { causeNamesEn } from '../i18n/cause-names-en';
import { causeNamesVi } from '../i18n/cause-names-vi';
import { standardCause } from './cause-names';

describe('probable causes', () => {
  it('are known however equipment writes them', () => {
    for (const sent of ['lossOfSignal', 'LOSS_OF_SIGNAL', 'loss-of-signal', 'Loss of signal']) expect(standardCause(sent)).toBe('lossOfSignal');
    expect(standardCause('dTE-DCEInterfaceError')).toBe('dteDceInterfaceError');
    expect(standardCause('responseTimeExecessive')).toBe('responseTimeExcessive');
    expect(causeNamesVi.lossOfSignal).toBe('Mất tín hiệu');
    expect(causeNamesEn.lossOfSignal).toBe('Loss of signal');
  });

  it('stay as they were sent where no standard has them', () => {
    for (const sent of ['', 'rps fan 3', 'constructor', '__proto__', 'lossOfSignal\u202e', 'lossOfSignal2']) expect(standardCause(sent)).toBeNull();
  });

  it('are told apart once written alike', () => {
    const names = Object.keys(causeNamesVi);
    expect(names.length).toBeGreaterThan(200);
    for (const name of names) expect(standardCause(name)).toBe(name);
  });
});
