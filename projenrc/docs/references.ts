/** A box in the picture. */
export interface Box {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Undefined for objects without a namespace. */
  readonly namespace?: string;
  /** Whether the object is created in the cluster, instead of being in the manifests. */
  readonly later?: boolean;
}

/** A reference from one object to another. */
export interface Reference {
  readonly from: string;
  readonly to: string;
  readonly says: string;
}

type Labels = Record<string, string>;

/** The objects of manifests, and the references between them. */
export function referencesOf(manifests: any[]): { boxes: Box[]; references: Reference[] } {
  const boxes = new Map<string, Box>();
  const references: Reference[] = [];
  const add = (kind: string, name: string, namespace?: string, later?: boolean) => {
    const id = `${kind}/${name}`;
    boxes.set(id, boxes.get(id) ?? { id, kind, name, namespace, later });
    return id;
  };
  for (const { kind, metadata } of manifests) {
    add(kind, metadata.name, metadata.namespace);
  }
  const refer = (from: string, to: string, says: string) => references.push({ from, to, says });
  const selected = (labels: Labels | undefined) => manifests.filter(({ spec }) =>
    labels && spec?.template && Object.entries(labels).every(([key, value]) => spec.template.metadata.labels[key] === value));

  for (const { kind, metadata: { name, namespace }, ...object } of manifests) {
    const id = `${kind}/${name}`;
    const pod = object.spec?.template?.spec;
    if (pod) {
      refer(id, add('ServiceAccount', pod.serviceAccountName, namespace), 'runs as');
      pod.volumes?.filter((volume: any) => volume.secret).forEach((volume: any) =>
        refer(id, add('Secret', volume.secret.secretName, namespace, true), 'mounts'));
      object.spec.volumeClaimTemplates?.forEach((claim: any) =>
        refer(id, add('PersistentVolumeClaim', `${claim.metadata.name}-${name}-…`, namespace, true), 'creates'));
    }
    if (object.spec?.serviceName) {
      refer(id, `Service/${object.spec.serviceName}`, 'serviceName');
    }
    if (kind === 'Service' && object.spec.clusterIP !== 'None') {
      selected(object.spec.selector).forEach(workload => refer(id, `${workload.kind}/${workload.metadata.name}`, 'routes to'));
    }
    if (kind === 'PodDisruptionBudget') {
      selected(object.spec.selector.matchLabels).forEach(workload => refer(id, `${workload.kind}/${workload.metadata.name}`, 'limits evictions of'));
    }
    if (kind === 'Ingress') {
      const backends = object.spec.rules.flatMap((rule: any) => rule.http.paths.map((path: any) => path.backend.service.name));
      new Set<string>(backends).forEach(service => refer(id, `Service/${service}`, 'routes to'));
    }
    if (object.roleRef) {
      refer(id, `${object.roleRef.kind}/${object.roleRef.name}`, 'grants');
      object.subjects.forEach((subject: any) => refer(id, `${subject.kind}/${subject.name}`, 'to'));
    }
  }
  return { boxes: [...boxes.values()], references };
}
