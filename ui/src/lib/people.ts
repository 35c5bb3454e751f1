const filler = new Set([
  "head",
  "of",
  "chief",
  "the",
  "and",
  "for",
  "vp",
  "director",
  "officer",
  "senior",
  "group",
]);
const technology =
  /^(cio|cto|ciso|cdo|it)$|\b(it|technology|technical|architect|architecture|engineer|engineering|platform|software|infrastructure|data)\b/i;

function words(role: string): string[] {
  const plain = role.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** What the room calls somebody: "Head of Fleet" is fleet, "Chief Risk Officer" is cro. */
export function proposeHandle(role: string, taken: string[]): string {
  const all = words(role);
  const isChief = all.length > 2 && all[0] === "chief" && all.at(-1) === "officer";
  const telling = all.filter((word) => !filler.has(word));
  const base = isChief
    ? all.map((word) => word[0]).join("")
    : (telling.length > 0 ? telling : all).slice(0, 3).join("-");
  if (base === "" || !taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Which side a role is likely on; the facilitator has the last word. */
export function proposeSide(role: string): "business" | "technology" {
  return technology.test(role.trim()) ? "technology" : "business";
}
