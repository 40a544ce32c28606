import { useCallback, useEffect, useState } from 'react';
import { bridge } from '#renderer/bridge.ts';
import { isKnownDevice } from '#renderer/stores/known-devices.ts';
import { useOpenedFile } from '#renderer/stores/opened-files.ts';
import type { ShellError, Verification as Outcome } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/util/result.ts';

/** A check of a PDF: none asked for, running, or its outcome. */
export type Check =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly isSignerKnown: boolean }
  | { readonly kind: 'failed'; readonly message: string };

export type Verification = {
  readonly check: Check;
  /** A PDF is being dragged over the window. */
  readonly isDragging: boolean;
  readonly choose: () => Promise<void>;
  readonly close: () => void;
};

const PDF = /\.pdf$/i;
const isPdf = ({ name, type }: File): boolean => type === 'application/pdf' || PDF.test(name);

/** Checks a PDF that is chosen, opened with the app, or dropped anywhere on the window; other drops are handed on. */
export function useVerification(onOther: (files: readonly File[]) => void): Verification {
  const [check, setCheck] = useState<Check>({ kind: 'none' });
  const run = useCallback(async (ask: () => Promise<Result<Outcome | null, ShellError>>) => {
    setCheck({ kind: 'running' });
    const answer = await ask();
    if (!answer.ok) return setCheck({ kind: 'failed', message: answer.error.message });
    const outcome = answer.value;
    if (outcome === null) return setCheck({ kind: 'none' });
    const isSignerKnown = outcome.signer !== null && (await isKnownDevice(outcome.signer.deviceId));
    setCheck({ kind: 'done', outcome, isSignerKnown });
  }, []);
  const verify = useCallback((bytes: Uint8Array<ArrayBuffer>) => run(() => bridge.documentVerify({ bytes })), [run]);

  const verifyOpened = useCallback(({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) => void verify(bytes), [verify]);
  useOpenedFile(PDF, verifyOpened);
  const isDragging = useDroppedPdf(verify, onOther);
  return {
    check,
    isDragging,
    choose: useCallback(() => run(() => bridge.documentChooseAndVerify()), [run]),
    close: useCallback(() => setCheck({ kind: 'none' }), []),
  };
}

/** A file that no part of the page takes must never replace the app: the window takes every drop and keeps PDFs. */
function useDroppedPdf(
  onPdf: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  onOther: (files: readonly File[]) => void,
): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      event.preventDefault();
      const items = [...(event.dataTransfer?.items ?? [])];
      setDragging(items.some((item) => item.type === 'application/pdf'));
    };
    const onDragLeave = (event: DragEvent): void => {
      // Null: the pointer has left the window, not only one of its elements.
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent): void => {
      setDragging(false);
      const wasTaken = event.defaultPrevented;
      event.preventDefault();
      if (wasTaken) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      const pdf = files.find(isPdf);
      if (pdf !== undefined) void pdf.arrayBuffer().then((buffer) => onPdf(new Uint8Array(buffer)));
      else if (files.length > 0) onOther(files);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    };
  }, [onPdf, onOther]);
  return isDragging;
}
