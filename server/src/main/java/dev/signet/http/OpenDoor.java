package dev.signet.http;

/// A door that stands open.
record OpenDoor(String name, CrossOrigin crossOrigin) implements Door<Stranger> {

    @Override
    public SecurityScheme scheme() {
        return new SecurityScheme.None();
    }

    @Override
    public String whoMayCall() {
        return "Anyone";
    }

    @Override
    public Proof<Stranger> prove(Request request) {
        return Proof.proven(Stranger.SOMEONE, "-");
    }
}
