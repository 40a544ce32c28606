import type { ReactNode } from 'react';
import { FilePdfOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { WorkProgress } from '#renderer/ui/work-progress.tsx';
import type { Seal } from '#shared/schema/sealed-record.ts';
import { signingTexts } from './texts.ts';
import { useDocument } from './use-document.ts';

/** The signed PDF of a sealed record: made, opened, saved. */
export function DocumentPanel({ sealed }: { readonly sealed: Seal['sealed'] }): ReactNode {
  const say = useTexts(signingTexts).sealed;
  const { issued, isMaking, isOwn, problem, make, open, saveCopy } = useDocument(sealed.record);
  return (
    <div className="document-panel">
      {problem === null ? null : (
        <Alert type="error" showIcon title={say.failed} description={`${problem} ${say.failedSafe}`} />
      )}
      {isMaking ? <WorkProgress label={say.making} done={null} onCancel={null} /> : null}
      {issued !== null ? (
        <Space wrap>
          <span className="mark">
            <FilePdfOutlined aria-hidden /> {say.document}
          </span>
          <Button type="primary" onClick={() => void open(issued)}>
            {say.open}
          </Button>
          <Button onClick={() => void saveCopy(issued)}>{say.saveCopy}</Button>
        </Space>
      ) : null}
      {issued === null && !isMaking && isOwn ? <Button onClick={() => void make()}>{say.make}</Button> : null}
      {issued === null && !isOwn ? <p className="quiet">{say.elsewhere}</p> : null}
    </div>
  );
}
