import { theme, type ThemeConfig } from 'antd';

/** Fonts every supported system carries, Chinese first. */
const fontFamily =
  '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const shared: ThemeConfig['token'] = {
  fontFamily,
  // Read at arm's length, standing, in poor light.
  fontSize: 15,
  controlHeight: 36,
  borderRadius: 4,
  wireframe: false,
  motion: false,
  boxShadow: '0 2px 8px rgba(0, 0, 0, 0.16)',
};

const light: ThemeConfig['token'] = {
  colorPrimary: '#1d5a96',
  colorPrimaryBg: '#e2ecf6',
  colorInfo: '#1d5a96',
  colorInfoBg: '#e9f1f9',
  colorInfoBorder: '#a9c6e3',
  colorSuccess: '#2b7a3d',
  colorSuccessBg: '#e6f3e8',
  colorWarning: '#a85f00',
  colorWarningBg: '#fdf1df',
  colorError: '#b3261e',
  colorErrorBg: '#fbe9e7',
  colorBgLayout: '#f3f4f6',
  colorTextSecondary: '#4a5057',
  colorTextTertiary: '#5f666e',
};

const dark: ThemeConfig['token'] = {
  colorPrimary: '#5b9bd8',
  colorPrimaryBg: '#1a2c40',
  colorInfo: '#5b9bd8',
  colorInfoBg: '#16263a',
  colorInfoBorder: '#2f5076',
  colorSuccess: '#6dbb7c',
  colorSuccessBg: '#16301c',
  colorWarning: '#e0a24a',
  colorWarningBg: '#33260f',
  colorError: '#ec7b72',
  colorErrorBg: '#3a1a18',
  colorBgLayout: '#15171a',
  colorTextSecondary: '#b9bec5',
  colorTextTertiary: '#a2a8b0',
};

export const themeFor = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: { ...shared, ...(isDark ? dark : light) },
});
