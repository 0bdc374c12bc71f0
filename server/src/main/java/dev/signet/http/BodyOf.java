package dev.signet.http;

import dev.signet.base.Problem;
import java.util.Optional;
import java.util.Set;

/// What a route takes as its body.
public sealed interface BodyOf<Q> {

    /// Nothing; a body that is sent all the same is not read.
    record Nothing() implements BodyOf<NoBody> {}

    /// JSON, bound to a record. No body at all counts as `{}`.
    record JsonRecord<Q>(Class<Q> type) implements BodyOf<Q> {}

    /// A form, or a JSON object of texts with the same keys (rest-api.md §1.2); the record is its documentation.
    record FormOrJson(Class<? extends Record> shape) implements BodyOf<Form> {}

    /// Bytes of one of these media types; of any when none is named.
    record Raw(Set<String> mediaTypes) implements BodyOf<RawBody> {

        /// Copies what it is given.
        public Raw {
            mediaTypes = Set.copyOf(mediaTypes);
        }
    }

    /// No body.
    static BodyOf<NoBody> nothing() {
        return new Nothing();
    }

    /// JSON for this record; throws [IllegalArgumentException] when the record has no JSON shape.
    static <Q extends Record> BodyOf<Q> json(Class<Q> type) {
        RecordShape.of(type);
        return new JsonRecord<>(type);
    }

    /// A form or a JSON object of texts, described by this record.
    static BodyOf<Form> formOrJson(Class<? extends Record> shape) {
        RecordShape.of(shape);
        return new FormOrJson(shape);
    }

    /// Bytes of one of these media types.
    static BodyOf<RawBody> raw(String... mediaTypes) {
        return new Raw(Set.of(mediaTypes));
    }

    /// What became of a body.
    sealed interface Bound<Q> {
        /// The value; violations may have been told beside it, and count.
        record Value<Q>(Q value) implements Bound<Q> {}

        /// The violations say why not.
        record Violated<Q>() implements Bound<Q> {}

        /// Not a body of this kind at all.
        record Unreadable<Q>(Problem problem) implements Bound<Q> {}

        /// A value, or violated when there is none.
        static <Q> Bound<Q> of(Optional<Q> value) {
            return value.<Bound<Q>>map(Value::new).orElseGet(Violated::new);
        }
    }
}
