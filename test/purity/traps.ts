import childProcess from 'node:child_process';
import crypto from 'node:crypto';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import tls from 'node:tls';

/** Something outside that was asked for, and by which file. */
export interface Access {
  readonly what: string;
  readonly file: string;
}

/** What of `process` tells of the machine or the moment. */
const PROCESS = ['cwd', 'hrtime', 'uptime', 'memoryUsage', 'chdir', 'getuid', 'getgid'];

/**
 * Watches every way to the network, the clock, chance, the environment, files and other processes, until the end of the
 * process.
 *
 * An access is laid to the file that makes the call, whoever called that.
 */
export function watch(found: (access: Access) => void): void {
  const note = (what: string) => {
    const file = caller();
    if (file) {
      found({ what, file });
    }
  };
  const modules = { childProcess, dgram, dns, fs, http, http2, https, net, os, tls };
  for (const [name, module] of Object.entries(modules)) {
    watchFunctions(name, module, note);
  }
  watchFunctions('fs.promises', fs.promises, note);
  watchFunctions('dns.promises', dns.promises, note);
  watchFunctions('process', process, note, PROCESS);
  watchFunctions('Math', Math, note, ['random']);
  watchFunctions('performance', performance, note, ['now']);
  watchFunctions('globalThis', globalThis, note, ['fetch', 'WebSocket', 'EventSource']);
  // Hashing what one is given is fine.
  watchFunctions('crypto', crypto, note, Object.keys(crypto).filter(key => /random|generate/i.test(key)));
  watchFunctions('globalThis.crypto', globalThis.crypto, note, ['getRandomValues', 'randomUUID']);
  watchEnvironment(note);
  watchClock(note);
}

function watchFunctions(name: string, holder: any, note: (what: string) => void, keys = Object.keys(holder)): void {
  for (const key of keys) {
    const original = Object.getOwnPropertyDescriptor(holder, key)?.value ?? Reflect.get(Object.getPrototypeOf(holder), key);
    // Classes are left alone: what they do goes through functions.
    if (typeof original === 'function' && !/^[A-Z]/.test(key)) {
      Object.defineProperty(holder, key, {
        configurable: true,
        writable: true,
        enumerable: true,
        value: Object.assign(function (this: unknown, ...args: unknown[]) {
          note(`${name}.${key}`);
          return Reflect.apply(original, this === undefined ? holder : this, args);
        }, original),
      });
    }
  }
}

function watchEnvironment(note: (what: string) => void): void {
  const told = (key: string | symbol) => note(`process.env.${String(key)}`);
  const env = new Proxy(process.env, {
    get: (target, key) => (told(key), Reflect.get(target, key)),
    has: (target, key) => (told(key), Reflect.has(target, key)),
    set: (target, key, value) => (told(key), Reflect.set(target, key, value)),
    ownKeys: target => (told('*'), Reflect.ownKeys(target)),
    getOwnPropertyDescriptor: (target, key) => (told(key), Reflect.getOwnPropertyDescriptor(target, key)),
  });
  Object.defineProperty(process, 'env', { value: env, configurable: true, enumerable: true, writable: true });
}

function watchClock(note: (what: string) => void): void {
  globalThis.Date = new Proxy(Date, {
    // A date that is made of something asks no clock.
    construct: (target, args) => (args.length === 0 && note('new Date()'), Reflect.construct(target, args)),
    apply: (target, self, args) => (note('Date()'), Reflect.apply(target, self, args)),
    get: (target, key) => (key === 'now' && note('Date.now'), Reflect.get(target, key)),
  });
}

/** The file that makes the call that is watched. None where that is Node itself. */
function caller(): string | undefined {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.prepareStackTrace = (_, sites) => sites;
  Error.stackTraceLimit = 12;
  const sites = new Error().stack as unknown as NodeJS.CallSite[];
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  const files = sites.map(site => site.getFileName()).filter((file): file is string => Boolean(file) && file !== __filename);
  return files[0]?.startsWith('node:') ? undefined : files[0];
}
