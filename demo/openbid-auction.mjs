/** Answers a Prebid Server auction: one bid for each place on the page, with a picture from the ad partner. */
export function auction(body, thirdPartyUrl) {
  const request = read(body);
  const bids = (request.imp ?? []).map((place) => {
    const { w, h } = place.banner?.format?.[0] ?? { w: 300, h: 250 };
    return {
      id: `bid-${place.id}`,
      impid: place.id,
      price: 1.2,
      crid: 'tidewater-autumn',
      adomain: ['tidewater.example'],
      w,
      h,
      adm: `<img src="${thirdPartyUrl}/openbid/creative-${w}x${h}.svg" width="${w}" height="${h}" alt="Tidewater Travel: night ferries from 49">`,
      ext: { prebid: { type: 'banner' } },
    };
  });
  return { id: request.id ?? 'auction', cur: 'EUR', seatbid: [{ seat: 'openbid', bid: bids }] };
}

function read(body) {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}
