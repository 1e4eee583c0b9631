import type { CallOutcome } from '@switchboard/validators';

export type Step = {
  outcome: CallOutcome;
  /** Empty where nobody writes anything: the phone rang out. */
  notes: string[];
  minutes: [from: number, to: number];
  direction?: 'inbound';
};
export type Story = { tags: string[]; steps: Step[]; afterwards?: string[] };

const rings: [number, number] = [0.4, 0.9];
const talk: [number, number] = [4, 12];

const noAnswer: Step = { outcome: 'no_answer', notes: [], minutes: rings };
const voicemail: Step = {
  outcome: 'voicemail',
  minutes: [0.8, 1.6],
  notes: [
    'Left a voicemail: who we are, {vans} vans, one question about mornings at the depot. Trying again tomorrow.',
    'Voicemail. Kept it short, gave my direct line and said I would write.',
    'Mailbox of {first}. Mentioned the {city} customers that {company} would know.',
  ],
};
const firstTalk: Step = {
  outcome: 'connected',
  minutes: talk,
  notes: [
    '{first} plans {vans} vans with {tool}. Takes two people most of the morning. Open to a look, wants a one-pager first.',
    'Good first talk. The pain is late changes: one sick driver and the whole plan is redone by hand. Today they use {tool}.',
    'Runs {vans} vans out of {city}, planned with {tool}. Knows it will not scale to the second depot next year.',
    'Friendly, a little short on time. Planning sits with {first} alone, and holidays are a problem. Sending the case study.',
  ],
};
const wantsMore: Step = {
  outcome: 'interested',
  minutes: [8, 18],
  notes: [
    'Read what I sent. Wants to see re-planning at 7 a.m. with a driver missing, on their own addresses. Asked whether orders come in by CSV.',
    'Two questions left: can drivers reorder stops themselves, and does it run on the phones they have. Yes to both. Sounded relieved.',
    'Brought a colleague into the call. They care about proof of delivery more than about kilometres: lead with that in the demo.',
    'Asked for a price for {vans} vans, yearly. Gave the range, no flinch. Next step is the demo.',
  ],
};
const booked: Step = {
  outcome: 'booked_meeting',
  minutes: [5, 11],
  notes: [
    'Demo booked for next week, {first} and the dispatch team, 45 minutes. They send ten real orders beforehand.',
    'Meeting is in. {first} will bring whoever signs. Prepare a plan for {vans} vans from {city}, with one van in the workshop.',
    'Booked a pilot kickoff: four vans, two weeks, then decide. Contract draft goes to {first} today.',
  ],
};

export const stories: Story[] = [
  {
    tags: ['hot'],
    steps: [voicemail, firstTalk, wantsMore, booked],
    afterwards: ['Decides together with finance. Champion is {first}; keep everything short and in writing.'],
  },
  {
    tags: ['nurture'],
    steps: [
      noAnswer,
      {
        outcome: 'callback',
        minutes: [2, 5],
        notes: [
          'Budget is closed until next quarter. Call back in the first week, {first} will have the mileage figures by then.',
          'Caught {first} at the loading dock. Call back on a Tuesday after ten, when the vans are out.',
        ],
      },
    ],
  },
  {
    tags: [],
    steps: [
      noAnswer,
      {
        outcome: 'not_interested',
        minutes: [1.5, 4],
        notes: [
          'Signed with another vendor in spring, three years. Polite, no point in chasing. Contract ends in 2028.',
          'Outsourcing the vans altogether next year. Not a fit any more; said to call if that falls through.',
          'Happy with {tool} and says so. Fair enough. Not before the next depot.',
        ],
      },
    ],
  },
  { tags: ['warm'], steps: [firstTalk, wantsMore] },
  { tags: [], steps: [noAnswer, noAnswer, voicemail] },
  {
    tags: ['price'],
    steps: [
      firstTalk,
      {
        outcome: 'callback',
        minutes: [6, 10],
        notes: [
          'Likes it, but the price per van is above what they had in mind. Asked for a yearly figure; takes it to finance on Thursday.',
          'Wants to compare with one other offer. Call back when {first} has both on the table, end of next week.',
        ],
      },
    ],
    afterwards: ['Could start with half the fleet: price that too before the next call.'],
  },
  {
    tags: ['referral'],
    steps: [
      {
        outcome: 'connected',
        minutes: [2, 4],
        notes: [
          'Not the right person for transport, but passed me on and said to use the name. Worth a thank-you note.',
          'Runs the warehouse, not the vans. Gave me the name of the planner and a warning: never before nine.',
        ],
      },
    ],
  },
  {
    tags: ['customer'],
    steps: [
      {
        outcome: 'connected',
        minutes: [9, 20],
        notes: [
          'Check-in, two months live. Planning went from two hours to twenty-five minutes. One request: lunch breaks per driver.',
          'Quarterly call. {vans} vans all on it now, drivers stopped phoning the office. Asked about a second depot in spring.',
        ],
      },
    ],
    afterwards: ['Would be a reference customer: ask after the second depot is live.'],
  },
  {
    tags: ['hot', 'inbound'],
    steps: [
      {
        outcome: 'interested',
        direction: 'inbound',
        minutes: [7, 15],
        notes: [
          'Called us after the trade fair, saw the plan for thirty stops drawn live. Wants the same with their own orders.',
          'Called in, recommended by a neighbour in {city}. {vans} vans, {tool}, and a boss who has had enough of it.',
        ],
      },
      booked,
    ],
  },
  { tags: ['new'], steps: [] },
];

/** What happened first and next: the order in which contacts go through the stories. */
export const storyOrder = [0, 3, 1, 4, 6, 8, 2, 5, 0, 7, 4, 9, 3, 1, 0, 2, 5, 8, 4, 6];
