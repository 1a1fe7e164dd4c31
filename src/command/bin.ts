#!/usr/bin/env node
import { runCommand } from './command';

// Programs that read the output, such as `head`, can close it early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

const { stdout = '', stderr = '', exitCode } = runCommand(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
