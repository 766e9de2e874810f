package io.dueflow.loanimport.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is really read from all files of one book, because the sizes that a zip states can lie. */
final class ByteAllowance {

    private final BookBounds bounds;
    private long used;

    ByteAllowance(BookBounds bounds) {
        this.bounds = bounds;
    }

    InputStream guard(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = in.read();
                use(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = in.read(target, offset, length);
                use(Math.max(count, 0));
                return count;
            }
        };
    }

    private void use(int count) {
        used += count;
        bounds.checkBytes(used);
    }
}
