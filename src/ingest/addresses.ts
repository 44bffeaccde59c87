import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";
import { ElekError } from "../core/errors.ts";

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** Every address that a host name stands for. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

export const resolveHost: Resolve = (host) => lookup(host, { all: true });

/**
 * Only plain public unicast addresses. Private, loopback, link-local (cloud metadata), carrier-grade NAT, multicast and
 * reserved ranges lead into somebody's own network; the IPv6 ranges that carry an IPv4 address inside (mapped, NAT64,
 * 6to4, Teredo) could lead there in disguise.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && isIpv4Compatible(parsed)) return false;
  return parsed.range() === "unicast";
}

/** `::a.b.c.d`, deprecated but still routed by some stacks; ipaddr.js takes it for ordinary unicast. */
const isIpv4Compatible = (address: ipaddr.IPv6): boolean => address.parts.slice(0, 6).every((part) => part === 0);

/**
 * The addresses to connect to. One private address among public ones refuses the host: a name that resolves to both is
 * an attack or a mistake.
 *
 * @throws ElekError IMAGE_URL_REFUSED, IMAGE_FETCH_FAILED
 */
export async function publicAddresses(host: string, resolve: Resolve): Promise<readonly Address[]> {
  const addresses = await addressesOf(host, resolve);
  if (!addresses.every(({ address }) => isPublicAddress(address))) {
    throw new ElekError("IMAGE_URL_REFUSED", "the host is not at a public address");
  }
  return addresses;
}

/** @throws ElekError IMAGE_FETCH_FAILED where the name can't be resolved now */
export async function addressesOf(host: string, resolve: Resolve): Promise<readonly Address[]> {
  const literal = host.replace(/^\[(.*)\]$/u, "$1");
  if (ipaddr.isValid(literal)) return [{ address: literal, family: ipaddr.parse(literal).kind() === "ipv4" ? 4 : 6 }];
  const addresses = await resolve(host).catch((cause: unknown) => {
    throw new ElekError("IMAGE_FETCH_FAILED", "the host's name can't be resolved", { cause });
  });
  if (addresses.length === 0) throw new ElekError("IMAGE_FETCH_FAILED", "the host's name has no address");
  return addresses;
}
