package dev.signet.http;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;

/// Sends the answer of one request, whole or as a stream.
///
/// Guarantee: a client sees the proper end of an answer only when all of it was written. A stream that fails later
/// than its first bytes ends with the connection.
record Sender(ServerRequest request, ServerResponse response, String requestId, Door.CrossOrigin crossOrigin) {
    Sent send(Answer answer) {
        if (!(answer.content() instanceof Content.Stream stream)) return whole(answer);
        return request.prologue().method().text().equals("HEAD") ? head(answer, stream) : stream(answer, stream);
    }

    private Sent whole(Answer answer) {
        Rendered rendered = rendered(answer);
        rendered.send(request, response, crossOrigin);
        return new Sent.Whole(rendered.status());
    }

    /// Everything is written to nowhere, for only then is its length known.
    private Sent head(Answer answer, Content.Stream stream) {
        Counter counter = new Counter();
        try {
            stream.writer().to(counter);
        } catch (IOException | RuntimeException failed) {
            return whole(Failed.answer(requestId, failed));
        }
        rendered(answer).begin(request, response, crossOrigin);
        response.headers().contentLength(counter.bytes);
        response.send();
        return new Sent.Whole(answer.status());
    }

    private Sent stream(Answer answer, Content.Stream stream) {
        Rendered rendered = rendered(answer);
        Sink sink = new Sink(response, () -> rendered.begin(request, response, crossOrigin));
        try {
            stream.writer().to(sink);
            sink.finish();
            return new Sent.Whole(answer.status());
        } catch (IOException | RuntimeException | StackOverflowError failed) {
            if (sink.isClientGone()) return new Sent.Unheard();
            if (!sink.hasBegun()) return whole(Failed.answer(requestId, failed));
            Failed.log(requestId, failed);
            return new Sent.Cut();
        }
    }

    private Rendered rendered(Answer answer) {
        try {
            return Rendered.of(answer, requestId);
        } catch (RuntimeException unwritable) {
            return Rendered.of(Failed.answer(requestId, unwritable), requestId);
        }
    }

    /// Counts what is written.
    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
