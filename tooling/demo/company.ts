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
