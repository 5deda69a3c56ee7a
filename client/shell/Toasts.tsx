/** Draws the notices of notify.ts. Loaded after the first paint. */
import { Notifications } from "@mantine/notifications";
import "@mantine/notifications/styles.layer.css";

export function Toasts() {
  return <Notifications position="bottom-right" limit={4} zIndex={500} />;
}
