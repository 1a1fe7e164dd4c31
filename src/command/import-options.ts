/** The options of `cdk8s-vcluster import`. */
export const IMPORT_OPTIONS = {
  'release': { type: 'string' },
  'name': { type: 'string', default: 'my-vcluster' },
  'namespace': { type: 'string', default: 'default' },
  'host-kubernetes-version': { type: 'string' },
  'language': { type: 'string', default: 'typescript' },
  'help': { type: 'boolean', short: 'h' },
} as const;

export const IMPORT_HELP = `Writes an app with typed props that renders the same objects as a vcluster.yaml.

Usage: cdk8s-vcluster import <vcluster.yaml> --release <release> [options]

The file contains the values of the Helm release. Use - to read standard input.

  --release <release>                  vCluster release that is installed, such as 0.36.1
  --name <name>                        name of the Helm release. Default: my-vcluster
  --namespace <namespace>              namespace in the host cluster. Default: default
  --host-kubernetes-version <version>  Kubernetes version of the host cluster, such as 1.31. Default: unknown
  --language <language>                typescript, python, java, go or csharp. Default: typescript
  --help                               shows this help

The output is a complete main.ts, main.py, Main.java, main.go or Program.cs. Options that typed props do not express exactly
are written to values or valuesFrom, and a comment lists them. Comments in the vcluster.yaml are not copied.

Exit codes: 0 if the import succeeds; 1 if the release refuses the values; 2 if the arguments are wrong.
`;
