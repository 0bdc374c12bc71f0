package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// What an identity provider may say that signs nobody in: one thing is wrong at a time.
final class ProviderTokenRefusalsTest extends ProviderSignInCase {
    private static final int FORBIDDEN = 403;

    @Test
    void refusesANonceOfAnotherSignIn() {
        refuses(ProviderFault.WRONG_NONCE, Why.WRONG_NONCE);
    }

    @Test
    void refusesATokenWithoutANonce() {
        refuses(ProviderFault.NO_NONCE, Why.WRONG_NONCE);
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refuses(ProviderFault.WRONG_ISSUER, Why.WRONG_ISSUER);
    }

    @Test
    void refusesAnAnswerOfAnotherIssuer() {
        refuses(ProviderFault.OTHER_ISSUER_IN_ANSWER, Why.WRONG_ISSUER);
        assertThat(provider.asked()).doesNotContain(ProviderMetadata.TOKEN);
    }

    @Test
    void refusesATokenForAnotherClient() {
        refuses(ProviderFault.WRONG_AUDIENCE, Why.WRONG_AUDIENCE);
    }

    @Test
    void refusesATokenThatWasGivenToAnotherParty() {
        refuses(ProviderFault.OTHER_PARTY, Why.WRONG_AUDIENCE);
    }

    @Test
    void refusesATokenSignedWithAKeyThatIsNotPublished() {
        refuses(ProviderFault.WRONG_KEY, Why.BAD_SIGNATURE);
    }

    @Test
    void refusesATokenThatNamesAKeyThatIsNotPublished() {
        refuses(ProviderFault.UNKNOWN_KEY, Why.BAD_SIGNATURE);
    }

    @Test
    void refusesATokenWhoseClaimsWereChanged() {
        refuses(ProviderFault.CHANGED_CLAIMS, Why.BAD_SIGNATURE);
    }

    @Test
    void refusesATokenThatIsNotSigned() {
        refuses(ProviderFault.ALG_NONE, Why.BAD_SIGNATURE);
    }

    @Test
    void refusesATokenSignedWithTheClientSecretAsTheKey() {
        refuses(ProviderFault.HS256_WITH_CLIENT_SECRET, Why.BAD_SIGNATURE);
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsASecret() {
        refuses(ProviderFault.HS256_WITH_PUBLIC_KEY, Why.BAD_SIGNATURE);
    }

    @Test
    void refusesATokenThatHasEnded() {
        refuses(ProviderFault.EXPIRED, Why.EXPIRED);
    }

    @Test
    void refusesATokenThatNeverEnds() {
        refuses(ProviderFault.NO_EXPIRY, Why.EXPIRED);
    }

    @Test
    void refusesATokenOfTheFuture() {
        refuses(ProviderFault.ISSUED_LATER, Why.EXPIRED);
    }

    @Test
    void refusesATokenOfNobody() {
        refuses(ProviderFault.NO_SUBJECT, Why.BAD_CLAIMS);
    }

    @Test
    void refusesAnAnswerWithoutAnIdToken() {
        refuses(ProviderFault.NO_ID_TOKEN, Why.BAD_CLAIMS);
    }

    @Test
    void refusesAnAddressThatIsNotVerified() {
        refuses(ProviderFault.UNVERIFIED_EMAIL, Why.UNVERIFIED_EMAIL);
    }

    @Test
    void refusesAnAddressOfWhichNobodySaysThatItIsVerified() {
        refuses(ProviderFault.UNKNOWN_IF_VERIFIED, Why.UNVERIFIED_EMAIL);
    }

    @Test
    void refusesSomebodyWithoutAnAddress() {
        refuses(ProviderFault.NO_EMAIL, Why.UNVERIFIED_EMAIL);
    }

    @Test
    void makesNobodyAMemberWhoseAddressIsNotVerified() {
        ProviderId id = registered(ProviderOption.CREATES_MEMBERS);
        misbehaves(ProviderFault.UNVERIFIED_EMAIL);

        assertRefused(signIn(id), FORBIDDEN, Why.UNVERIFIED_EMAIL);
        assertThat(organization.members()).isEqualTo(1);
    }

    @Test
    void refusesAMemberWhoIsDeactivated() {
        Principal.Human member = organization.member("grace", "View");
        organization.deactivate(member);

        assertRefused(signIn(registered()), FORBIDDEN, Why.DEACTIVATED);
    }

    @Test
    void refusesAMemberWhoIsDeactivatedAfterTheyWereLinked() {
        Principal.Human member = organization.member("grace", "View");
        ProviderId id = registered(ProviderOption.CREATES_MEMBERS);
        signIn(id);
        browser.forget();
        organization.deactivate(member);

        assertRefused(signIn(id), FORBIDDEN, Why.DEACTIVATED);
    }

    @Test
    void saysThatTheProviderSaysNo() {
        refuses(ProviderFault.SAYS_NO, Why.PROVIDER_SAYS_NO);
        assertThat(organization.lastAudited()).contains("access_denied");
    }

    @Test
    void repeatsNoMarkupOfTheProvider() {
        organization.member("grace", "View");
        ProviderId id = registered();
        misbehaves(ProviderFault.SAYS_MARKUP);
        HttpResponse<String> answer = signIn(id);

        assertRefused(answer, FORBIDDEN, Why.PROVIDER_SAYS_NO);
        assertThat(answer.body()).doesNotContain("alert(");
        assertThat(organization.lastAudited()).doesNotContain("<script");
    }

    @Test
    void refusesWhenTheProviderRefusesTheCode() {
        refuses(ProviderFault.TOKEN_REFUSED, Why.PROVIDER_SAYS_NO);
    }

    private void refuses(ProviderFault fault, Why why) {
        organization.member("grace", "View");
        ProviderId id = registered();
        misbehaves(fault);
        assertRefused(signIn(id), FORBIDDEN, why);
    }
}
