package dev.signet.web.api;

import dev.signet.access.AccessGround;
import dev.signet.access.ChangeAccountType;
import dev.signet.access.CreateAccountType;
import dev.signet.access.DeleteAccountType;
import dev.signet.access.PreviewAccountType;
import dev.signet.access.ReadAccountTypes;

/// The use cases behind the routes of account types.
public record AccountTypeCases(
        ReadAccountTypes read,
        CreateAccountType create,
        ChangeAccountType change,
        DeleteAccountType delete,
        PreviewAccountType preview) {

    /// All of them, on that ground.
    public static AccountTypeCases over(AccessGround ground) {
        return new AccountTypeCases(
                new ReadAccountTypes(ground),
                new CreateAccountType(ground),
                new ChangeAccountType(ground),
                new DeleteAccountType(ground),
                new PreviewAccountType(ground));
    }
}
