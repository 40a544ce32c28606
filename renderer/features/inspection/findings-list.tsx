import type { ReactNode } from 'react';
import { Button } from 'antd';
import { ExclamationOutlined } from '@ant-design/icons';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Finding } from '#shared/schema/inspection.ts';
import { FindingEditor } from './finding-editor.tsx';
import { inspectionTexts } from './texts.ts';
import type { Gathering } from './use-gathering.ts';

type FindingsListProps = {
  readonly inspectionId: string;
  /** Null: of the inspection as a whole. */
  readonly itemId: string | null;
  readonly findings: readonly Identified<Finding>[];
  readonly gathering: Gathering;
};

export function FindingsList({ inspectionId, itemId, findings, gathering }: FindingsListProps): ReactNode {
  const say = useTexts(inspectionTexts).findings;
  const { newFindingId, addFinding } = gathering;
  // A new finding is stored with its first words; until then it is only a form. It keeps its place when it is stored.
  const ids = findings.map((finding) => finding.id);
  const shown = newFindingId === null || ids.includes(newFindingId) ? ids : [...ids, newFindingId];
  return (
    <section className="item-row" aria-label={say.title}>
      <h3>{say.title}</h3>
      <div className="findings">
        {shown.map((id) => (
          <FindingEditor
            key={id}
            id={id}
            inspectionId={inspectionId}
            itemId={itemId}
            finding={findings.find((finding) => finding.id === id) ?? null}
            shouldFocus={id === newFindingId}
          />
        ))}
        <Button icon={<ExclamationOutlined aria-hidden />} onClick={addFinding}>
          {say.add} <KeyHint of="Q" />
        </Button>
      </div>
    </section>
  );
}
