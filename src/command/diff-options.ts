/** The options of the command. */
export const OPTIONS = {
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

export const HELP = `Shows what a change does to virtual clusters.

Usage: cdk8s-vcluster diff <before> <after> [options]
       cdk8s-vcluster diff --from <release> --to <release> [options]

The first form compares two files of manifests, or two folders with such files, as cdk8s synth writes them. The second
compares what two releases render from a vcluster.yaml. A file may be - for standard input.

  --format <format>                    text, markdown (for the comment of a pull request) or json. Default: text
  --fail-on <severity>                 ends with 3 where there is a finding that is refused, loss or risk, or worse
  --acknowledged <file>                a list of findings that are accepted: { id, reason, cluster, namespace }
  --date <day>                         the day for the end of life of releases, such as 2026-11-25. Default: today

  --from <release>                     what runs now, such as 0.30.5
  --to <release>                       what is to run, such as 0.36.1
  --values <file>                      the vcluster.yaml. Default: the releases' own defaults
  --to-values <file>                   the vcluster.yaml of the release that is to run, where it is another
  --name <name>                        the name of the virtual cluster. Default: my-vcluster
  --namespace <namespace>              the host namespace. Default: default
  --host-kubernetes-version <version>  the host's Kubernetes, such as 1.31. Default: not known
  --help                               this text

It prints the findings, the most serious first: refused (Kubernetes or vCluster doesn't accept the change), loss (data or
state would be lost), risk (not supported, or known to cause problems) and notice. Below, it prints the objects that are
removed (-), added (+) and changed (~), with the fields that change as YAML.

It ends with 0, whether or not something changes; with 1 where a release refuses the values; with 2 where it can't make
sense of the command; with 3 where --fail-on says so.
`;
