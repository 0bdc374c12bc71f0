import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { newQueryClient } from "./api/queries";
import { Toasts } from "./kit/toasts";
import { Pages } from "./pages";
import { Frame } from "./shell/frame";
import { Unbroken } from "./shell/unbroken";

/** The portal: what people see of Signet once they are signed in. */
export function App(): ReactNode {
    const [client] = useState(newQueryClient);
    return (
        <Unbroken>
            <QueryClientProvider client={client}>
                <Toasts>
                    <Frame>
                        <Pages />
                    </Frame>
                </Toasts>
            </QueryClientProvider>
        </Unbroken>
    );
}
