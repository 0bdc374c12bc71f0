package dev.signet.web.api;

import dev.signet.access.AddMember;
import dev.signet.access.ChangeMember;
import dev.signet.access.CountBelongings;
import dev.signet.access.DeactivateMember;
import dev.signet.access.InviteMember;
import dev.signet.access.ListMembers;
import dev.signet.access.ReadMember;
import dev.signet.secrets.RevealPermit;
import java.net.URI;

/// The use cases behind the routes of members.
public record MemberCases(Readers readers, Writers writers, Invitations invitations) {

    /// Those that only read.
    public record Readers(ListMembers list, ReadMember read, CountBelongings belongings) {}

    /// Those that change something.
    public record Writers(AddMember add, ChangeMember change, DeactivateMember deactivate) {}

    /// How members are invited: where people reach the server, and the permit for the one answer that shows
    /// the link.
    public record Invitations(InviteMember invite, URI publicUrl, RevealPermit permit) {}
}
