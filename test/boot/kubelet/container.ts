import { ContainerProcess, Ending } from './container-process';
import { probe } from './probe';

/** Starts the process of a container. Undefined where nothing runs for its image. */
export type Start = () => Promise<ContainerProcess | undefined>;

/** A container of a pod: what its state is, and when it is started again. */
export class Container {
  public restarts = 0;
  public state: any = { waiting: { reason: 'ContainerCreating' } };
  public lastState: any = {};
  public started = false;
  public ready = false;
  public process?: ContainerProcess;
  private stopped = false;

  constructor(public readonly spec: any, private readonly address: string, private readonly start: Start, private readonly changed: () => void) {}

  /** Runs the container once, and waits until it has ended. */
  public async runOnce(): Promise<Ending> {
    try {
      this.process = await this.start();
    } catch (error) {
      this.set({ state: { waiting: { reason: 'CreateContainerConfigError', message: (error as Error).message } } });
      return { exitCode: -1 };
    }
    if (this.stopped) {
      void this.process?.stop(0);
    }
    const startedAt = now();
    const hasStarted = !this.process || !this.spec.startupProbe;
    this.set({ state: { running: { startedAt } }, started: hasStarted, ready: !this.process || hasStarted && !this.spec.readinessProbe });
    if (!this.process) {
      return new Promise(() => undefined);
    }
    let isRunning = true;
    const ending = this.process.ended.finally(() => isRunning = false);
    void this.runProbes(this.process, () => isRunning && !this.stopped);
    const { exitCode, signal } = await ending;
    const terminated = { exitCode, reason: exitCode === 0 ? 'Completed' : 'Error', startedAt, finishedAt: now(), message: signal };
    this.set({ state: { terminated }, ready: false, started: false });
    return { exitCode, signal };
  }

  /** Runs the container again and again, with a pause that grows, until it is stopped. */
  public async runForever(): Promise<void> {
    while (!this.stopped) {
      const { exitCode } = await this.runOnce();
      if (this.stopped) {
        return;
      }
      const isConfigError = exitCode === -1;
      const { terminated } = this.state;
      const pause = isConfigError ? 0.5 : Math.min(2 ** this.restarts, 10);
      if (!isConfigError) {
        const state = this.restarts > 0 ? { waiting: { reason: 'CrashLoopBackOff' } } : this.state;
        this.set({ state, lastState: { terminated } });
      }
      await seconds(pause);
      this.restarts += isConfigError ? 0 : 1;
    }
  }

  /** Ends the container for good. */
  public async stop(grace: number): Promise<void> {
    this.stopped = true;
    await this.process?.stop(grace);
  }

  /** What a pod's status says of the container. */
  public status(): any {
    const { spec: { name, image }, ready, started, restarts: restartCount, state, lastState } = this;
    return { name, image, imageID: image, ready, started, restartCount, state, lastState };
  }

  private async runProbes(running: ContainerProcess, isRunning: () => boolean): Promise<void> {
    const { startupProbe, livenessProbe, readinessProbe } = this.spec;
    const kill = () => running.stop(5);
    if (startupProbe) {
      const succeeded = () => this.set({ started: true, ready: !readinessProbe });
      await this.repeat(startupProbe, running, () => isRunning() && !this.started, succeeded, kill);
    }
    if (readinessProbe) {
      void this.repeat(readinessProbe, running, isRunning, () => this.set({ ready: true }), () => this.set({ ready: false }));
    }
    if (livenessProbe) {
      void this.repeat(livenessProbe, running, isRunning, () => undefined, kill);
    }
  }

  /** Repeats a probe while it is needed, and tells when its threshold of successes or failures in a row is reached. */
  private async repeat(
    spec: any, running: ContainerProcess, isNeeded: () => boolean, succeeded: () => void, failed: () => unknown,
  ): Promise<void> {
    await seconds(spec.initialDelaySeconds ?? 0);
    let successes = 0;
    let failures = 0;
    while (isNeeded()) {
      const isSuccess = await probe(spec, this.spec, this.address, running);
      [successes, failures] = isSuccess ? [successes + 1, 0] : [0, failures + 1];
      if (isNeeded() && successes >= (spec.successThreshold ?? 1)) {
        succeeded();
      }
      if (isNeeded() && failures >= (spec.failureThreshold ?? 3)) {
        await failed();
      }
      if (isNeeded()) {
        await seconds(spec.periodSeconds ?? 10);
      }
    }
  }

  private set(changes: { state?: any; lastState?: any; started?: boolean; ready?: boolean }): void {
    const before = JSON.stringify(this.status());
    Object.assign(this, changes);
    if (JSON.stringify(this.status()) !== before) {
      this.changed();
    }
  }
}

/** The time as the API server writes it. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+/, '');
}

/** Waits. */
export function seconds(count: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, count * 1000));
}
