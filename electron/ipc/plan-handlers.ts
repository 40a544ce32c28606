import { z } from 'zod';
import { planSourceProblemSchema } from '#shared/schema/plan-source.ts';
import { ok } from '#shared/util/result.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { Handlers } from './answer.ts';

export type PlanHandlers = Pick<Handlers, 'plan:read' | 'plan:cancel'>;

const READ_LIMIT_MS = 20_000;

const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.string() }),
  z.object({ ok: z.literal(false), error: planSourceProblemSchema }),
]);

export const planHandlers = (runner: JobRunner): PlanHandlers => ({
  'plan:read': async ({ bytes }) => {
    const reply = replySchema.parse(await runner.run(bytes, READ_LIMIT_MS));
    return reply.ok ? ok({ text: reply.value }) : reply;
  },
  'plan:cancel': () => {
    runner.cancel();
    return Promise.resolve(ok(undefined));
  },
});
