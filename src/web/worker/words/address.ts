/** An address without its city and county, for a card; kept whole when little would remain. */
export const shortAddress = (address: string): string => {
  const rest = address.replace(/^(?:[^市区县]{2,4}市)?(?:[^市区县]{1,4}[区县市])?/, '');
  return rest.length >= 5 ? rest : address;
};

/** A floor to say aloud: `1` is 1 层, `B1` is 地下 1 层; anything else stays as written. */
export const floorWords = (floor: string): string => {
  const [, below, number] = /^(B|b|-)?(\d{1,2})[Ff]?$/.exec(floor.trim()) ?? [];
  if (!number) return floor;
  return below ? `地下 ${number} 层` : `${number} 层`;
};
