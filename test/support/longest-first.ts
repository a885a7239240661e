import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** What goes through layouts, languages, windows and colours: short files that take long. */
const long = /\/e2e\/(accessibility\/|looks|paints|style-sheets|gate)/;

/** Without times of an earlier run, Vitest starts with the largest files: the long ones would be left to the end, one by one. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [
      ...sorted.filter(({ moduleId }) => long.test(moduleId)),
      ...sorted.filter(({ moduleId }) => !long.test(moduleId)),
    ];
  }
}
