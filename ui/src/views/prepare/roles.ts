const usual = /^(ceo|cfo|coo|cio|cro|cto|ciso|cdo|cmo|chro)$/i;

/** A role as it is kept: "cio" is CIO, every other stays as it was typed. */
export function keptRole(typed: string): string {
  const role = typed.trim();
  return usual.test(role) ? role.toUpperCase() : role;
}
