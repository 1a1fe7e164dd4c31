import { promises, SAME, takes } from './promises';

promises('PodSecurityContext', {}, [
  ['users are not negative', { runAsUser: -1 }, 'runAsUser', { runAsUser: 0 }, 'from 0 to 2147483647'],
  ['users have 31 bits', { runAsUser: 2 ** 31 }, 'runAsUser', { runAsUser: 2 ** 31 - 1 }, 'from 0 to 2147483647'],
  ['users are numbers', { runAsUser: 'root' }, 'runAsUser', { runAsUser: 0 }],
  ['users are no numbers in quotes', { runAsUser: '0' }, 'runAsUser', { runAsUser: 0 }],
  ['groups are in range', { runAsGroup: -1 }, 'runAsGroup', { runAsGroup: 1000 }, 'from 0 to 2147483647'],
  ['the group of files is in range', { fsGroup: 2 ** 31 }, 'fsGroup', { fsGroup: 0 }, 'from 0 to 2147483647'],
  ['further groups are in range', { supplementalGroups: [0, -1] }, 'supplementalGroups.1', { supplementalGroups: [0] }, 'from 0 to 2147483647'],
  ['when files change is a known word', { fsGroupChangePolicy: 'Never' }, 'fsGroupChangePolicy', { fsGroupChangePolicy: 'OnRootMismatch' }, 'OnRootMismatch or Always'],
  ['how groups are merged is a known word', { supplementalGroupsPolicy: 'Add' }, 'supplementalGroupsPolicy', { supplementalGroupsPolicy: 'Strict' }, 'Merge or Strict'],
  ['how SELinux labels are set is a known word', { seLinuxChangePolicy: 'Mount' }, 'seLinuxChangePolicy', { seLinuxChangePolicy: 'Recursive' }, 'Recursive or MountOption'],
  ['a kernel parameter has a name', { sysctls: [{ name: '', value: '1' }] }, 'sysctls.0.name', { sysctls: [{ name: 'net.core/a_b-c', value: '1' }] }, /^the name of a kernel parameter: .* '\.' or '\/' between its parts/],
  ['nothing follows the name', { sysctls: [{ name: 'net.a ', value: '1' }] }, 'sysctls.0.name', { sysctls: [{ name: 'n.a/b.c', value: '1' }] }],
  ['the name is in lower case', { sysctls: [{ name: 'Net.a', value: '1' }] }, 'sysctls.0.name', { sysctls: [{ name: 'a', value: '1' }] }],
  ['the name has at most 253 characters', { sysctls: [{ name: 'a'.repeat(254), value: '1' }] }, 'sysctls.0.name', { sysctls: [{ name: 'a'.repeat(253), value: '' }] }, 'the name of a kernel parameter: at most 253 '],
  ['a kernel parameter is set once', { sysctls: [{ name: 'a', value: '1' }, { name: 'a', value: '2' }] }, 'sysctls.1.name', { sysctls: [{ name: 'a', value: '1' }, { name: 'b', value: '1' }] }, 'a parameter that the list contains only once'],
  ['the value is a string', { sysctls: [{ name: 'a', value: 1 }] }, 'sysctls.0.value', { sysctls: [{ name: 'a', value: '1' }] }],
  ['unknown keys are told', { runAsUsers: 1 }, 'runAsUsers', SAME],
]);

promises('SecurityContext', {}, [
  ['users are in range', { runAsUser: -1 }, 'runAsUser', { runAsUser: 1000 }, 'from 0 to 2147483647'],
  ['groups are in range', { runAsGroup: 2 ** 31 }, 'runAsGroup', { runAsGroup: 1000 }, 'from 0 to 2147483647'],
  ['the kind of /proc is a known word', { procMount: 'None' }, 'procMount', { procMount: 'Unmasked' }, 'Default or Unmasked'],
  ['privileged containers have all rights', { privileged: true, allowPrivilegeEscalation: false }, 'allowPrivilegeEscalation', { privileged: true, allowPrivilegeEscalation: true }, 'true or left out in a privileged container'],
  ['so do administrators', { capabilities: { add: ['CAP_SYS_ADMIN'] }, allowPrivilegeEscalation: false }, 'allowPrivilegeEscalation', { capabilities: { add: ['NET_ADMIN'] }, allowPrivilegeEscalation: false }, 'true or left out in a container with the capability CAP_SYS_ADMIN'],
  ['administrators may escalate', { capabilities: { add: ['NET_RAW', 'CAP_SYS_ADMIN'] }, allowPrivilegeEscalation: false }, 'allowPrivilegeEscalation', { capabilities: { add: ['CAP_SYS_ADMIN'] }, allowPrivilegeEscalation: true }],
  ['others need not escalate', { privileged: true, capabilities: {}, allowPrivilegeEscalation: false }, 'allowPrivilegeEscalation', { capabilities: {}, allowPrivilegeEscalation: false }],
  ['capabilities are lists', { capabilities: { drop: 'ALL' } }, 'capabilities.drop', { capabilities: { drop: ['ALL'] } }],
]);

promises('SeccompProfile', { type: 'RuntimeDefault' }, [
  ['it has a type', { type: undefined }, 'type', SAME],
  ['the type is a known one', { type: 'Default' }, 'type', { type: 'Unconfined' }, 'Localhost, RuntimeDefault or Unconfined'],
  ['a local profile has a name', { type: 'Localhost' }, 'localhostProfile', { type: 'Localhost', localhostProfile: 'a/b' }, /^set if type is Localhost/],
  ['only a local one has', { localhostProfile: 'a' }, 'localhostProfile', { localhostProfile: null }, 'left out, unless the type is Localhost'],
  ['the name is relative', { type: 'Localhost', localhostProfile: '/a' }, 'localhostProfile', { type: 'Localhost', localhostProfile: 'a' }, "a relative path without '..'."],
  ['the name stays inside', { type: 'Localhost', localhostProfile: '../a' }, 'localhostProfile', { type: 'Localhost', localhostProfile: '..a' }],
]);

