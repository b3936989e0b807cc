import { describe, expect, it } from 'vitest';
import { barWidth, scoreStateView } from './score-state';

describe('scoreStateView', () => {
  it('gives each state its own word', () => {
    expect(scoreStateView('SEVERE').words).toBe('scoreState.SEVERE');
  });

  it('colours deviation only', () => {
    expect(['ON_PLAN', 'SLOW', 'SHORT', 'SEVERE'].map((state) => scoreStateView(state).tone)).toEqual(['quiet', 'minor', 'major', 'crit']);
  });

  it('takes no score and unknown states as no score', () => {
    for (const state of [null, undefined, '', 'NEW_STATE']) expect(scoreStateView(state)).toEqual({ words: 'scoreState.none', tone: 'quiet' });
  });
});

describe('barWidth', () => {
  it('reaches the plan tick at 100 points and never leaves its track', () => {
    expect(barWidth(100, 90)).toBe(90);
    expect(barWidth(50, 90)).toBe(45);
    expect(barWidth(140, 90)).toBe(90);
    expect(barWidth(-3, 90)).toBe(0);
    expect(barWidth(null)).toBe(0);
  });
});
