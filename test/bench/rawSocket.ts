// A browser's socket without a browser: bare `ws` that speaks as much of engine.io and socket.io as a board needs. Ours
// and the bare server are then met by one and the same client, and the price of a client library falls on neither.
import { WebSocket } from "ws";

/** Text frames of engine.io 4 and socket.io 5: the first digit is engine.io's, the second socket.io's. */
const OPEN = "0";
const PING = "2";
const PONG = "3";
const CONNECT = "40";
const EVENT = "42";
const JOIN_ACK = "431";

/** Connects to a bare server. */
export function connectBare(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve(socket));
    socket.once("error", reject);
  });
}

/** Connects to Danji and joins the board; resolves once the snapshot has come. Rejects where the board is refused. */
export async function connectDanji(url: string, cookie: string, groupId: string): Promise<WebSocket> {
  const address = `${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { perMessageDeflate: false, headers: { cookie } });
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.on("message", (data) => {
      const frame = String(data);
      if (frame === PING) socket.send(PONG);
      else if (frame.startsWith(OPEN)) socket.send(CONNECT);
      else if (frame.startsWith(CONNECT)) socket.send(`${EVENT}1${JSON.stringify(["board:join", { groupId }])}`);
      else if (frame.startsWith(JOIN_ACK)) {
        if (frame.startsWith(`${JOIN_ACK}[{"ok":true`)) resolve();
        else reject(new Error(`the board was refused: ${frame.slice(0, 300)}`));
      }
    });
  });
  return socket;
}

/** Whether a frame is a board's delta, told from its beginning. */
export const isDelta = (frame: Buffer): boolean => frame.subarray(0, 16).includes("board:delta");
