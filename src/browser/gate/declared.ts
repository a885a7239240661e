import { genuine } from '../../genuine.js';
import { own, textOf } from '../../core/unchecked.js';

/** A held script from an entry of the policy: all that it says but event handlers, which would be code. */
export function declaredScript(service: string, entry: unknown): HTMLScriptElement {
  const script = genuine.createElement('script');
  for (const [name, value] of Object.entries({ ...Object(own(entry, 'attributes')), ...Object(entry) })) {
    if (!/^on/i.test(name) && (value === true || textOf(value))) {
      script.setAttribute(name.replace(/^(src|type)$/, 'data-$1'), textOf(value));
    }
  }
  script.type = 'text/plain';
  script.setAttribute('data-service', service);
  return script;
}
