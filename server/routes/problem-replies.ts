import { syncErrorSchema } from '#shared/protocol/error.ts';

/** Every route may answer these. */
export const problemReplies = { '4xx': syncErrorSchema, '5xx': syncErrorSchema } as const;
