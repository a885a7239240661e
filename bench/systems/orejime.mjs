import { json } from '../in-page.mjs';
import { fromPackage, versionOf } from '../packages.mjs';
import { purposes } from '../policy.mjs';
import { liveTag } from '../tags.mjs';

const configOf = (services) => ({
  privacyPolicyUrl: '/privacy',
  purposes: purposes.map(({ id, title, description }) => ({
    id,
    title,
    description,
    purposes: services
      .filter(({ purpose }) => purpose === id)
      .map((service) => ({ id: service.id, title: service.name, cookies: [] })),
  })),
});

export const orejime = {
  name: 'orejime',
  title: 'orejime',
  version: () => versionOf('orejime'),
  notes: [
    'One theme and one language, as it is distributed; the script is deferred, so that it delays no paint. Without `runsOnce`: with it, version 3.2.1 runs nothing until the page is loaded again.',
  ],
  files: () => ({
    '/orejime.css': fromPackage('orejime/dist/orejime-standard.css'),
    '/orejime.js': fromPackage('orejime/dist/orejime-standard-en.js'),
  }),
  page: ({ services }) => ({
    head: `<link rel="stylesheet" href="/orejime.css">
<script>window.orejimeConfig = ${json(configOf(services))};</script>
<script defer src="/orejime.js"></script>`,
  }),
  tag: (tag) => `<template data-purpose="${tag.id}">${liveTag(tag)}</template>`,
  accept: '.orejime-Banner-saveButton',
  choose: '.orejime-Banner-learnMoreButton',
  preferences: '.orejime-Modal-closeButton',
  hasServices: true,
};
