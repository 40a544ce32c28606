import { Descriptions, Typography } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useSession } from '#renderer/stores/session.ts';
import { Section } from '#renderer/ui/page.tsx';
import { settingsTexts } from './texts.ts';

/** In groups of four: two people compare it over the telephone. */
const grouped = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? hex;

const BYTES_PER_GIGABYTE = 1024 ** 3;

export function DeviceSection() {
  const t = useTexts(settingsTexts);
  const { info } = useSession();
  const free = t.gigabytes((info.freeBytes / BYTES_PER_GIGABYTE).toFixed(1));
  return (
    <Section title={t.device}>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          { key: 'name', label: t.deviceName, children: info.deviceName },
          { key: 'id', label: t.deviceId, children: grouped(info.deviceId) },
          {
            key: 'folder',
            label: t.dataFolder,
            span: 2,
            children: <Typography.Text copyable>{info.dataFolder}</Typography.Text>,
          },
          { key: 'free', label: t.freeSpace, children: free },
          { key: 'version', label: t.version, children: info.version },
          {
            key: 'fingerprint',
            label: t.fingerprint,
            span: 2,
            children: (
              <Typography.Text code copyable={{ text: info.keyFingerprint }}>
                {grouped(info.keyFingerprint)}
              </Typography.Text>
            ),
          },
          {
            key: 'protection',
            label: t.keyProtection,
            span: 2,
            children: info.keyProtection === 'system' ? t.keySystem : t.keyFile,
          },
          { key: 'grade', label: t.grade, span: 2, children: t.gradeText },
        ]}
      />
    </Section>
  );
}
