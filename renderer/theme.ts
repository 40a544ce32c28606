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
  colorInfo: '#1d5a96',
  colorSuccess: '#2b7a3d',
  colorWarning: '#a85f00',
  colorError: '#b3261e',
  colorBgLayout: '#f3f4f6',
  colorTextSecondary: '#4a5057',
  colorTextTertiary: '#5f666e',
};

const dark: ThemeConfig['token'] = {
  colorPrimary: '#5b9bd8',
  colorInfo: '#5b9bd8',
  colorSuccess: '#6dbb7c',
  colorWarning: '#e0a24a',
  colorError: '#ec7b72',
  colorBgLayout: '#15171a',
  colorTextSecondary: '#b9bec5',
  colorTextTertiary: '#a2a8b0',
};

export const themeFor = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: { ...shared, ...(isDark ? dark : light) },
});
