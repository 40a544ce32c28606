import { App, Alert, Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { removeSamples } from '#renderer/stores/samples.ts';
import { schoolsTexts } from './texts.ts';

/** Says that some schools are invented, and takes them away in one click. */
export function SampleNotice({ schools }: { readonly schools: number }) {
  const t = useTexts(schoolsTexts);
  const { notification } = App.useApp();
  const [isBusy, setBusy] = useState(false);

  async function remove(): Promise<void> {
    setBusy(true);
    try {
      const removed = await removeSamples();
      const undo = async (): Promise<void> => {
        notification.destroy('samples');
        await removed.undo();
      };
      notification.success({
        key: 'samples',
        duration: 15,
        title: t.sampleRemoved(removed.schools),
        actions: (
          <Button size="small" onClick={() => void undo()}>
            {t.undo}
          </Button>
        ),
      });
    } catch {
      notification.error({ title: t.failed, description: t.failedHint });
    } finally {
      setBusy(false);
    }
  }

  if (schools === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t.sampleNotice(schools)}
      action={
        <Button size="small" loading={isBusy} onClick={() => void remove()}>
          {t.removeSample}
        </Button>
      }
    />
  );
}
