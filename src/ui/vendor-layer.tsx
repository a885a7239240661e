import type { JSX } from 'preact';
import { DefinedItem } from './defined-item.js';
import { VendorItem } from './vendor-item.js';
import { definitionsOf } from './vendor-view.js';
import type { Defined, VendorView } from './vendor-view.js';

interface LayerProps {
  readonly view: VendorView;
}

/** All of a kind that any vendor has declared. */
function Section({ kind, view }: LayerProps & { readonly kind: Exclude<Defined, 'dataCategories'> }) {
  const { say, countOf } = view;
  const isUsed = (id: number): boolean => countOf(kind, id) + (kind === 'purposes' ? countOf('interests', id) : 0) > 0;
  const used = definitionsOf(view, kind).filter(({ id }) => isUsed(id));
  const isInformed = kind === 'specialPurposes' || kind === 'features';
  return (
    used[0] && (
      <section aria-labelledby={kind}>
        <h3 id={kind}>{say(kind)}</h3>
        {isInformed && <p class="soft">{say('informed')}</p>}
        <ul>
          {used.map((one) => (
            <DefinedItem kind={kind} one={one} view={view} />
          ))}
        </ul>
      </section>
    )
  );
}

/** Those that are looked for, as many as are wanted. */
function Vendors({ view }: LayerProps): JSX.Element {
  const { say, query, found, most } = view;
  return (
    <section aria-labelledby="vendors">
      <h3 id="vendors">{say('vendors')}</h3>
      <label class="find">
        {say('find')}
        <input type="search" autocomplete="off" onInput={(event) => view.find(event.currentTarget.value.trim())} />
      </label>
      <p class="soft" aria-live="polite">
        {query && (found[0] ? say('used', found.length) : say('none'))}
      </p>
      <ul>
        {found.slice(0, most).map((vendor) => (
          <VendorItem vendor={vendor} view={view} />
        ))}
      </ul>
      {found.length > most && (
        <p>
          <button data-action="more" onClick={view.showMore}>
            {say('more')}
          </button>
          <span class="soft"> {`${most} / ${found.length}`}</span>
        </p>
      )}
    </section>
  );
}

/** The layer of vendors. Refusing, accepting and saving are alike. */
export function VendorLayer({ view }: LayerProps): JSX.Element {
  const { say, list, answer } = view;
  return (
    <dialog aria-labelledby="title" aria-describedby="text" onClose={view.close}>
      <div class="body">
        <div class="head">
          <h2 id="title" tabindex={-1}>
            {say('title')}
          </h2>
          <button data-action="close" onClick={view.close}>
            {say('close')}
          </button>
        </div>
        <p id="text">{say('intro', list.vendors.size)}</p>
        <p class="links">
          <button data-action="find-vendors" onClick={view.goToVendors}>
            {say('find')}
          </button>
        </p>
        <Section kind="purposes" view={view} />
        <Section kind="specialFeatures" view={view} />
        <Section kind="specialPurposes" view={view} />
        <Section kind="features" view={view} />
        <Vendors view={view} />
      </div>
      <div class="foot">
        <p class="soft" aria-live="polite">
          {view.draft.isChanged() && say('changed')}
        </p>
        <div class="answers">
          {(['reject', 'accept', 'save'] as const).map((one) => (
            <button data-action={`${one}-vendors`} onClick={(event) => answer(one, event.isTrusted)}>
              {say(one)}
            </button>
          ))}
        </div>
      </div>
    </dialog>
  );
}
