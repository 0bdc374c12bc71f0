package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.access.Member;
import dev.signet.access.Organization;
import dev.signet.access.Session;
import dev.signet.access.SessionHolder;
import dev.signet.http.Answer;
import dev.signet.http.Element;
import dev.signet.http.Html;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The page that says who one is, for how long, what one can look at, and how programs go on from here.
record AccountPage(Session session, SessionHolder holder, WorkbookList workbooks, URI publicUrl) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    Answer answer() {
        return Page.of("Your account", person(), workbooks.section(), programs())
                .answer(200);
    }

    private Element person() {
        Member member = holder.member();
        Organization organization = holder.organization();
        String name = member.name().full();
        return element("section")
                .with("class", "card")
                .holding(
                        element("h1").saying(name.isEmpty() ? member.email() : name),
                        element("dl")
                                .holding(
                                        fact("E-mail", Html.text(member.email())),
                                        fact(
                                                "Account type",
                                                Html.text(holder.accountType().name())),
                                        fact(
                                                "Organization",
                                                Html.text(organization.name() + " (" + organization.slug() + ")")),
                                        fact(
                                                "Member ID",
                                                element("code")
                                                        .saying(member.id().value())),
                                        fact("Signed in since", time(session.since())),
                                        fact("Signed in until", time(session.until()))),
                        signOut());
    }

    private static Element signOut() {
        return element("form")
                .with("method", "post")
                .with("action", "/logout")
                .holding(element("button")
                        .with("type", "submit")
                        .with("class", "quiet")
                        .saying("Sign out"));
    }

    private Element programs() {
        return element("section")
                .with("class", "card")
                .with("aria-labelledby", "api")
                .holding(
                        element("h2").with("id", "api").saying("Use the API"),
                        element("dl").holding(fact("Base URL", element("code").saying(base()))),
                        element("p")
                                .saying("A program signs in with a client credential, gets a token for an hour,"
                                        + " and calls the API with it."),
                        sample("""
                            curl %s/v2/auth/token \\
                              -u CLIENT_ID:CLIENT_SECRET \\
                              -d grant_type=client_credentials\
                            """.formatted(base())),
                        sample("""
                            curl %s/v2/whoami \\
                              -H "Authorization: Bearer ACCESS_TOKEN\"\
                            """.formatted(base())),
                        element("p")
                                .holding(
                                        element("a").with("href", "/docs").saying("All operations"),
                                        Html.text(", also as "),
                                        element("a")
                                                .with("href", "/openapi.json")
                                                .saying("OpenAPI 3.1")));
    }

    private String base() {
        String url = publicUrl.toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static Element sample(String commands) {
        return element("pre").holding(element("code").saying(commands));
    }

    private static Element fact(String term, Html value) {
        return element("div").holding(element("dt").saying(term), element("dd").holding(value));
    }

    private static Element time(Instant instant) {
        return element("time").with("datetime", instant.toString()).saying(MINUTE.format(instant));
    }
}
