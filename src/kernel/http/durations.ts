/** The upper bounds of the buckets, in seconds. */
const BOUNDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];

/** What an answer is counted under. */
export interface AnswerLabels {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

interface Line {
  readonly labels: AnswerLabels;
  /** Answers in each bucket alone, the last beyond all bounds. */
  readonly counts: number[];
  seconds: number;
}

/** One figure of a histogram as prom-client writes it. */
export interface HistogramFigure {
  readonly metricName: string;
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
}

/** How long answers took, by route pattern and status. Counts an answer in some hundred nanoseconds, where the general
 *  histogram sorts and joins its labels each time. */
export interface Durations {
  observe(labels: AnswerLabels, seconds: number): void;
  figures(): HistogramFigure[];
}

const bucketOf = (seconds: number): number => {
  const bucket = BOUNDS.findIndex((bound) => seconds <= bound);
  return bucket < 0 ? BOUNDS.length : bucket;
};

const figuresOf = (name: string, { labels, counts, seconds }: Line): HistogramFigure[] => {
  const figures: HistogramFigure[] = [];
  let total = 0;
  for (const [bucket, count] of counts.entries()) {
    total += count;
    const le = BOUNDS[bucket] ?? '+Inf';
    figures.push({ metricName: `${name}_bucket`, labels: { le, ...labels }, value: total });
  }
  figures.push({ metricName: `${name}_sum`, labels: { ...labels }, value: seconds });
  figures.push({ metricName: `${name}_count`, labels: { ...labels }, value: total });
  return figures;
};

/** An empty count under the name of a metric. */
export const createDurations = (name: string): Durations => {
  const lines = new Map<string, Line>();
  return {
    observe: (labels, seconds) => {
      const key = `${labels.status} ${labels.method} ${labels.route}`;
      let line = lines.get(key);
      if (!line) {
        line = { labels, counts: BOUNDS.map(() => 0).concat(0), seconds: 0 };
        lines.set(key, line);
      }
      const bucket = bucketOf(seconds);
      line.counts[bucket] = (line.counts[bucket] ?? 0) + 1;
      line.seconds += seconds;
    },
    figures: () => [...lines.values()].flatMap((line) => figuresOf(name, line)),
  };
};
