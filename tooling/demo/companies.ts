/** A customer of the demo desk, which sells route planning to people with vans. */
export type DemoCompany = {
  name: string;
  domain: string;
  city: string;
  timezone: string;
  /** How a number starts and how many digits follow, from the ranges that regulators keep for fiction. */
  phone: { prefix: string; digits: number };
  vans: number;
  /** What they plan routes with today. */
  tool: string;
  tags: string[];
  people: [name: string, title: string][];
};

const london = { prefix: '+44207946', digits: 4 };
const berlin = { prefix: '+493023125', digits: 3 };
const paris = { prefix: '+3319900', digits: 4 };
const stockholm = { prefix: '+468465004', digits: 2 };
const sydney = { prefix: '+6125550', digits: 4 };
const us = (area: string) => ({ prefix: `+1${area}55501`, digits: 2 });

export const companies: DemoCompany[] = [
  {
    name: 'Brightwater Foods',
    domain: 'brightwater.example',
    city: 'Seattle',
    timezone: 'America/Los_Angeles',
    phone: us('206'),
    vans: 34,
    tool: 'a shared spreadsheet',
    tags: ['food', 'enterprise'],
    people: [
      ['Dana Whitfield', 'Director of Operations'],
      ['Marcus Oyelaran', 'Dispatch Lead'],
      ['Priya Raman', 'Finance Manager'],
    ],
  },
  {
    name: 'Ironside Supply Co.',
    domain: 'ironside-supply.example',
    city: 'Chicago',
    timezone: 'America/Chicago',
    phone: us('312'),
    vans: 21,
    tool: 'a whiteboard and two radios',
    tags: ['industrial'],
    people: [
      ['Frank Delgado', 'Owner'],
      ['Renee Kowalski', 'Office Manager'],
      ['Terrence Boyd', 'Fleet Supervisor'],
    ],
  },
  {
    name: 'Maple & Main Grocers',
    domain: 'mapleandmain.example',
    city: 'Toronto',
    timezone: 'America/Toronto',
    phone: us('416'),
    vans: 18,
    tool: 'paper run sheets',
    tags: ['food', 'retail'],
    people: [
      ['Claire Beaumont', 'Logistics Manager'],
      ['Jasdeep Gill', 'Store Operations'],
      ['Owen Tremblay', 'General Manager'],
    ],
  },
  {
    name: 'Lone Star Linen',
    domain: 'lonestarlinen.example',
    city: 'Austin',
    timezone: 'America/Chicago',
    phone: us('512'),
    vans: 12,
    tool: 'an old desktop planner nobody updates',
    tags: ['services'],
    people: [
      ['Hector Villarreal', 'Owner'],
      ['Amber Stokes', 'Route Manager'],
      ['Lila Nguyen', 'Customer Care Lead'],
    ],
  },
  {
    name: 'Harbor Freshpack',
    domain: 'harborfreshpack.example',
    city: 'Boston',
    timezone: 'America/New_York',
    phone: us('617'),
    vans: 27,
    tool: 'Excel and a group chat',
    tags: ['food', 'cold chain'],
    people: [
      ['Siobhan Keane', 'VP Supply Chain'],
      ['Darnell Price', 'Transport Planner'],
      ['Mei-Ling Zhou', 'Quality Manager'],
    ],
  },
  {
    name: 'Peachtree Medical Couriers',
    domain: 'peachtreemed.example',
    city: 'Atlanta',
    timezone: 'America/New_York',
    phone: us('404'),
    vans: 40,
    tool: 'a tool they built themselves',
    tags: ['healthcare', 'enterprise'],
    people: [
      ['Yolanda Briggs', 'Chief Operating Officer'],
      ['Sam Abernathy', 'Head of Dispatch'],
      ['Nikhil Deshpande', 'IT Manager'],
    ],
  },
  {
    name: 'Thornbury Dairy',
    domain: 'thornburydairy.example',
    city: 'London',
    timezone: 'Europe/London',
    phone: london,
    vans: 16,
    tool: 'paper and good memory',
    tags: ['food', 'family business'],
    people: [
      ['Eleanor Hatch', 'Managing Director'],
      ['Gareth Pugh', 'Transport Manager'],
      ['Nia Okafor', 'Accounts'],
    ],
  },
  {
    name: 'Castlegate Tools',
    domain: 'castlegatetools.example',
    city: 'Manchester',
    timezone: 'Europe/London',
    phone: { prefix: '+441614960', digits: 3 },
    vans: 9,
    tool: 'Google Maps, one tab per van',
    tags: ['industrial'],
    people: [
      ['Simon Ackroyd', 'Operations Manager'],
      ['Farah Siddiqui', 'Sales Director'],
      ['Liam Corrigan', 'Depot Manager'],
    ],
  },
  {
    name: 'Kestrel Wines',
    domain: 'kestrelwines.example',
    city: 'London',
    timezone: 'Europe/London',
    phone: london,
    vans: 11,
    tool: 'a spreadsheet one person understands',
    tags: ['food', 'retail'],
    people: [
      ['Beatrice Lowell', 'Head of Fulfilment'],
      ['Tom Ashworth', 'Founder'],
      ['Ines Carvalho', 'Customer Experience'],
    ],
  },
  {
    name: 'Nordlicht Getränke',
    domain: 'nordlicht-getraenke.example',
    city: 'Berlin',
    timezone: 'Europe/Berlin',
    phone: berlin,
    vans: 23,
    tool: 'Excel with macros from 2011',
    tags: ['food', 'wholesale'],
    people: [
      ['Katrin Möller', 'Leiterin Logistik'],
      ['Jürgen Weiß', 'Disponent'],
      ['Aylin Demir', 'Einkauf'],
    ],
  },
  {
    name: 'Spree Elektro Großhandel',
    domain: 'spree-elektro.example',
    city: 'Berlin',
    timezone: 'Europe/Berlin',
    phone: berlin,
    vans: 31,
    tool: 'the ERP, printed out each morning',
    tags: ['wholesale', 'enterprise'],
    people: [
      ['Henrike Vogt', 'Geschäftsführerin'],
      ['Tobias Lindner', 'Fuhrparkleiter'],
      ['Mehmet Kaya', 'IT-Leiter'],
    ],
  },
  {
    name: 'Isarkorn Bäckereien',
    domain: 'isarkorn.example',
    city: 'Munich',
    timezone: 'Europe/Berlin',
    phone: { prefix: '+498999998', digits: 3 },
    vans: 14,
    tool: 'a plan on the wall of the bakery',
    tags: ['food', 'family business'],
    people: [
      ['Magdalena Huber', 'Inhaberin'],
      ['Florian Gruber', 'Versandleiter'],
      ['Jana Novotná', 'Assistenz der Geschäftsleitung'],
    ],
  },
  {
    name: 'Atelier du Nord',
    domain: 'atelierdunord.example',
    city: 'Paris',
    timezone: 'Europe/Paris',
    phone: paris,
    vans: 7,
    tool: 'WhatsApp',
    tags: ['furniture', 'retail'],
    people: [
      ['Amélie Rousseau', 'Directrice des opérations'],
      ['Étienne Garnier', 'Responsable livraison'],
      ['Soraya Benali', 'Service client'],
    ],
  },
  {
    name: 'Primeurs Lavigne',
    domain: 'primeurs-lavigne.example',
    city: 'Paris',
    timezone: 'Europe/Paris',
    phone: paris,
    vans: 19,
    tool: 'a spreadsheet sent round at 4 a.m.',
    tags: ['food', 'cold chain'],
    people: [
      ['Bastien Lavigne', 'Gérant'],
      ['Chloé Marchand', 'Planification'],
      ['Idriss Cissé', 'Chef de quai'],
    ],
  },
  {
    name: 'Skärgård Fisk',
    domain: 'skargardfisk.example',
    city: 'Stockholm',
    timezone: 'Europe/Stockholm',
    phone: stockholm,
    vans: 13,
    tool: 'phone calls before dawn',
    tags: ['food', 'cold chain'],
    people: [
      ['Astrid Lindqvist', 'VD'],
      ['Oskar Bergström', 'Transportchef'],
      ['Leila Hosseini', 'Ekonomi'],
    ],
  },
  {
    name: 'Björk & Sten Bygg',
    domain: 'bjorkosten.example',
    city: 'Stockholm',
    timezone: 'Europe/Stockholm',
    phone: stockholm,
    vans: 10,
    tool: 'the foremen, by phone',
    tags: ['construction'],
    people: [
      ['Nils Sandberg', 'Inköpschef'],
      ['Maja Åkesson', 'Projektledare'],
      ['Ravi Patel', 'IT'],
    ],
  },
  {
    name: 'Coastline Pool Care',
    domain: 'coastlinepools.example',
    city: 'Sydney',
    timezone: 'Australia/Sydney',
    phone: sydney,
    vans: 15,
    tool: 'a booking app that ignores traffic',
    tags: ['services'],
    people: [
      ['Jess Harrington', 'Operations Manager'],
      ['Dylan Tran', 'Scheduling'],
      ['Moana Faleolo', 'Owner'],
    ],
  },
  {
    name: 'Wattle Street Books',
    domain: 'wattlestreet.example',
    city: 'Sydney',
    timezone: 'Australia/Sydney',
    phone: sydney,
    vans: 5,
    tool: 'a printed map',
    tags: ['retail'],
    people: [
      ['Imogen Clarke', 'Owner'],
      ['Ben Papadopoulos', 'Warehouse Lead'],
      ['Ruby Nakamura', 'Wholesale Accounts'],
    ],
  },
  {
    name: 'Prairie Home Appliance',
    domain: 'prairiehome.example',
    city: 'Denver',
    timezone: 'America/Denver',
    phone: us('303'),
    vans: 22,
    tool: 'the phone company’s tracking portal',
    tags: ['retail', 'enterprise'],
    people: [
      ['Calvin Rhodes', 'VP Service'],
      ['Tasha Lemieux', 'Field Service Manager'],
      ['George Anand', 'Procurement'],
    ],
  },
  {
    name: 'Cedar Ridge Nursery',
    domain: 'cedarridge.example',
    city: 'Portland',
    timezone: 'America/Los_Angeles',
    phone: us('503'),
    vans: 8,
    tool: 'sticky notes',
    tags: ['agriculture', 'family business'],
    people: [
      ['Hannah Forsythe', 'Owner'],
      ['Miguel Santoro', 'Yard Manager'],
      ['Kai Lindholm', 'Bookkeeping'],
    ],
  },
];
