import { useCallback, useEffect, useRef, useState } from 'react';
import { App } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useSession } from '#renderer/stores/session.ts';
import { newId, setFields } from '#renderer/stores/writing.ts';
import type { IssuedDocument, SealedRecord } from '#shared/schema/sealed-record.ts';
import { makePrintCopies } from './print-copies.ts';
import { signingTexts } from './texts.ts';

/**
 * The PDF of a sealed record. The device that sealed it makes the PDF by itself as soon as the record is frozen, and opens
 * it; if the program ended before it was made, it is made the next time the record is looked at.
 */
export function useDocument(record: SealedRecord) {
  const say = useTexts(signingTexts).sealed;
  const { message } = App.useApp();
  const save = useSave();
  const { info } = useSession();
  const { inspectionId } = record.content;
  const rows = useRowsWhere('document', 'inspectionId', inspectionId);
  const [isMaking, setMaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const issued = rows?.find((row) => row.issued !== undefined)?.issued ?? null;
  const isOwn = record.sealedBy.deviceId === info.deviceId;

  const open = useCallback(async ({ sha256, fileName }: IssuedDocument) => {
    const opened = await bridge.documentOpen({ sha256, fileName });
    setProblem(opened.ok ? null : opened.error.message);
  }, []);
  const make = useCallback(async () => {
    setMaking(true);
    setProblem(null);
    const made = await bridge.documentIssue({ record, copies: await makePrintCopies(record) });
    if (made.ok) await save(setFields('document', newId(), { inspectionId, issued: made.value }));
    else setProblem(made.error.message);
    setMaking(false);
    if (made.ok) await open(made.value);
  }, [record, inspectionId, save, open]);
  const saveCopy = useCallback(
    async ({ sha256, fileName }: IssuedDocument) => {
      const saved = await bridge.documentSaveCopy({ sha256, fileName });
      if (!saved.ok) setProblem(saved.error.message);
      else if (saved.value) message.success(say.saved);
    },
    [message, say],
  );

  const wasTried = useRef(false);
  const isDue = rows !== undefined && issued === null && isOwn;
  useEffect(() => {
    if (!isDue || wasTried.current) return;
    wasTried.current = true;
    void make();
  }, [isDue, make]);
  return { issued, isMaking, isOwn, problem, make, open, saveCopy };
}
