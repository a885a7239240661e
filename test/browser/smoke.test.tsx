import axe from 'axe-core';
import { screen, render } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { labels } from 'assent:labels';
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';

function Counter() {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>Pressed {count} times</button>;
}

it('renders Preact in a real Chromium and takes real events', async () => {
  render(<Counter />);
  await userEvent.click(screen.getByRole('button', { name: 'Pressed 0 times' }));
  expect((await screen.findByRole('button', { name: 'Pressed 1 times' })).matches(':focus')).toBe(true);
  expect((await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] })).violations).toEqual([]);
});

it('knows the label of the re-open control in each language', () => {
  expect(labels['en']).toMatch(/\S/);
});
