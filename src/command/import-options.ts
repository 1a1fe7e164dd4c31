/** The options of `cdk8s-vcluster import`. */
export const IMPORT_OPTIONS = {
  'release': { type: 'string' },
  'name': { type: 'string', default: 'my-vcluster' },
  'namespace': { type: 'string', default: 'default' },
  'host-kubernetes-version': { type: 'string' },
  'language': { type: 'string', default: 'typescript' },
  'help': { type: 'boolean', short: 'h' },
} as const;

export const IMPORT_HELP = `Writes an app with a virtual cluster that renders the same objects as a vcluster.yaml, with typed props.

Usage: cdk8s-vcluster import <vcluster.yaml> --release <release> [options]

The file holds one map, as it was given to Helm. - is standard input.

  --release <release>                  vCluster release that is installed, such as 0.36.1
  --name <name>                        name of the Helm release. Default: my-vcluster
  --namespace <namespace>              host namespace. Default: default
  --host-kubernetes-version <version>  Kubernetes version of the host, such as 1.31. Default: not known
  --language <language>                typescript, python, java, go or csharp. Default: typescript
  --help                               this text

It prints a whole file: main.ts, main.py, Main.java, main.go or Program.cs. Options that typed props do not express exactly
are in values, or in valuesFrom, and a comment lists them. Comments of the file are not taken over.

It ends with 0; with 1 where the release refuses the values; with 2 where it can't make sense of the command.
`;
