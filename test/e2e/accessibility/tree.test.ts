import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { policyWith } from '../../support/policy-with.js';
import { openLists, placeholder, useShowcase } from '../../support/showcase.js';
import { choose, control, eventually, host, isLayer } from '../../support/visit.js';

const { page: newPage, show, recorder } = useShowcase();

/** One service with all that is told of one, and a purpose that is always on. */
const policy = policyWith({
  controller: { name: 'Example Ltd', policyUrl: 'https://shop.example/privacy' },
  purposes: [
    { id: 'login', required: true, title: 'Login', description: 'Keeps you in.', reason: 'You asked for it.' },
  ],
  services: [
    {
      id: 'stats',
      name: 'Acme Stats',
      description: 'Counts visits.',
      purposes: ['analytics'],
      provider: { name: 'Acme SAS', class: 'processor', country: 'FR', policyUrl: 'https://acme.example/privacy' },
      cookies: [{ name: '_acme', retention: 30 }],
    },
  ],
});
const embed = () =>
  `<main><iframe data-service="stats" data-src="${recorder.thirdParty.url}/f.html" title="Film" width="400" height="200"></iframe></main>`;

/** What was announced is a part of it, and comes a moment later. */
async function treeOf(page: Page): Promise<string> {
  await eventually(() => host(page).getByRole('status').textContent()).not.toBe('');
  return host(page).ariaSnapshot();
}

