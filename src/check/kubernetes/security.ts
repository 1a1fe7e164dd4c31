import { numberBetween, wordOf, isSet, KubernetesRule, KubernetesRules, hasSyntax } from './common-rules';
import { DNS_SUBDOMAIN, RELATIVE_PATH } from './names';

const LARGEST_ID = 2 ** 31 - 1;
const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;

function ids(...keys: string[]): KubernetesRule[] {
  return keys.map(path => numberBetween(path, 0, LARGEST_ID));
}

/** The rules for both seccomp and AppArmor profiles. */
const PROFILE: KubernetesRule[] = [
  wordOf('type', ['Localhost', 'RuntimeDefault', 'Unconfined']),
  {
    path: 'localhostProfile',
    absentToo: true,
    check: (profile, owner) => owner.type !== 'Localhost' || profile !== undefined,
    allowed: 'set if type is Localhost',
  },
  {
    path: 'localhostProfile',
    check: (_profile, owner) => owner.type === 'Localhost',
    allowed: 'left out, unless the type is Localhost',
  },
];

export const SECURITY_RULES: KubernetesRules = {
  PodSecurityContext: [
    ...ids('fsGroup', 'runAsUser', 'runAsGroup', 'supplementalGroups[]'),
    wordOf('fsGroupChangePolicy', ['OnRootMismatch', 'Always']),
    wordOf('supplementalGroupsPolicy', ['Merge', 'Strict']),
    wordOf('seLinuxChangePolicy', ['Recursive', 'MountOption']),
  ],
  Sysctl: [
    {
      path: 'name',
      check: name => name.length <= 253 && SYSCTL.test(name),
      allowed: "the name of a kernel parameter: at most 253 lower-case letters, digits, '-' and '_', with '.' or '/' between its parts",
    },
  ],
  SecurityContext: [
    ...ids('runAsUser', 'runAsGroup'),
    wordOf('procMount', ['Default', 'Unmasked']),
    {
      path: 'allowPrivilegeEscalation',
      check: (allowed, owner) => allowed !== false || owner.privileged !== true,
      allowed: 'true or left out in a privileged container',
    },
    {
      path: 'allowPrivilegeEscalation',
      check: (allowed, owner) => allowed !== false || !owner.capabilities?.add?.includes('CAP_SYS_ADMIN'),
      allowed: 'true or left out in a container with the capability CAP_SYS_ADMIN',
    },
  ],
  SeccompProfile: [
    ...PROFILE,
    { path: 'localhostProfile', check: RELATIVE_PATH.matches, allowed: RELATIVE_PATH.allowed },
  ],
  AppArmorProfile: [
    ...PROFILE,
    {
      path: 'localhostProfile',
      check: (profile, owner) => owner.type !== 'Localhost' || (isSet(profile) && profile === profile.trim() && profile.length <= 4095),
      allowed: 'the name of a profile of at most 4095 characters, without spaces around it',
    },
  ],
  WindowsSecurityContextOptions: [
    { path: 'gmsaCredentialSpecName', check: DNS_SUBDOMAIN.matches, allowed: DNS_SUBDOMAIN.allowed },
    {
      path: 'gmsaCredentialSpec',
      check: spec => spec !== '' && Buffer.byteLength(spec) <= 64 * 1024,
      allowed: 'a text that is not empty and has at most 64 KiB',
    },
    {
      path: 'runAsUserName',
      check: isWindowsUser,
      allowed: 'the name of a Windows user of at most 104 characters, as USER or DOMAIN\\USER',
    },
    hasSyntax('runAsUserName', { matches: name => name.split('\\').length <= 2, allowed: "a name with at most one '\\'" }),
  ],
};

function isWindowsUser(name: string): boolean {
  const parts = name.split('\\');
  const user = parts[parts.length - 1];
  const domain = parts.length > 1 ? parts[0] : undefined;
  // eslint-disable-next-line no-control-regex
  return !/[\u0000-\u001f\u007f]/.test(name)
    && user.length <= 104 && !/^[. ]*$/.test(user) && !/["/\\:;|=,+*?<>@[\]]/.test(user)
    && (domain === undefined || /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/.test(domain)
      || (domain.length < 256 && /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i.test(domain)));
}
