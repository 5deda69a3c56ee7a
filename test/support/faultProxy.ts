// A TCP proxy that misbehaves on order: cuts, goes silent while staying open, delays, trickles.
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface FaultProxy {
  port: number;
  /** Ends every connection at once, as a pulled cable or a restart does. New ones are let in. */
  cut(): void;
  /** While true, new connections are refused and none is open. */
  down(isDown: boolean): void;
  /** While true, nothing passes in either direction and nobody is told. */
  halfOpen(isHalfOpen: boolean): void;
  /** While true, the answers of connections now open are not read: they pile up at the server, as behind a slow reader. */
  stall(isStalled: boolean): void;
  /** Milliseconds each chunk waits. */
  delay(ms: number): void;
  /** Bytes that pass at once, each 5 ms; 0 for all. */
  trickle(bytes: number): void;
  /** Cuts the connection as soon as the server's next answer bytes arrive, without passing them on. */
  cutBeforeAnswer(): void;
  close(): Promise<void>;
}

/** Starts a proxy before `target`, on a free port of 127.0.0.1. */
export async function startFaultProxy(target: { port: number; host?: string }): Promise<FaultProxy> {
  const pairs = new Set<[Socket, Socket]>();
  let [isDown, isSilent, isCuttingAnswers] = [false, false, false];
  let [delayMs, pieceBytes] = [0, 0];

  const server = createServer((near) => {
    if (isDown) {
      near.destroy();
      return;
    }
    const far = connect(target.port, target.host ?? "127.0.0.1");
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const end = () => {
      near.destroy();
      far.destroy();
      pairs.delete(pair);
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on("error", end);
      socket.on("close", end);
    }
    near.on("data", carry(far));
    const toNear = carry(near);
    far.on("data", (chunk: Buffer) => {
      if (isCuttingAnswers) {
        isCuttingAnswers = false;
        end();
      } else toNear(chunk);
    });
  });

  /** Passes chunks on in order, however long each waits. */
  function carry(to: Socket): (chunk: Buffer) => void {
    let last = Promise.resolve();
    return (chunk) => {
      if (isSilent) return;
      last = last.then(async () => {
        if (delayMs > 0) await pause(delayMs);
        const size = pieceBytes > 0 ? pieceBytes : chunk.length;
        for (let at = 0; at < chunk.length && !to.destroyed; at += size) {
          to.write(chunk.subarray(at, at + size));
          if (pieceBytes > 0) await pause(5);
        }
      });
    };
  }

  const cut = () => {
    for (const [near, far] of [...pairs]) {
      near.destroy();
      far.destroy();
    }
    pairs.clear();
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    down(down) {
      isDown = down;
      if (down) cut();
    },
    halfOpen(silent) {
      isSilent = silent;
    },
    stall(stalled) {
      for (const [, far] of pairs) {
        if (stalled) far.pause();
        else far.resume();
      }
    },
    delay(ms) {
      delayMs = ms;
    },
    trickle(bytes) {
      pieceBytes = bytes;
    },
    cutBeforeAnswer() {
      isCuttingAnswers = true;
    },
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
