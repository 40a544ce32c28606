import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { enrol } from '#renderer/stores/syncing.ts';
import type { SyncError } from '#shared/protocol/error.ts';
import { SyncProblem } from './sync-problem.tsx';
import { settingsTexts } from './texts.ts';

interface Fields {
  readonly url: string;
  readonly joinCode: string;
}

/** Any address main takes: bureaus have servers by name or number inside their own network, often without https. */
function checkAddress(url: string, message: string): Promise<void> {
  return /^https?:\/\//i.test(url.trim()) && URL.canParse(url.trim())
    ? Promise.resolve()
    : Promise.reject(new Error(message));
}

/** Here nothing is tried again by itself, as it is while syncing. */
const isLine = ({ kind, remedy }: SyncError): boolean => remedy === 'retryLater' && kind !== 'tooManyAttempts';

export function EnrolForm() {
  const t = useTexts(settingsTexts);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SyncError | null>(null);

  async function join({ url, joinCode }: Fields): Promise<void> {
    setBusy(true);
    setProblem(null);
    const result = await enrol(url.trim(), joinCode.trim());
    setBusy(false);
    if (!result.ok) setProblem(result.error);
  }

  return (
    <>
      <p className="quiet">{t.offLead}</p>
      <Form<Fields>
        layout="vertical"
        style={{ maxWidth: 480 }}
        onFinish={(fields) => void join(fields)}
        disabled={isBusy}
      >
        <Form.Item
          name="url"
          label={t.url}
          rules={[{ validator: async (_, url?: string) => checkAddress(url ?? '', t.urlWrong) }]}
          required
        >
          <Input placeholder={t.urlHint} />
        </Form.Item>
        <Form.Item
          name="joinCode"
          label={t.joinCode}
          rules={[{ required: true, whitespace: true, message: t.joinCodeMissing }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t.enrol}
        </Button>
      </Form>
      {problem !== null && <SyncProblem problem={problem} next={isLine(problem) ? t.joinAgain : undefined} />}
    </>
  );
}