promises('AppArmorProfile', { type: 'RuntimeDefault' }, [
  ['the type is a known one', { type: 'default' }, 'type', SAME, 'Localhost, RuntimeDefault or Unconfined'],
  ['a local profile has a name', { type: 'Localhost' }, 'localhostProfile', { type: 'Localhost', localhostProfile: 'a' }, /^set if type is Localhost/],
  ['the name is not empty', { type: 'Localhost', localhostProfile: '' }, 'localhostProfile', { type: 'Localhost', localhostProfile: 'a b' }],
  ['the name has no spaces around it', { type: 'Localhost', localhostProfile: 'a ' }, 'localhostProfile', { type: 'Localhost', localhostProfile: '/a' }, 'without spaces around it'],
  ['the name has at most 4095 characters', { type: 'Localhost', localhostProfile: 'a'.repeat(4096) }, 'localhostProfile', { type: 'Localhost', localhostProfile: 'a'.repeat(4095) }, 'at most 4095 characters'],
  ['a local profile is no null', { type: 'Localhost', localhostProfile: null }, 'localhostProfile', { type: 'Unconfined', localhostProfile: null }],
  ['only a local one has', { type: 'Unconfined', localhostProfile: 'a' }, 'localhostProfile', { type: 'Unconfined' }, 'left out, unless the type is Localhost'],
  ['whatever its name', { type: 'Unconfined', localhostProfile: ' ' }, 'localhostProfile', SAME],
]);

promises('WindowsSecurityContextOptions', {}, [
  ['a spec has a DNS name', { gmsaCredentialSpecName: 'A' }, 'gmsaCredentialSpecName', { gmsaCredentialSpecName: 'a.b' }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['a spec is not empty', { gmsaCredentialSpec: '' }, 'gmsaCredentialSpec', { gmsaCredentialSpec: 'a'.repeat(65536) }, 'not empty'],
  ['a spec is not huge', { gmsaCredentialSpec: 'a'.repeat(65537) }, 'gmsaCredentialSpec', { gmsaCredentialSpec: 'a' }, 'at most 64 KiB'],
  ['a user has a name', { runAsUserName: '' }, 'runAsUserName', { runAsUserName: 'ContainerUser' }, /a Windows user.* as USER or DOMAIN\\USER/],
  ['a user has one domain', { runAsUserName: 'a\\b\\c' }, 'runAsUserName', { runAsUserName: 'a.b\\c' }, "at most one '\\'"],
  ['a domain is a name', { runAsUserName: 'a/b\\c' }, 'runAsUserName', { runAsUserName: 'a_b\\c' }],
  ['a long domain is a DNS name', { runAsUserName: '-corp.example.domain\\b' }, 'runAsUserName', { runAsUserName: 'Corp-1.x.ex-ample.domain9\\b' }],
  ['a long domain has no underscores', { runAsUserName: 'corp_a.example.domain\\b' }, 'runAsUserName', { runAsUserName: '0corp.example.domain\\b' }],
  ['its parts end in letters', { runAsUserName: 'corp.example-.domain\\b' }, 'runAsUserName', { runAsUserName: 'corp.e.domain.example\\b' }],
  ['its first part does', { runAsUserName: 'corp-.example.domain\\b' }, 'runAsUserName', { runAsUserName: 'c.example.domain.org\\b' }],
  ['its parts start with letters', { runAsUserName: 'corp.-example.domain\\b' }, 'runAsUserName', { runAsUserName: 'corpcorpcorpcorpcorp\\b' }],
  ['its parts have no underscores', { runAsUserName: 'corp.exa_mple.domain\\b' }, 'runAsUserName', { runAsUserName: 'corp.exa-mple.domain\\b' }],
  ['its parts have at most 63 characters', { runAsUserName: `${'a'.repeat(64)}.b\\c` }, 'runAsUserName', { runAsUserName: `${'a'.repeat(63)}.${'b'.repeat(63)}\\c` }],
  ['it has less than 256 characters', { runAsUserName: `${'a.'.repeat(127)}bb\\c` }, 'runAsUserName', { runAsUserName: `${'a.'.repeat(127)}b\\c` }],
  ['a short domain has no dot first', { runAsUserName: '.corp\\b' }, 'runAsUserName', { runAsUserName: '_corp.corp_corp\\b' }],
  ['a user is no dots', { runAsUserName: '. .' }, 'runAsUserName', { runAsUserName: 'a.b c' }],
  ['a user has no slashes', { runAsUserName: 'a/b' }, 'runAsUserName', { runAsUserName: 'a$b' }],
  ['a user has no control characters', { runAsUserName: 'a\tb' }, 'runAsUserName', { runAsUserName: 'a b' }],
  ['a user has at most 104 characters', { runAsUserName: 'a'.repeat(105) }, 'runAsUserName', { runAsUserName: 'a'.repeat(104) }, 'at most 104 characters'],
]);

takes('PodSecurityContext', {}, {
  fsGroupChangePolicy: ['OnRootMismatch', 'Always'], supplementalGroupsPolicy: ['Merge', 'Strict'], seLinuxChangePolicy: ['Recursive', 'MountOption'],
});
takes('SecurityContext', {}, { procMount: ['Default', 'Unmasked'] });
takes('SeccompProfile', {}, { type: ['RuntimeDefault', 'Unconfined'] });
