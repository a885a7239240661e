import type { ComponentChild, JSX } from 'preact';
import type { Vendor } from '../core/vendor-list.js';
import { Link } from './link.js';
import { More, VendorRow } from './vendor-row.js';
import { nameOf } from './vendor-view.js';
import type { Defined, VendorView } from './vendor-view.js';

const DAY = 86_400;

interface VendorItemProps {
  readonly vendor: Vendor;
  readonly view: VendorView;
}

/** One line of facts: what it is about, and what there is. Nothing where there is nothing. */
function Fact({ label, values }: { readonly label: string; readonly values: readonly ComponentChild[] }) {
  return (
    values[0] !== undefined && (
      <>
        <dt>{label}</dt>
        {values.map((value) => (
          <dd>{value}</dd>
        ))}
      </>
    )
  );
}

function VendorFacts({ vendor, view }: VendorItemProps): JSX.Element {
  const { say, spoken, settings } = view;
  const names = (kind: Defined, ids: readonly number[], days?: ReadonlyMap<number, number>): readonly JSX.Element[] =>
    ids.map((id) => {
      const kept = days && (days.get(id) ?? vendor.retention);
      return (
        <>
          <span {...spoken}>{nameOf(view, kind, id)}</span>
          {kept !== undefined && ` · ${say('kept', kept)}`}
        </>
      );
    });
  const { cookieAge, retentionOf, retentionOfSpecial } = vendor;
  const cookies = [
    say('cookies'),
    cookieAge !== undefined && (cookieAge > 0 ? say('days', Math.ceil(cookieAge / DAY)) : say('session')),
    vendor.isRefreshed && say('refreshed'),
  ];
  const device = [vendor.usesCookies && cookies.filter(Boolean).join(' · '), vendor.usesOther && say('other')];
  const interests = settings.hasInterests ? say('interests') : `${say('interests')} (${say('barred')})`;
  const { language } = view;
  const { addresses } = vendor;
  const address = [language, 'en'].flatMap((tag) => addresses.filter((one) => one.language === tag))[0] ?? addresses[0];
  return (
    <>
      <dl>
        <Fact label={say('purposes')} values={names('purposes', vendor.purposes, retentionOf)} />
        <Fact label={interests} values={names('purposes', vendor.interests, retentionOf)} />
        <Fact
          label={say('specialPurposes')}
          values={names('specialPurposes', vendor.specialPurposes, retentionOfSpecial)}
        />
        <Fact label={say('features')} values={names('features', vendor.features)} />
        <Fact label={say('specialFeatures')} values={names('specialFeatures', vendor.specialFeatures)} />
        <Fact label={say('data')} values={names('dataCategories', vendor.data)} />
        <Fact label={say('device')} values={device.filter((one) => one !== false)} />
      </dl>
      <p class="links">
        <Link label={say('policy')} address={address?.privacy} owner={vendor.name} />
        <Link label={say('claim')} address={address?.interest} owner={vendor.name} />
        <Link label={say('disclosure')} address={vendor.disclosure} owner={vendor.name} />
      </p>
    </>
  );
}

/** One vendor: its switches, and on demand all that it has declared. */
export function VendorItem({ vendor, view }: VendorItemProps): JSX.Element {
  const { say, settings } = view;
  const { id, name, purposes, interests } = vendor;
  const place = `vendor-${id}`;
  return (
    <li class="purpose" data-vendor={String(id)}>
      <h4 id={place}>
        <bdi>{name}</bdi>
      </h4>
      {purposes[0] && (
        <VendorRow id={`${place}-consent`} about={place} label={say('consent')} kind="vendors" of={id} view={view} />
      )}
      {settings.hasInterests && interests[0] && (
        <VendorRow
          id={`${place}-object`}
          about={place}
          label={say('object')}
          kind="vendorObjections"
          of={id}
          view={view}
        />
      )}
      <More name={place} label={say('details')} owner={name} view={view}>
        <VendorFacts vendor={vendor} view={view} />
      </More>
    </li>
  );
}