interface Exposed {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** The nodes of these roles, as Chromium hands them to the system. */
async function exposed(page: Page, ...roles: readonly string[]): Promise<readonly Exposed[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const text = (value?: { readonly value?: unknown }): string => String(value?.value ?? '');
  return nodes
    .filter(({ ignored, role }) => !ignored && roles.includes(text(role)))
    .map(({ role, name, description }) => ({ role: text(role), name: text(name), description: text(description) }));
}

/** The tree as software for assistance gets it: roles, names, levels, states, and the order of it all. */
describe('the accessibility tree', () => {
  it('of the notice, in English', async () => {
    const page = await newPage();
    await show(page, { policy, body: '' });
    expect(await treeOf(page)).toMatchInlineSnapshot(`
      "- region "Your privacy choices":
        - heading "Your privacy choices" [level=2]
        - paragraph: Example Ltd asks to store and read data on your device and to use it for the purposes below. You can refuse. You can change your choice at any time under “Privacy choices”.
        - list:
          - listitem:
            - heading "Audience measurement" [level=3]
            - paragraph: Counts visits and records which pages are read, with data from your device.
        - paragraph:
          - text: "Third parties involved: 1"
          - link "Privacy policy":
            - /url: https://shop.example/privacy
        - button "Reject all"
        - button "Accept all"
        - button "Choose"
      - status: Your privacy choices. Example Ltd asks to store and read data on your device and to use it for the purposes below. You can refuse. You can change your choice at any time under “Privacy choices”."
    `);
  });

  it('of the notice, in Arabic', async () => {
    const page = await newPage();
    await show(page, { policy, body: '', lang: 'ar' });
    expect(await treeOf(page)).toMatchInlineSnapshot(`
      "- region "خيارات خصوصيتك":
        - heading "خيارات خصوصيتك" [level=2]
        - paragraph: تطلب Example Ltd موافقتك على حفظ بيانات على جهازك وقراءتها واستخدامها للأغراض التالية. يمكنك الرفض. ويمكنك تغيير اختيارك في أي وقت من «خيارات الخصوصية».
        - list:
          - listitem:
            - heading "قياس الزيارات" [level=3]
            - paragraph: يحصي الزيارات ويسجل الصفحات المقروءة ببيانات من جهازك.
        - paragraph:
          - text: "الأطراف الثالثة المشاركة: 1"
          - link "سياسة الخصوصية":
            - /url: https://shop.example/privacy
        - button "رفض الكل"
        - button "قبول الكل"
        - button "اختيار"
      - status: خيارات خصوصيتك. تطلب Example Ltd موافقتك على حفظ بيانات على جهازك وقراءتها واستخدامها للأغراض التالية. يمكنك الرفض. ويمكنك تغيير اختيارك في أي وقت من «خيارات الخصوصية»."
    `);
  });

  it('of the preferences with a list open, in English', async () => {
    const page = await newPage();
    await show(page, { policy, body: '' });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await openLists(host(page));
    expect(await treeOf(page)).toMatchInlineSnapshot(`
      "- dialog "Privacy choices":
        - heading "Privacy choices" [level=2]
        - button "Close"
        - paragraph: Decide for each purpose or service. Nothing changes until you save.
        - list:
          - listitem:
            - heading "Login Always on" [level=3]
            - paragraph: Keeps you in.
            - paragraph: You asked for it.
            - paragraph: "Third parties involved: 0"
          - listitem:
            - heading "Audience measurement" [level=3]:
              - text: Audience measurement
              - switch "Audience measurement"
            - paragraph: Counts visits and records which pages are read, with data from your device.
            - paragraph: "If off: Your visits are not counted."
            - paragraph: "Third parties involved: 1"
            - 'button "Services: 1: Audience measurement" [expanded]': "Services: 1"
            - heading "Works for this site" [level=4]
            - list "Works for this site":
              - listitem:
                - heading "Acme Stats" [level=5]:
                  - text: Acme Stats
                  - switch "Acme Stats"
                - paragraph: Counts visits.
                - term: Provider
                - definition: Acme SAS
                - term: Country
                - definition: France
                - term: On your device
                - definition: _acme · 30 days
                - 'link "Privacy policy: Acme Stats"':
                  - /url: https://acme.example/privacy
                  - text: Privacy policy
        - 'button "On at this moment: 0" [expanded]'
        - list
        - paragraph:
          - link "Privacy policy":
            - /url: https://shop.example/privacy
        - paragraph
        - button "Reject all"
        - button "Accept all"
        - button "Save"
      - status: Your privacy choices. Example Ltd asks to store and read data on your device and to use it for the purposes below. You can refuse. You can change your choice at any time under “Privacy choices”."
    `);
  });

  it('of the preferences, in Arabic', async () => {
    const page = await newPage();
    await show(page, { policy, body: '', lang: 'ar' });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    expect(await treeOf(page)).toMatchInlineSnapshot(`
      "- dialog "خيارات الخصوصية":
        - heading "خيارات الخصوصية" [level=2]
        - button "إغلاق"
        - paragraph: قرّر لكل غرض أو لكل خدمة على حدة. لا يتغير شيء قبل الحفظ.
        - list:
          - listitem:
            - heading "Login مفعّل دائمًا" [level=3]
            - paragraph: Keeps you in.
            - paragraph: You asked for it.
            - paragraph: "الأطراف الثالثة المشاركة: 0"
          - listitem:
            - heading "قياس الزيارات" [level=3]:
              - text: قياس الزيارات
              - switch "قياس الزيارات"
            - paragraph: يحصي الزيارات ويسجل الصفحات المقروءة ببيانات من جهازك.
            - paragraph: "عند الإيقاف: لا تُحتسب زياراتك."
            - paragraph: "الأطراف الثالثة المشاركة: 1"
            - 'button "الخدمات: 1: قياس الزيارات"': "الخدمات: 1"
        - 'button "المفعّل حاليًا: 0"'
        - paragraph:
          - link "سياسة الخصوصية":
            - /url: https://shop.example/privacy
        - paragraph
        - button "رفض الكل"
        - button "قبول الكل"
        - button "حفظ"
      - status: خيارات خصوصيتك. تطلب Example Ltd موافقتك على حفظ بيانات على جهازك وقراءتها واستخدامها للأغراض التالية. يمكنك الرفض. ويمكنك تغيير اختيارك في أي وقت من «خيارات الخصوصية»."
    `);
  });

  it('of a placeholder and of the re-open control, in English', async () => {
    const page = await newPage();
    await show(page, { policy, body: embed() });
    await choose(page, 'reject-all');
    await host(page).getByRole('status').getByText('saved').waitFor();
    expect(await placeholder(page).ariaSnapshot()).toMatchInlineSnapshot(`
      "- group "Film":
        - paragraph: Film
        - paragraph: Acme Stats · Acme SAS
        - paragraph: Audience measurement · Off
        - paragraph:
          - 'link "Privacy policy: Acme Stats"':
            - /url: https://acme.example/privacy
            - text: Privacy policy
        - 'button "Load once: Film"': Load once
        - 'button "Always allow: Film"': Always allow"
    `);
    expect(await treeOf(page)).toMatchInlineSnapshot(`
      "- status: "Your choice is saved. Audience measurement: Off"
      - button "Privacy choices""
    `);
  });

  it('of a placeholder and of the re-open control, in Arabic', async () => {
    const page = await newPage();
    await show(page, { policy, body: embed(), lang: 'ar' });
    await choose(page, 'reject-all');
    await placeholder(page).waitFor();
    expect(await placeholder(page).ariaSnapshot()).toMatchInlineSnapshot(`
      "- group "Film":
        - paragraph: Film
        - paragraph: Acme Stats · Acme SAS
        - paragraph: قياس الزيارات · متوقف
        - paragraph:
          - 'link "سياسة الخصوصية: Acme Stats"':
            - /url: https://acme.example/privacy
            - text: سياسة الخصوصية
        - 'button "تحميل مرة واحدة: Film"': تحميل مرة واحدة
        - 'button "السماح دائمًا: Film"': السماح دائمًا"
    `);
    expect(await control(page, 'open-preferences').ariaSnapshot()).toMatchInlineSnapshot(
      `"- button "خيارات الخصوصية""`,
    );
  });

  it('has refusing and accepting in it alike, on both layers', async () => {
    const page = await newPage();
    await show(page, { policy, body: '' });
    const refuse = { role: 'button', name: 'Reject all', description: '' };
    const accept = { ...refuse, name: 'Accept all' };
    expect(await exposed(page, 'button')).toEqual([refuse, accept, { ...refuse, name: 'Choose' }]);
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    expect((await exposed(page, 'button')).slice(-3)).toEqual([refuse, accept, { ...refuse, name: 'Save' }]);
  });

  it('describes each switch by what it means, and has no landmark of a page in the dialog', async () => {
    const page = await newPage();
    await show(page, { policy, body: '' });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await openLists(host(page));
    expect(await exposed(page, 'switch', 'dialog', 'banner', 'contentinfo')).toMatchInlineSnapshot(`
      [
        {
          "description": "Decide for each purpose or service. Nothing changes until you save.",
          "name": "Privacy choices",
          "role": "dialog",
        },
        {
          "description": "Counts visits and records which pages are read, with data from your device. If off: Your visits are not counted. Third parties involved: 1",
          "name": "Audience measurement",
          "role": "switch",
        },
        {
          "description": "Counts visits.",
          "name": "Acme Stats",
          "role": "switch",
        },
      ]
    `);
  });
});
