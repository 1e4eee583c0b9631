/** Most common first: the seed picks from the front of each list far more often than from its end. */
export const firstNames =
  `James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica
Thomas Sarah Christopher Karen Charles Lisa Daniel Nancy Matthew Sandra Anthony Ashley Mark Emily Steven Kimberly Paul
Margaret Andrew Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Ronald
Rebecca Jason Sharon Edward Laura Jeffrey Cynthia Ryan Kathleen Jacob Amy Gary Angela Nicholas Shirley Eric Brenda Zoë
Jonathan Pamela Stephen Emma Larry Nicole Justin Samantha Scott Katherine Brandon Christine Benjamin Debra Samuel Rachel
Gregory Carolyn Frank Janet Raymond Maria Alexander Heather Patrick Diane Jack José Renée Björn Siân Priya Wei Aisha Omar
Ingrid Mateo Yuki Chidi Leila Tomasz Anneliese Giuseppe Xiomara Quentin Wilhelmina Zachariah`.split(/\s+/);

export const lastNames =
  `Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson
Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young
Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts
Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez
Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James
Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Müller O’Brien
Kowalczyk Johansson Okonkwo Yamamoto Fernández Lindqvist Papadopoulos Szczepański Vandenberghe Featherstonehaugh`.split(
    /\s+/,
  );

export const companyWords =
  `Northern Global United Summit Pacific Blue Green Silver Prime Atlas Apex Harbor River Stone Bright Union Pioneer Delta
Cedar Falcon Granite Horizon Iron Juniper Keystone Liberty Maple Nova Orchard Pinnacle Quartz Ridge Sterling Timber
Umbra Vertex Willow Xenon Yellowstone Zephyr`.split(/\s+/);

export const companyKinds =
  'Logistics Systems Partners Foods Health Energy Media Labs Insurance Motors Dental Roofing Solar Realty Textiles Robotics'.split(
    ' ',
  );

export const titles = [
  'Account Manager',
  'Director of Sales',
  'Office Manager',
  'Owner',
  'Purchasing Lead',
  'VP Operations',
  'Chief Financial Officer',
  'Practice Administrator',
];

export const tags =
  'customer prospect vip newsletter renewal trade-show referral churned enterprise pilot'.split(' ');

export const noteSentences = [
  'Asked for a quote by the end of the month.',
  'Left a voicemail, will try again on Tuesday.',
  'Very interested in the annual plan, send the comparison sheet.',
  'Budget is frozen until the next quarter.',
  'Wants a demo with the whole team before they decide.',
  'Moved offices, the new address is in the signature of the last mail.',
  'Happy with the pilot, asks about onboarding more seats.',
  'Prefers to be called in the morning, assistant screens calls.',
];
