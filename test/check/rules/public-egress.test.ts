import { problems, testMissing, testRows } from './refusals';
import { publicEgress } from '../../../src/check/rules/public-egress';

const POLICY = 'policies.networkPolicy';
const EGRESS = `${POLICY}.workload.publicEgress`;
const ON = { [`${POLICY}.enabled`]: true };

describe('exceptions of public egress', () => {
  testRows([
    ['lie within the network', { ...ON, [EGRESS]: { cidr: '203.0.113.0/24', except: ['203.0.113.0/28', '10.0.0.0/8'] } }, [`${EGRESS}.except[1]`]],
    ['are smaller than the network', { ...ON, [EGRESS]: { cidr: '10.0.0.0/8', except: ['10.0.0.0/8'] } }, [`${EGRESS}.except[0]`]],
    ['can be a part of the network', { ...ON, [EGRESS]: { cidr: '10.0.0.0/8', except: ['10.0.0.0/9'] } }, []],
    ['can be none', { ...ON, [EGRESS]: { cidr: '203.0.113.7/32', except: [] } }, []],
    ['are the defaults if none are set, as one problem', { ...ON, [EGRESS]: { cidr: '203.0.113.7/32' } }, [`${EGRESS}.except`]],
    ['can be the defaults of all addresses', ON, []],
    ['that are no networks are left to Kubernetes', { ...ON, [EGRESS]: { cidr: '203.0.113.0/24', except: ['a', 1] } }, []],
    ['of what is no network are left to Kubernetes', { ...ON, [EGRESS]: { cidr: 'a', except: ['10.0.0.0/8'] } }, []],
    ['are not rendered without a network policy', { [EGRESS]: { cidr: '203.0.113.7/32' } }, []],
    ['are not rendered without public egress', { ...ON, [EGRESS]: { enabled: false, cidr: '203.0.113.7/32' } }, []],
  ]);

  it('are reported as defaults, with advice on removing them', () => {
    expect(problems({ ...ON, [EGRESS]: { cidr: '10.0.0.0/8' } })).toMatchObject([{
      path: EGRESS.split('.').concat('except'),
      allowed: 'a list, with each item a smaller network within 10.0.0.0/8',
      fix: '100.64.0.0/10, 127.0.0.0/8, 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 are defaults: set except: [] to remove all, or list your own.',
    }]);
    expect(problems({ ...ON, [EGRESS]: { cidr: '203.0.113.0/24', except: ['10.0.0.0/8'] } })).toMatchObject([{
      allowed: 'a smaller network within 203.0.113.0/24', fix: undefined,
    }]);
  });
});

testMissing(publicEgress, ON);
