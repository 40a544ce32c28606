import { theme } from 'antd';
import { useMemo } from 'react';
import type { WallMark } from './mark-of.ts';

/** Colours of bars; the sign beside a bar says the same. */
export function useMarkColors(): Readonly<Record<WallMark, string>> {
  const { token } = theme.useToken();
  return useMemo(
    () => ({
      met: token.colorSuccess,
      floor: token.colorWarning,
      unmet: token.colorError,
      unknown: token.colorTextTertiary,
    }),
    [token],
  );
}
