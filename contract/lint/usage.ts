// A client as somebody would write it against the generated types. It is compiled, never run: when it does not compile,
// the contract has lost something that clients rely on, or says it in a way that generators cannot read.
import type { components, paths, webhooks } from "contract";

type ListCentres = paths["/v1/centres"]["get"];
type CentreQuery = NonNullable<ListCentres["parameters"]["query"]>;
type CentrePage = ListCentres["responses"]["200"]["content"]["application/json"];
type Problem = components["schemas"]["Problem"];

async function listCentres(base: URL, query: CentreQuery): Promise<CentrePage> {
  const url = new URL("/v1/centres", base);
  for (const [name, value] of Object.entries(query)) {
    url.searchParams.set(name, String(value));
  }
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    const problem = (await answer.json()) as Problem;
    throw new Error(`${problem.status} ${problem.title}`);
  }
  return (await answer.json()) as CentrePage;
}

export async function namesOfWalkingSpaces(base: URL): Promise<string[]> {
  const page = await listCentres(base, { kind: ["walking_space"], q: "son tay", limit: 20 });
  const next: string | undefined = page.next;
  const names = page.items.map((centre) => centre.name.en ?? centre.name.vi);
  return next === undefined ? names : [...names, "…"];
}

// What an endpoint of somebody's is told.
type Told<Name extends keyof webhooks> = webhooks[Name]["post"]["requestBody"]["content"]["application/json"];

export function whereToRead(event: Told<"change"> | Told<"feedReset"> | Told<"ping">): string | undefined {
  switch (event.type) {
    case "ping":
      return undefined;
    case "feed.reset":
      return event.data.url;
    default:
      return event.data.url ?? `nothing: ${event.data.collection} ${event.data.id} is gone`;
  }
}

// Were these types too wide, every call would compile; these must not.
export const refused: CentreQuery[] = [
  // @ts-expect-error there is no such kind of centre
  { kind: ["shopping_mall"] },
  // @ts-expect-error there is no such parameter
  { colour: "red" },
  // @ts-expect-error a limit is a number
  { limit: "20" },
];

// @ts-expect-error nothing is told of single votes
export const neverTold: Told<"change">["type"] = "ballots.created";
