import { ById, Call, CallPage, EndCallInput, ListCallsInput, SetOutcomeInput, StartCallInput } from '@switchboard/validators';
import { procedure, router } from '../../trpc.ts';
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
});
