import { theme as ant, type ThemeConfig } from 'antd';
import type { Theme } from './theme';

/** Ant Design's controls in the colours of our tokens. Layout and data display are our own. */
export function controlTheme(theme: Theme): ThemeConfig {
  const dark = theme === 'dark';
  return {
    algorithm: dark ? ant.darkAlgorithm : ant.defaultAlgorithm,
    token: {
      fontFamily: 'var(--font)',
      fontSize: 13,
      fontSizeSM: 12,
      borderRadius: 7,
      borderRadiusSM: 5,
      controlHeight: 32,
      controlHeightSM: 26,
      colorPrimary: dark ? '#8badff' : '#2450b8',
      colorLink: dark ? '#8badff' : '#2450b8',
      colorLinkHover: dark ? '#8badff' : '#2450b8',
      colorTextLightSolid: dark ? '#0a111b' : '#ffffff',
      colorError: dark ? '#ff8b98' : '#b80d28',
      colorErrorHover: dark ? '#ffa9b3' : '#9c0b22',
      colorErrorActive: dark ? '#ffa9b3' : '#9c0b22',
      colorText: dark ? '#e4ebf3' : '#15202d',
      colorTextSecondary: dark ? '#a8b7c8' : '#435265',
      colorTextTertiary: dark ? '#8b9bae' : '#5c6a7b',
      colorTextQuaternary: dark ? '#8b9bae' : '#5c6a7b',
      colorTextPlaceholder: dark ? '#8b9bae' : '#5c6a7b',
      colorBgContainer: dark ? '#101a27' : '#ffffff',
      colorBgElevated: dark ? '#152131' : '#ffffff',
      colorBgLayout: dark ? '#0a111b' : '#f2f4f7',
      colorBorder: dark ? '#33475e' : '#c9d2dc',
      colorBorderSecondary: dark ? '#1f2d3e' : '#e2e7ed',
      motion: !matchesReducedMotion(),
    },
    components: {
      Segmented: { itemSelectedBg: dark ? '#182a4d' : '#e8eefb', itemSelectedColor: dark ? '#8badff' : '#2450b8', trackBg: dark ? '#152131' : '#f6f8fa' },
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 550 },
    },
  };
}

function matchesReducedMotion(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
