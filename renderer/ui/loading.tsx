import { useEffect, useState, type ReactNode } from 'react';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';

const texts = defineTexts({ loading: '正在读取…' }, { loading: 'Reading…' });

/** Shows only when reading takes long enough to be noticed; sooner it would be a flicker. */
const SHOW_AFTER_MS = 300;

export function Loading(): ReactNode {
  const say = useTexts(texts);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? (
    <div className="loading" role="status">
      {say.loading}
    </div>
  ) : null;
}
