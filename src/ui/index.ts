export { createPresenter } from './create-presenter.js';
