package dev.signet.oidc;

import java.util.List;

/// What a look at a provider found, step by step; the first step that fails is the last.
public record ProviderCheck(List<Step> steps) {

    /// Copies what it is given.
    public ProviderCheck {
        steps = List.copyOf(steps);
    }

    /// Whether all of it is as it should be.
    public boolean isGood() {
        return steps.stream().allMatch(step -> step.result() == Result.OK);
    }

    /// One step: what was looked at, and what was found there, in a sentence.
    public record Step(Name name, Result result, String found) {}

    /// What is looked at.
    public enum Name {
        DISCOVERY,
        ISSUER,
        ENDPOINTS,
        SIGNING,
        PKCE,
        KEYS,
        SIGN_OUT
    }

    /// How it is.
    public enum Result {
        OK,
        FAILED
    }
}
