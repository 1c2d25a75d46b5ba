// What somebody's program does with this API, typed by the contract from the first line to the last. A test runs it.
import createClient from "openapi-fetch";
import type { components, paths } from "contract";

declare const process: { argv: string[] };

type Problem = components["schemas"]["Problem"];

const [address, token] = process.argv.slice(2);
const api = createClient<paths>({ baseUrl: address ?? "" });
const editor = createClient<paths>({
  baseUrl: address ?? "",
  headers: { Authorization: `Bearer ${token ?? ""}`, "Accept-Language": "en" },
});

function orFail<T>(data: T | undefined, problem: Problem | undefined): T {
  if (data === undefined) {
    throw new Error(`${problem?.status} ${problem?.detail}`);
  }
  return data;
}

async function allCentres(): Promise<components["schemas"]["Centre"][]> {
  const centres = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = cursor === null ? { limit: 10 } : { limit: 10, cursor };
    const { data, error } = await api.GET("/v1/centres", { params: { query } });
    const page = orFail(data, error);
    centres.push(...page.items);
    cursor = page.next === undefined ? null : new URL(page.next, address).searchParams.get("cursor");
  } while (cursor !== null);
  return centres;
}

console.log(`read ${(await allCentres()).length} centres`);

const path = { centre: "khong-gian-di-bo-thanh-co-son-tay" };
const read = await api.GET("/v1/centres/{centre}", { params: { path } });
const centre = orFail(read.data, read.error);
console.log(`${centre.name.vi}: ${centre.lifecycle}`);

const tag = read.response.headers.get("ETag") ?? "";
const again = await api.GET("/v1/centres/{centre}", { params: { path, header: { "If-None-Match": tag } } });
console.log(`not modified: ${again.response.status}`);

const body: components["schemas"]["CentreInput"] = {
  kind: "creative_space",
  name: { vi: "Xưởng gốm Bát Tràng trẻ" },
  summary: { vi: "Nơi làm gốm" },
  agencies: [{ organisation: "so-van-hoa-the-thao", role: "lead" }],
};
const header = { "Idempotency-Key": crypto.randomUUID() };
const created = await editor.POST("/v1/centres", { params: { header }, body });
const recorded = orFail(created.data, created.error);
const repeated = await editor.POST("/v1/centres", { params: { header }, body });
console.log(`recorded: ${created.response.status}, again the same: ${repeated.data?.id === recorded.id}`);

const changed = await editor.PATCH("/v1/centres/{centre}", {
  params: { path: { centre: recorded.slug }, header: { "If-Match": created.response.headers.get("ETag") ?? "" } },
  body: { summary: null, lengthM: 40 },
  headers: { "Content-Type": "application/merge-patch+json" },
});
const present = orFail(changed.data, changed.error);
console.log(`changed: ${present.lengthM} m, summary taken away: ${present.summary === undefined}`);

const refused = await editor.POST("/v1/centres", { body: { kind: "creative_space", name: { vi: "" }, lengthM: 0 } });
const places = refused.error?.errors?.map((entry) => entry.pointer).sort().join(", ");
console.log(`refused: ${refused.error?.status} ${refused.error?.type} at ${places}`);
