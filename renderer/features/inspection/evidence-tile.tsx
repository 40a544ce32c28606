import { useState, type ReactNode } from 'react';
import { CloseOutlined, FileOutlined } from '@ant-design/icons';
import { Button, Image, Input, Tooltip } from 'antd';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import { isHiddenPhotograph, isShownImage } from '#shared/domain/inspection/picture-kinds.ts';
import type { Evidence } from '#shared/schema/inspection.ts';
import { blobUrl } from '#renderer/ui/blob-url.ts';
import { inspectionTexts } from './texts.ts';
import type { Gathering } from './use-gathering.ts';

type EvidenceTileProps = { readonly evidence: Identified<Evidence>; readonly gathering: Gathering };

/** A photograph or file: seen, described, removed. */
export function EvidenceTile({ evidence, gathering }: EvidenceTileProps): ReactNode {
  const say = useTexts(inspectionTexts).evidence;
  const { id, name, caption } = evidence;
  const draft = useDraft(caption, (text) => gathering.describe(id, text));
  return (
    <figure className="evidence-tile">
      <Preview evidence={evidence} />
      <Tooltip title={say.remove}>
        <Button
          className="evidence-remove"
          size="small"
          aria-label={`${say.remove} ${name}`}
          icon={<CloseOutlined aria-hidden />}
          onClick={() => void gathering.remove(id)}
        />
      </Tooltip>
      <Input
        size="small"
        aria-label={`${say.caption} ${name}`}
        placeholder={say.caption}
        maxLength={500}
        value={draft.text}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
    </figure>
  );
}

function Preview({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const say = useTexts(inspectionTexts).evidence;
  const [isMissing, setMissing] = useState(false);
  const { name, caption, mediaType, sha256 } = evidence;
  if (isMissing) return <div className="evidence-file">{say.missing}</div>;
  if (isHiddenPhotograph(mediaType))
    return (
      <div className="evidence-file" title={say.hidden}>
        <FileOutlined aria-hidden />
        <span>{say.hiddenShort(name)}</span>
      </div>
    );
  if (isShownImage(mediaType))
    return (
      <Image
        src={blobUrl(sha256)}
        alt={caption === '' ? name : caption}
        width={96}
        height={72}
        onError={() => setMissing(true)}
      />
    );
  return (
    <div className="evidence-file" title={name}>
      <FileOutlined aria-hidden />
      <span>{name}</span>
    </div>
  );
}
