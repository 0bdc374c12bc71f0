package dev.signet.access;

import dev.signet.access.AuditFileReader.Read;
import dev.signet.access.AuditOutcome.Count;
import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verifies a file that [AuditExport] wrote, line by line, and stops at the first that is wrong.
final class AuditFile {
    private final List<Count> counts = new ArrayList<>();
    private final Set<OrganizationId> closed = new HashSet<>();
    private Optional<OpenChain> open = Optional.empty();
    private boolean ended;
    private long number;

    private AuditFile() {}

    static AuditOutcome verify(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return verify(in);
        } catch (IOException failed) {
            throw new StartFailure("The audit file " + file + " cannot be read.", failed);
        }
    }

    static AuditOutcome verify(InputStream in) throws IOException {
        AuditFile lines = new AuditFile();
        AuditFileReader reader = new AuditFileReader(in);
        Optional<AuditBreak> found = Optional.empty();
        for (Read read = reader.next(); found.isEmpty() && read != Read.NOTHING; read = reader.next()) {
            lines.number++;
            found = switch (read) {
                case LINE -> lines.take(reader.line());
                case TORN -> lines.here("it is cut off or too long");
                case NOTHING -> Optional.empty();
            };
        }
        return found.or(lines::unfinished)
                .<AuditOutcome>map(broken -> new AuditOutcome.Broken(List.of(broken)))
                .orElseGet(() -> new AuditOutcome.Intact(lines.counts));
    }

    private Optional<AuditBreak> take(byte[] bytes) {
        if (ended) return here("nothing may follow the last line");
        Optional<AuditLine> line = AuditLine.parse(bytes);
        if (line.isEmpty()) return here("it is not a line of an audit export");
        return switch (line.get()) {
            case AuditLine.Opening opening -> open(opening);
            case AuditLine.Sealed sealed -> sealed(sealed);
            case AuditLine.Closing closing -> close(closing);
            case AuditLine.End end -> end(end);
        };
    }

    private Optional<AuditBreak> open(AuditLine.Opening line) {
        if (open.isPresent()) return here("a part begins before the closing line of the organization before it");
        if (line.afterSeal() < 1) return here("no seal has such a number");
        if (closed.contains(line.organization())) return here("its organization was closed before");
        open = Optional.of(new OpenChain(line));
        return Optional.empty();
    }

    private Optional<AuditBreak> sealed(AuditLine.Sealed line) {
        OrganizationId organization = line.record().organization();
        Optional<AuditBreak> misplaced = enter(organization);
        return misplaced.isPresent() ? misplaced : open.flatMap(chain -> chain.take(line));
    }

    private Optional<AuditBreak> close(AuditLine.Closing line) {
        Optional<AuditBreak> misplaced = enter(line.organization());
        if (misplaced.isPresent()) return misplaced;
        OpenChain part = open.orElseThrow();
        AuditChain chain = part.chain;
        if (chain.count() != line.records() || !chain.lastLink().equals(line.lastLink())) {
            return here("the organization's records do not end as this line says; some are missing");
        }
        counts.add(new Count(line.organization(), line.records(), 0, part.start));
        closed.add(line.organization());
        open = Optional.empty();
        return Optional.empty();
    }

    private Optional<AuditBreak> end(AuditLine.End line) {
        if (open.isPresent()) return here("the closing line of the organization before it is missing");
        if (line.organizations() != counts.size()) return here("it does not count the organizations before it");
        ended = true;
        return Optional.empty();
    }

    /// Goes on in the organization that is open, or opens this one.
    private Optional<AuditBreak> enter(OrganizationId organization) {
        if (closed.contains(organization)) return here("its organization was closed before");
        if (open.isEmpty()) open = Optional.of(new OpenChain(organization));
        return open.orElseThrow().organization.equals(organization)
                ? Optional.empty()
                : here("the closing line of the organization before it is missing");
    }

    private Optional<AuditBreak> unfinished() {
        if (ended) return Optional.empty();
        number++;
        return here("the file ends without its last line; it was cut off");
    }

    private Optional<AuditBreak> here(String why) {
        return Optional.of(new AuditBreak.Line(number, why));
    }

    /// The organization whose lines are being read.
    private static final class OpenChain {
        private final OrganizationId organization;
        private final AuditChain chain;
        private final AuditOutcome.Start start;
        private long seal;
        private long position;

        OpenChain(OrganizationId organization) {
            this.organization = organization;
            this.chain = new AuditChain(organization);
            this.start = new AuditOutcome.Start.Whole();
        }

        OpenChain(AuditLine.Opening part) {
            this.organization = part.organization();
            this.chain = new AuditChain(organization, part.afterLink());
            this.seal = part.afterSeal();
            this.start = part.droppedUntil()
                    .<AuditOutcome.Start>map(until -> new AuditOutcome.Start.Later(part.afterSeal(), until))
                    .orElseGet(() -> new AuditOutcome.Start.Part(part.afterSeal()));
        }

        Optional<AuditBreak> take(AuditLine.Sealed line) {
            boolean next = line.seal() == seal && line.position() == position + 1;
            boolean first = line.seal() == seal + 1 && line.position() == 1;
            if (!(position > 0 && next) && !first) {
                return Optional.of(AuditBreak.Altered.of(line.record(), "records before it are missing or moved"));
            }
            seal = line.seal();
            position = line.position();
            return switch (chain.follow(line.record(), line.link())) {
                case AuditChain.Verdict.Intact _ -> Optional.empty();
                case AuditChain.Verdict.Broken(AuditRecord record, String why) ->
                    Optional.of(AuditBreak.Altered.of(record, why));
            };
        }
    }
}
