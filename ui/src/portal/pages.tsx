import { lazy, Suspense, type ReactNode } from "react";
import { Redirect, Route, Switch } from "wouter";
import { Waiting } from "./kit/states";
import { Unbroken } from "./shell/unbroken";
import { AdminOnly } from "./shell/admin-only";
import { NotFound } from "./shell/not-found";

/** Every page is a file of its own, fetched when it is first gone to. */
const Home = lazy(() => import("./home/home"));
const Account = lazy(() => import("./account/account"));
const Developer = lazy(() => import("./developer/developer-access"));
const WorkbookPage = lazy(() => import("./workbook/workbook-page"));
const OpenedByAddress = lazy(() => import("./workbook/opened-by-address"));
const Sandbox = lazy(() => import("./embedding/sandbox"));
const Guide = lazy(() => import("./guide/guide"));
const Audit = lazy(() => import("./audit/audit-log"));
const ADMINISTRATION = [
    ["/admin/general", lazy(() => import("./settings/general-settings"))],
    ["/admin/authentication", lazy(() => import("./authentication/authentication"))],
    ["/admin/people", lazy(() => import("./people/people"))],
    ["/admin/teams", lazy(() => import("./teams/teams"))],
    ["/admin/account-types", lazy(() => import("./account-types/account-types"))],
    ["/admin/permissions", lazy(() => import("./permissions/permissions"))],
    ["/admin/attributes", lazy(() => import("./attributes/attributes"))],
    ["/admin/connections", lazy(() => import("./connections/connections"))],
    ["/admin/embedding", lazy(() => import("./embedding/embedding"))],
    ["/admin/notifications", lazy(() => import("./notifications/notifications"))],
] as const;

/** The page of the address. Developer Access is for whoever may create credentials, the rest of it for Admins. */
export function Pages(): ReactNode {
    return (
        <Unbroken>
            <Suspense fallback={<Waiting lines={6} />}>
                <Switch>
                    <Route path="/home" component={Home} />
                    <Route path="/account" component={Account} />
                    <Route path="/workbook/:id" component={WorkbookPage} />
                    <Route path="/:org/workbook/:segment/*?" component={OpenedByAddress} />
                    <Route path="/embedding/sandbox" component={Sandbox} />
                    <Route path="/admin/developer-access">
                        <AdminOnly orCapability="create-api-keys">
                            <Developer />
                        </AdminOnly>
                    </Route>
                    <Route path="/admin/audit">
                        <AdminOnly orCapability="view-audit">
                            <Audit />
                        </AdminOnly>
                    </Route>
                    <Route path="/admin/guides/:name">{({ name }) => <Guide key={name} name={name} />}</Route>
                    {ADMINISTRATION.map(([path, Page]) => (
                        <Route key={path} path={path}>
                            <AdminOnly>
                                <Page />
                            </AdminOnly>
                        </Route>
                    ))}
                    <Route path="/admin">
                        <Redirect to="/admin/general" replace />
                    </Route>
                    <Route path="/">
                        <Redirect to="/home" replace />
                    </Route>
                    <Route>
                        <NotFound />
                    </Route>
                </Switch>
            </Suspense>
        </Unbroken>
    );
}
