import { Agent, request } from 'node:https';
import { parse } from 'yaml';
import { Answer, ApiServer } from '../../servers/api-server';

/** How a client verifies the API, and who it is. */
export interface Credentials {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly token?: string;
}

/** Reads the credentials of a kubeconfig. */
export function readKubeconfig(text: string): Credentials {
  const { clusters: [{ cluster }], users: [{ user }] } = parse(text);
  const decoded = (value: string | undefined) => (value === undefined ? undefined : Buffer.from(value, 'base64'));
  return {
    ca: decoded(cluster['certificate-authority-data']),
    cert: decoded(user['client-certificate-data']),
    key: decoded(user['client-key-data']),
    token: user.token,
  };
}

/** Reads the kubeconfig that vCluster writes into a Secret, once it has done so. */
export async function kubeconfigSecret(server: ApiServer, namespace: string, name: string): Promise<string | undefined> {
  const { status, body } = await server.ask('GET', `/api/v1/namespaces/${namespace}/secrets/${name}`);
  return status === 200 && body.data?.config ? Buffer.from(body.data.config, 'base64').toString() : undefined;
}

/** The time in milliseconds for an answer. On a busy machine, half a minute can be too short. */
const TIMEOUT = 60_000;

/** The API of a virtual cluster, as a client of its Service sees it: the certificate must be valid for the Service's name. */
export class VirtualApi {
  private readonly agent: Agent;

  constructor(private readonly address: string, serverName: string, private readonly credentials: Credentials, private readonly port = 443) {
    const { ca, cert, key } = credentials;
    this.agent = new Agent({ ca, cert, key, servername: serverName, keepAlive: false });
  }

  /** Sends a request to the virtual cluster. */
  public ask(method: string, path: string, object?: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const contentType = method === 'PATCH' ? 'application/apply-patch+yaml' : 'application/json';
      const { token } = this.credentials;
      const headers = { 'Accept': 'application/json', 'Content-Type': contentType, ...token ? { Authorization: `Bearer ${token}` } : {} };
      const asked = request({ host: this.address, port: this.port, method, path, headers, agent: this.agent, timeout: TIMEOUT }, response => {
        let text = '';
        response.setEncoding('utf8').on('data', part => text += part).on('end', () => resolve({ status: response.statusCode!, body: parsed(text) }));
      });
      asked.on('timeout', () => asked.destroy(new Error(`${path} isn't answered within ${TIMEOUT / 1000} seconds`)));
      asked.on('error', reject).end(object === undefined ? undefined : JSON.stringify(object));
    });
  }
}

function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
