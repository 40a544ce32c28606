import { Button, Input, Space } from 'antd';
import { useRef, useState } from 'react';
import { bridge } from '#renderer/bridge.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { keepReading, readText } from '#renderer/stores/plan-reading.ts';
import { addPlan, findPlanOf } from '#renderer/stores/plans.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { WorkProgress } from '#renderer/ui/work-progress.tsx';
import { LONGEST_PLAN } from '#shared/schema/plan-review.ts';
import './plan-review.css';
import { planReviewTexts } from './texts.ts';

/** Why nothing was taken in, in the user's words. */
class NotTaken extends Error {}

/** The longest text that is taken is read in a few seconds; what takes this long was made to. */
const LONGEST_READING_MS = 60_000;
const isTooSlow = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'TimeoutError';

/** Takes the text of a plan, pasted or from a file, and opens it for review. */
export function AddPlan({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const t = useTexts(planReviewTexts);
  const [text, setText] = useState('');
  const [running, setRunning] = useState<AbortController | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  async function take(source: string, fileName: string | null, signal: AbortSignal): Promise<string> {
    if (source.length > LONGEST_PLAN) throw new NotTaken(t.tooLong(source.length, LONGEST_PLAN));
    const known = await findPlanOf(source);
    if (known !== null) return known;
    const plans = await readText(source, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_READING_MS)]));
    if (plans.every(({ tasks, targets }) => tasks.length === 0 && targets.length === 0)) throw new NotTaken(t.noPlan);
    const title = plans[0]?.title || fileName || t.untitled;
    signal.throwIfAborted();
    const id = await addPlan({ title: title.slice(0, 300), fileName: fileName?.slice(0, 200) ?? null, text: source });
    keepReading(id, plans);
    return id;
  }

  async function open(file: File, signal: AbortSignal): Promise<string> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    signal.addEventListener('abort', () => void bridge.planCancel());
    const read = await bridge.planRead({ bytes });
    signal.throwIfAborted();
    if (!read.ok) throw new NotTaken(read.error.message);
    return take(read.value.text, file.name, signal);
  }

  function run(work: (signal: AbortSignal) => Promise<string>): void {
    const controller = new AbortController();
    setRunning(controller);
    setProblem(null);
    work(controller.signal)
      .then(onOpen)
      .catch((cause: unknown) => {
        if (controller.signal.aborted) return;
        setProblem(cause instanceof NotTaken ? cause.message : isTooSlow(cause) ? t.tooSlow : t.failed);
      })
      .finally(() => setRunning(null));
  }

  return (
    <div className="stack">
      <span>{t.addLead}</span>
      <Input.TextArea
        aria-label={t.paste}
        placeholder={t.paste}
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Space>
        <Button
          type="primary"
          disabled={running !== null || text.trim() === ''}
          onClick={() => run((signal) => take(text, null, signal))}
        >
          {t.read}
        </Button>
        <Button disabled={running !== null} onClick={() => picker.current?.click()}>
          {t.open}
        </Button>
        <input
          ref={picker}
          hidden
          type="file"
          accept=".docx,.pdf,.txt,.md"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) run((signal) => open(file, signal));
            target.value = '';
          }}
        />
      </Space>
      {running !== null && (
        <div className="plan-reading">
          <WorkProgress label={t.reading} done={null} onCancel={() => running.abort()} />
        </div>
      )}
      {problem !== null && <ErrorState what={t.notRead} safe={t.notReadSafe} next={problem} />}
    </div>
  );
}
