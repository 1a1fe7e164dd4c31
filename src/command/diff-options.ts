/** The options of `cdk8s-vcluster diff`. */
export const DIFF_OPTIONS = {
  'format': { type: 'string', default: 'text' },
  'fail-on': { type: 'string' },
  'acknowledged': { type: 'string' },
  'date': { type: 'string' },
  'from': { type: 'string' },
  'to': { type: 'string' },
  'values': { type: 'string' },
  'to-values': { type: 'string' },
  'name': { type: 'string' },
  'namespace': { type: 'string' },
  'host-kubernetes-version': { type: 'string' },
  'help': { type: 'boolean', short: 'h' },
} as const;

export const DIFF_HELP = `Compares virtual clusters before and after a change.

Usage: cdk8s-vcluster diff <before> <after> [options]
       cdk8s-vcluster diff --from <release> --to <release> [options]

The first form compares two files or folders of manifests, as written by cdk8s synth. The second form compares what two
releases render from a vcluster.yaml. Use - as a file to read standard input.

  --format <format>                    output format: text, markdown (for comments on pull requests) or json. Default: text
  --fail-on <severity>                 exits with 3 if there is a finding of this severity (refused, loss or risk) or a more serious one
  --acknowledged <file>                YAML list of accepted findings: { id, reason, cluster, namespace }
  --date <day>                         date for the end of life of releases, such as 2026-11-25. Default: today

  --from <release>                     current vCluster release, such as 0.30.5
  --to <release>                       new vCluster release, such as 0.36.1
  --values <file>                      vcluster.yaml. Default: the defaults of the releases
  --to-values <file>                   vcluster.yaml for the new release, if it differs from --values
  --name <name>                        name of the virtual cluster. Default: my-vcluster
  --namespace <namespace>              namespace in the host cluster. Default: default
  --host-kubernetes-version <version>  Kubernetes version of the host cluster, such as 1.31. Default: unknown
  --help                               shows this help

The output starts with the findings, the most serious first: refused (Kubernetes or vCluster refuses the change), loss (data
or state would be lost), risk (not supported, or known to cause problems) and notice. The removed (-), added (+) and changed
(~) objects follow, with their changed fields as YAML.

Exit codes: 0 if the comparison succeeds, with or without changes; 1 if a release refuses the values; 2 if the arguments are
wrong; 3 if there is a finding that --fail-on selects.
`;
