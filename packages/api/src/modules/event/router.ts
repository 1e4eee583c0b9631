import { Change, OnChangeInput } from '@switchboard/validators';
import { streamOf } from '../../live/stream-of.ts';
import { neverAborted, streamChanges } from '../../live/stream-changes.ts';
import { liveProcedure, router } from '../../trpc.ts';

export const eventsRouter = router({
  onChange: liveProcedure
    .input(OnChangeInput)
    .output(streamOf(Change))
    .subscription(({ ctx, input, signal = neverAborted }) =>
      streamChanges(ctx, { actor: ctx.actor, lastEventId: input?.lastEventId ?? null, signal }),
    ),
});
