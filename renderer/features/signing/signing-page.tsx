import { useEffect, type ReactNode } from 'react';
import { Alert, Button, Space } from 'antd';
import { FoundInspection } from '#renderer/frame/found-inspection.tsx';
import { flushDrafts } from '#renderer/hooks/use-draft.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useInspection } from '#renderer/stores/inspections.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { isSampleCode } from '#shared/schema/sample-school.ts';
import { GapList } from './gap-list.tsx';
import { RecordView } from './record-view.tsx';
import { Signatures } from './signatures.tsx';
import { signingTexts } from './texts.ts';
import { useSigning } from './use-signing.ts';
import './signing.css';

/** 签署: what is missing, the whole record, the signatures. */
export function SigningPage({ inspectionId }: { readonly inspectionId: string }): ReactNode {
  const view = useInspection(inspectionId);
  return <FoundInspection view={view}>{(parts) => <Open parts={parts} />}</FoundInspection>;
}

function Open({ parts }: { readonly parts: RecordParts }): ReactNode {
  const say = useTexts(signingTexts);
  const signing = useSigning(parts);
  useEffect(() => {
    // Nobody may sign a record while a word of it is still on its way to the disk.
    void flushDrafts();
  }, []);
  if (signing === undefined) return <Loading />;
  const inspectionId = parts.inspection.id;
  return (
    <Page
      title={say.title}
      lead={say.lead}
      actions={
        <Space>
          <Button onClick={() => window.print()}>{say.print}</Button>
          <Button onClick={() => goTo({ page: 'inspection', inspectionId, itemId: null })}>{say.back}</Button>
        </Space>
      }
    >
      {isSampleCode(parts.school.code) && <Alert type="info" showIcon title={say.sample} />}
      <GapList gaps={signing.gaps} content={signing.content} />
      <Section title={say.record.title}>
        <RecordView content={signing.content} />
      </Section>
      <Section title={say.signatures.title}>
        <Signatures signing={signing} />
      </Section>
    </Page>
  );
}
