type Given = Record<string, string | string[] | undefined>;

export type PageParams = { searchParams: Promise<Given> };

/** What a page's address says, as the browser's own class holds it; of a name given twice the first counts. */
export async function searchParamsOf(given: Promise<Given>): Promise<URLSearchParams> {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(await given)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) params.set(name, first);
  }
  return params;
}
