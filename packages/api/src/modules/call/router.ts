import {
  ById,
  Call,
  CallPage,
  Change,
  EndCallInput,
  ListCallsInput,
  OnChangeInput,
  SetOutcomeInput,
  StartCallInput,
} from '@switchboard/validators';
import { neverAborted, streamChanges } from '../../live/stream-changes.ts';
import { streamOf } from '../../live/stream-of.ts';
import { liveProcedure, procedure, router } from '../../trpc.ts';
import { endCall, setOutcome } from './end.ts';
import { activeCall, getCall, listCalls } from './queries.ts';
import { startCall } from './start.ts';

export const callsRouter = router({
  list: procedure
    .input(ListCallsInput)
    .output(CallPage)
    .query(({ ctx, input }) => listCalls(ctx, input)),
  get: procedure
    .input(ById)
    .output(Call)
    .query(({ ctx, input }) => getCall(ctx, input)),
  active: procedure.output(Call.nullable()).query(({ ctx }) => activeCall(ctx)),
  start: procedure
    .input(StartCallInput)
    .output(Call)
    .mutation(({ ctx, input }) => startCall(ctx, input)),
  end: procedure
    .input(EndCallInput)
    .output(Call)
    .mutation(({ ctx, input }) => endCall(ctx, input)),
  setOutcome: procedure
    .input(SetOutcomeInput)
    .output(Call)
    .mutation(({ ctx, input }) => setOutcome(ctx, input)),
  onChange: liveProcedure
    .input(OnChangeInput)
    .output(streamOf(Change))
    .subscription(({ ctx, input, signal = neverAborted }) =>
      streamChanges(ctx, {
        actor: ctx.actor,
        entities: ['call'],
        lastEventId: input?.lastEventId ?? null,
        signal,
      }),
    ),
});
