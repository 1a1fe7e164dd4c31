import { chartFacts } from './chart-facts';
import { shapeOfSchema } from '../../src/release/chart/shape-of-schema';
import { ReleaseModel } from '../../src/release/release-model';

const facts = chartFacts();

if (facts.length) {
  describe.each(facts)('release $version', ({ version, defaults, schema }) => {
    const model = ReleaseModel.of(version);

    test("has its own chart's default values", () => {
      expect(model.defaults).toEqual(defaults);
    });

    test("has the keys and types of its own chart's schema", () => {
      expect(model.shape).toEqual(shapeOfSchema(schema));
    });
  });
} else {
  test.skip('releases have the defaults and shapes of their charts (set VCLUSTER_CHART_FACTS_DIR to a folder of their facts)', () => {});
}
